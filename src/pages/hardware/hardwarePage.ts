import { t } from '@grafana/i18n';
import type { SceneAppPage } from '@grafana/scenes';
import { HARDWARE_PAGE } from '../../catalog/hardware/hardwarePage';
import { catalogPage } from '../scenes/catalogPage';
import type { SceneSettings } from '../scenes/sceneSettings';
import { machinePage } from './machinePage';

/** The machines: health, temperatures, power, disks, memory and links, and one machine below. */
export function hardwarePage(settings: SceneSettings): SceneAppPage {
  return catalogPage({
    page: HARDWARE_PAGE,
    settings,
    title: t('pages.hardware.title', 'Hardware'),
    subTitle: t('pages.hardware.subtitle', 'Which machine fails, which part of it, and what is left to carry on'),
    icon: 'bolt',
    drilldowns: [
      {
        routePath: 'machine/:instance/*',
        getPage: (match, parent) => machinePage({ address: match.params.instance, parent, settings }),
      },
    ],
  });
}
