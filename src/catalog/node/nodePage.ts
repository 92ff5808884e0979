import type { CatalogPage } from '../model';
import { FLEET_SECTIONS, NODE_VARIABLE, ONE_NODE_SECTIONS } from './sections';

/** The machines as their operating system sees them: all of them, and one. */
export const NODE_PAGE: CatalogPage = {
  id: 'node',
  title: 'Nodes',
  layer: 'node',
  clusterSeries: 'node_uname_info{$scope}',
  sections: FLEET_SECTIONS,
  objects: ONE_NODE_SECTIONS.map((section) => ({ section, variable: NODE_VARIABLE })),
};
