import type { CatalogPage } from '../model';
import { HARDWARE_SECTIONS, MACHINE_SECTION, MACHINE_VARIABLE } from './sections';

/** The page of one machine. */
export const ONE_MACHINE = { section: MACHINE_SECTION, variable: MACHINE_VARIABLE };

/** The machines under the nodes: health, climate, power, disks, memory and links, and one machine. */
export const HARDWARE_PAGE: CatalogPage = {
  id: 'hardware',
  title: 'Hardware',
  layer: 'hardware',
  clusterSeries: 'up{job=~"ipmi.*|redfish.*|idrac.*|smartctl.*|node.*",$scope}',
  sections: HARDWARE_SECTIONS,
  objects: [ONE_MACHINE],
};
