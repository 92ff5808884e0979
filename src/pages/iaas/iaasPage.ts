import { t } from '@grafana/i18n';
import type { SceneAppPage } from '@grafana/scenes';
import { IAAS_PAGE } from '../../catalog/iaas/iaasPage';
import { catalogPage } from '../scenes/catalogPage';
import type { SceneSettings } from '../scenes/sceneSettings';
import { hypervisorPage } from './hypervisorPage';
import { instancePage } from './instancePage';
import { tenantPage } from './tenantPage';

/** OpenStack: APIs and services, room, network, storage, instances, tenants, and one of each below. */
export function iaasPage(settings: SceneSettings): SceneAppPage {
  return catalogPage({
    page: IAAS_PAGE,
    settings,
    title: t('pages.iaas.title', 'IaaS'),
    subTitle: t(
      'pages.iaas.subtitle',
      'OpenStack: can customers call the APIs, which service is broken where, is there room for the next instance'
    ),
    icon: 'cloud',
    drilldowns: [
      {
        routePath: 'hypervisor/:id/*',
        getPage: ({ params }, parent) => hypervisorPage({ address: params.id, parent, settings }),
      },
      {
        routePath: 'instance/:id/*',
        getPage: ({ params }, parent) => instancePage({ address: params.id, parent, settings }),
      },
      {
        routePath: 'tenant/:id/*',
        getPage: ({ params }, parent) => tenantPage({ address: params.id, parent, settings }),
      },
    ],
  });
}
