import type { SceneAppPage } from '@grafana/scenes';
import { cephPage } from '../pages/ceph/cephPage';
import { inboxPage } from '../pages/inbox/inboxPage';
import { incidentsPage } from '../pages/incidents/incidentsPage';
import { overviewPage } from '../pages/overview/overviewPage';
import type { Settings } from '../settings/settings';

/** All pages. */
export function pages(settings: Settings): SceneAppPage[] {
  return [overviewPage(settings), inboxPage(), incidentsPage(), cephPage(settings)];
}
