import { t } from '@grafana/i18n';
import { VariableHide } from '@grafana/schema';
import { ConstantVariable, SceneAppPage, type SceneAppPageLike } from '@grafana/scenes';
import { ONE_OSD_SECTION } from '../../catalog/ceph/sections';
import { osdUrl } from '../../routes';
import type { SceneSettings } from '../scenes/sceneSettings';
import { sectionScene } from '../scenes/sectionScene';
import { KEPT_URL_KEYS } from '../scenes/variables';
import { noSuchOsd } from './noSuchOsd';
import { osdNumber } from './osdNumber';

export interface OsdPageInput {
  /** As it stands in the address: `3` or `osd.3`. */
  id: string | undefined;
  parent: SceneAppPageLike;
  settings: SceneSettings;
}

/** One OSD: is it up, is it slow, is it full, where is it. */
export function osdPage({ id = '', parent, settings }: OsdPageInput): SceneAppPage {
  const number = osdNumber(id);
  return new SceneAppPage({
    title: number === undefined ? t('pages.osd.unknown', 'No such OSD') : `osd.${number}`,
    titleIcon: 'database',
    url: osdUrl(id),
    routePath: '*',
    preserveUrlKeys: KEPT_URL_KEYS,
    getParentPage: () => parent,
    getScene: () =>
      number === undefined
        ? noSuchOsd()
        : sectionScene({
            section: ONE_OSD_SECTION,
            settings,
            // Without it in the address: the page itself says which OSD it is.
            variables: [
              new ConstantVariable({ name: 'osd', value: number, hide: VariableHide.hideVariable, skipUrlSync: true }),
            ],
          }),
  });
}
