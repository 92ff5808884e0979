import type { CatalogObject, CatalogPage } from '../model';
import { CEPH_SECTIONS, ONE_OSD_SECTION } from './sections';

/** One OSD, by its number. */
export const ONE_OSD: CatalogObject = {
  section: ONE_OSD_SECTION,
  variable: {
    name: 'osd',
    label: 'OSD',
    query: 'ceph_osd_metadata{$scope}',
    valueLabel: 'ceph_daemon',
    regex: '/osd\\.(.*)/',
    sample: '3',
  },
  lookups: [
    {
      name: 'osd_host',
      label: 'Host',
      query: 'ceph_osd_metadata{ceph_daemon="osd.$osd",$scope}',
      valueLabel: 'hostname',
      sample: 'storage-1',
    },
    {
      name: 'osd_node',
      label: 'Instance of node_exporter',
      // Either may be the long or the short name of the host.
      query: 'node_uname_info{nodename=~"$osd_host([.].+)?",$scope}',
      valueLabel: 'instance',
      sample: 'storage-1',
    },
    {
      name: 'osd_disk',
      label: 'Disk',
      query: 'ceph_disk_occupation{ceph_daemon="osd.$osd",$scope}',
      valueLabel: 'device',
      regex: '/(?:\\/dev\\/)?(.+)/',
      sample: 'sde',
    },
  ],
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
