import { t } from '@grafana/i18n';
import type { SceneAppPage, SceneAppPageLike } from '@grafana/scenes';
import { HARDWARE_PAGE, ONE_MACHINE } from '../../catalog/hardware/hardwarePage';
import { machineUrl } from '../../routes';
import { hostOf } from '../node/hostOf';
import { objectPage } from '../scenes/catalogPage';
import type { SceneSettings } from '../scenes/sceneSettings';

export interface MachinePageInput {
  /** As it stands in the address: what Prometheus calls the machine. */
  address: string | undefined;
  parent: SceneAppPageLike;
  settings: SceneSettings;
}

/** One machine: its parts, temperatures, power and disks. */
export function machinePage({ address = '', parent, settings }: MachinePageInput): SceneAppPage {
  const instance = hostOf(address);
  return objectPage({
    ...ONE_MACHINE,
    page: HARDWARE_PAGE,
    settings,
    parent,
    url: machineUrl(instance ?? address),
    value: instance,
    title: instance ?? '',
    unknown: {
      title: t('pages.machine.unknown', 'No such machine'),
      hint: t(
        'pages.machine.unknownHint',
        'The address ends with what Prometheus calls a machine, as in machine/compute-1.'
      ),
    },
  });
}
