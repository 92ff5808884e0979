import type { SceneAppPage } from '@grafana/scenes';
import { inboxPage } from '../pages/inbox/inboxPage';
import { incidentsPage } from '../pages/incidents/incidentsPage';

/** All pages; the first one is where addresses that name none lead. */
export function pages(): SceneAppPage[] {
  return [inboxPage(), incidentsPage()];
}
