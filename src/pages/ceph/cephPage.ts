import { t } from '@grafana/i18n';
import { SceneAppPage } from '@grafana/scenes';
import { CEPH_SECTIONS } from '../../catalog/ceph/sections';
import { CEPH_URL } from '../../routes';
import type { SceneSettings } from '../scenes/sceneSettings';
import { sectionScene, sectionTitle } from '../scenes/sectionScene';
import { KEPT_URL_KEYS } from '../scenes/variables';
import { osdPage } from './osdPage';

/** Ceph: the cluster, its OSDs, placement groups, capacity, and one OSD below them. */
export function cephPage(settings: SceneSettings): SceneAppPage {
  return new SceneAppPage({
    title: t('pages.ceph.title', 'Ceph'),
    subTitle: t('pages.ceph.subtitle', 'Storage of the cloud: is a customer blocked, does it heal, will it fill up'),
    titleIcon: 'database',
    url: CEPH_URL,
    routePath: 'ceph/*',
    preserveUrlKeys: KEPT_URL_KEYS,
    tabs: CEPH_SECTIONS.map(
      (section) =>
        new SceneAppPage({
          title: sectionTitle(section),
          url: `${CEPH_URL}/${section.id}`,
          routePath: section.id,
          preserveUrlKeys: KEPT_URL_KEYS,
          getScene: () => sectionScene({ section, settings }),
        })
    ),
    drilldowns: [
      {
        routePath: 'osd/:id/*',
        getPage: (match, parent) => osdPage({ id: match.params.id, parent, settings }),
      },
    ],
  });
}
