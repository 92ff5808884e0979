import { t } from '@grafana/i18n';
import type { SceneAppPage, SceneAppPageLike } from '@grafana/scenes';
import { CEPH_PAGE, ONE_OSD } from '../../catalog/ceph/cephPage';
import { osdUrl } from '../../routes';
import { objectPage } from '../scenes/catalogPage';
import type { SceneSettings } from '../scenes/sceneSettings';
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
  return objectPage({
    ...ONE_OSD,
    page: CEPH_PAGE,
    settings,
    parent,
    url: osdUrl(id),
    value: number,
    title: `osd.${number}`,
    unknown: {
      title: t('pages.osd.unknown', 'No such OSD'),
      hint: t('pages.osd.unknownHint', 'OSDs are numbered: the address ends with a number, as in osd/3.'),
    },
  });
}
