import { t } from '@grafana/i18n';
import type { SceneAppPage } from '@grafana/scenes';
import { IAAS_PAGE, ONE_INSTANCE } from '../../catalog/iaas/iaasPage';
import { instanceUrl } from '../../routes';
import { objectPage } from '../scenes/catalogPage';
import { domainOf } from './addresses';
import type { IaasObjectInput } from './hypervisorPage';

/** One instance: whose it is, where it runs, and what its customer feels. */
export function instancePage({ address = '', parent, settings }: IaasObjectInput): SceneAppPage {
  const domain = domainOf(address);
  return objectPage({
    ...ONE_INSTANCE,
    page: IAAS_PAGE,
    settings,
    parent,
    url: instanceUrl(address),
    value: domain,
    title: domain ?? '',
    unknown: {
      title: t('pages.instance.unknown', 'No such instance'),
      hint: t(
        'pages.instance.unknownHint',
        'The address ends with the name that Nova and libvirt share, as in instance/instance-0000002a.'
      ),
    },
  });
}
