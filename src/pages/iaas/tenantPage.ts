import { t } from '@grafana/i18n';
import type { SceneAppPage } from '@grafana/scenes';
import { IAAS_PAGE, ONE_TENANT } from '../../catalog/iaas/iaasPage';
import { tenantUrl } from '../../routes';
import { objectPage } from '../scenes/catalogPage';
import { tenantOf } from './addresses';
import type { IaasObjectInput } from './hypervisorPage';

/** One tenant: its limits, what it runs, and what of it is broken. */
export function tenantPage({ address = '', parent, settings }: IaasObjectInput): SceneAppPage {
  const tenant = tenantOf(address);
  return objectPage({
    ...ONE_TENANT,
    page: IAAS_PAGE,
    settings,
    parent,
    url: tenantUrl(address),
    value: tenant,
    title: t('pages.tenant.title', 'Tenant {{tenant}}', { tenant }),
    unknown: {
      title: t('pages.tenant.unknown', 'No such tenant'),
      hint: t('pages.tenant.unknownHint', 'The address ends with the id that Keystone gave the tenant.'),
    },
  });
}
