import { t } from '@grafana/i18n';
import type { SceneAppPage } from '@grafana/scenes';
import { CEPH_PAGE } from '../../catalog/ceph/cephPage';
import { catalogPage } from '../scenes/catalogPage';
import type { SceneSettings } from '../scenes/sceneSettings';
import { osdPage } from './osdPage';

/** Ceph: the cluster, its OSDs, placement groups, capacity, and one OSD below them. */
export function cephPage(settings: SceneSettings): SceneAppPage {
  return catalogPage({
    page: CEPH_PAGE,
    settings,
    title: t('pages.ceph.title', 'Ceph'),
    subTitle: t('pages.ceph.subtitle', 'Storage of the cloud: is a customer blocked, does it heal, will it fill up'),
    icon: 'database',
    drilldowns: [
      {
        routePath: 'osd/:id/*',
        getPage: (match, parent) => osdPage({ id: match.params.id, parent, settings }),
      },
    ],
  });
}
