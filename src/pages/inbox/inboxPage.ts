import { t } from '@grafana/i18n';
import { SceneAppPage } from '@grafana/scenes';
import { INBOX_URL } from '../../routes';
import { reactScene } from '../reactScene';
import { Inbox } from './Inbox';

/** Firing alerts as one list, each one click from a draft. */
export function inboxPage(): SceneAppPage {
  return new SceneAppPage({
    title: t('inbox.title', 'Inbox'),
    subTitle: t('inbox.subtitle', 'Alerts that fire now, from every source'),
    url: INBOX_URL,
    routePath: 'inbox',
    getScene: () => reactScene(Inbox),
  });
}
