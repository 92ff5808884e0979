import { CEPH_SECTIONS, ONE_OSD_SECTION, panelsOf } from './ceph/sections';
import { LAYERS } from './layers/layers';
import type { Panel, Query } from './model';

/** Every panel of every page, in the order of the pages. */
export const PANELS: readonly Panel[] = [...CEPH_SECTIONS, ONE_OSD_SECTION].flatMap(panelsOf);

/** Every query that a page sends. */
export const QUERIES: readonly Query[] = [
  ...PANELS.flatMap((panel) => panel.queries),
  ...LAYERS.flatMap((layer) => layer.checks.map((check) => check.query)),
];
