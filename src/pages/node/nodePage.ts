import { t } from '@grafana/i18n';
import type { SceneAppPage } from '@grafana/scenes';
import { NODE_PAGE } from '../../catalog/node/nodePage';
import { catalogPage } from '../scenes/catalogPage';
import type { SceneSettings } from '../scenes/sceneSettings';
import { oneNodePage } from './oneNodePage';

/** The nodes: all of them, and one of them below. */
export function nodePage(settings: SceneSettings): SceneAppPage {
  return catalogPage({
    page: NODE_PAGE,
    settings,
    title: t('pages.node.title', 'Nodes'),
    subTitle: t('pages.node.subtitle', 'Which node is unwell, what does it lack, and what changed'),
    icon: 'sitemap',
    drilldowns: [
      {
        routePath: ':host/*',
        getPage: (match, parent) => oneNodePage({ address: match.params.host, parent, settings }),
      },
    ],
  });
}
