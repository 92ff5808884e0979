import { instant, range } from '../query';

const perPool = (metric: string) => `max by ($group, pool_id) (${metric}{$scope})`;

export const RAW_USED = range('ceph-raw-used', 'max by ($group) (ceph_cluster_total_used_raw_bytes{$scope})', 'Used');
export const RAW_TOTAL = range('ceph-raw-total', 'max by ($group) (ceph_cluster_total_bytes{$scope})', 'Total');

export const FILL_BY_CLASS = instant(
  'ceph-fill-by-class',
  'max by ($group, device_class) (ceph_cluster_by_class_total_used_raw_bytes{$scope}) / (max by ($group, device_class) (ceph_cluster_by_class_total_bytes{$scope}) > 0)',
  '{{device_class}}'
);

/** Bytes that stay below 85 % once the largest host is gone. */
export const HEADROOM_WITHOUT_LARGEST_HOST = instant(
  'ceph-headroom-without-largest-host',
  '(sum by ($group) (max by ($group, ceph_daemon) (ceph_osd_stat_bytes{$scope})) - ' +
    'max by ($group) (sum by ($group, hostname) (max by ($group, ceph_daemon) (ceph_osd_stat_bytes{$scope}) * on ($group, ceph_daemon) group_left (hostname) max by ($group, ceph_daemon, hostname) (ceph_osd_metadata{$scope})))' +
    ') * 0.85 - max by ($group) (ceph_cluster_total_used_raw_bytes{$scope})'
);

export const POOL_NAMES = instant(
  'ceph-pool-names',
  'max by ($group, pool_id, name, type) (ceph_pool_metadata{$scope})'
);
export const POOL_STORED = instant('ceph-pool-stored', perPool('ceph_pool_stored'));
export const POOL_AVAILABLE = instant('ceph-pool-available', perPool('ceph_pool_max_avail'));
export const POOL_FILL = instant('ceph-pool-fill', perPool('ceph_pool_percent_used'));
export const POOL_OBJECTS = instant('ceph-pool-objects', perPool('ceph_pool_objects'));
export const POOL_REQUESTS = instant(
  'ceph-pool-requests',
  'max by ($group, pool_id) (rate(ceph_pool_rd{$scope}[$__rate_interval]) + rate(ceph_pool_wr{$scope}[$__rate_interval]))'
);
