import { t } from '@grafana/i18n';
import type { SceneAppPage, SceneAppPageLike } from '@grafana/scenes';
import { IAAS_PAGE, ONE_HYPERVISOR } from '../../catalog/iaas/iaasPage';
import { hypervisorUrl } from '../../routes';
import { objectPage } from '../scenes/catalogPage';
import type { SceneSettings } from '../scenes/sceneSettings';
import { hypervisorOf } from './addresses';

export interface IaasObjectInput {
  /** As it stands in the address. */
  address: string | undefined;
  parent: SceneAppPageLike;
  settings: SceneSettings;
}

/** One hypervisor: is it there, is it full, and who is affected if it goes. */
export function hypervisorPage({ address = '', parent, settings }: IaasObjectInput): SceneAppPage {
  const host = hypervisorOf(address);
  return objectPage({
    ...ONE_HYPERVISOR,
    page: IAAS_PAGE,
    settings,
    parent,
    url: hypervisorUrl(address),
    value: host,
    title: host ?? '',
    unknown: {
      title: t('pages.hypervisor.unknown', 'No such hypervisor'),
      hint: t('pages.hypervisor.unknownHint', 'The address ends with the name of a host, as in hypervisor/compute-1.'),
    },
  });
}
