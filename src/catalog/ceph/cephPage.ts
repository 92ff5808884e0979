import type { CatalogPage } from '../model';
import { CEPH_SECTIONS, ONE_OSD_SECTION } from './sections';

/** One OSD, by its number. */
export const ONE_OSD: CatalogPage['objects'][number] = {
  section: ONE_OSD_SECTION,
  variable: {
    name: 'osd',
    label: 'OSD',
    query: 'ceph_osd_metadata{$scope}',
    valueLabel: 'ceph_daemon',
    regex: '/osd\\.(.*)/',
    sample: '3',
  },
};

/** Ceph: the cluster, its OSDs, placement groups, capacity, and one OSD. */
export const CEPH_PAGE: CatalogPage = {
  id: 'ceph',
  title: 'Ceph',
  layer: 'storage',
  clusterSeries: 'ceph_health_status{$scope}',
  sections: CEPH_SECTIONS,
  objects: [ONE_OSD],
};
