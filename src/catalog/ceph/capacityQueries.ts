import { instant, range } from '../query';
import { perCluster, perOsd, together } from './perObject';

export const RAW_OVER_TIME = range(
  'ceph-raw-over-time',
  together({
    Used: perCluster('ceph_cluster_total_used_raw_bytes'),
    '85 % of it': `0.85 * ${perCluster('ceph_cluster_total_bytes')}`,
    Total: perCluster('ceph_cluster_total_bytes'),
  }),
  '{{what}}'
);

/** Seconds until 85 % raw, at the pace of the last week; no answer while it does not grow. */
export const TIME_TO_FULL = {
  ...instant(
    'ceph-time-to-full',
    `(0.85 * ${perCluster('ceph_cluster_total_bytes')} - ${perCluster('ceph_cluster_total_used_raw_bytes')}) / ` +
      '(max by ($group) (deriv(ceph_cluster_total_used_raw_bytes{$scope}[7d])) > 0)'
  ),
  quiet: true,
};

export const FILL_BY_CLASS = instant(
  'ceph-fill-by-class',
  'max by ($group, device_class) (ceph_cluster_by_class_total_used_raw_bytes{$scope}) / (max by ($group, device_class) (ceph_cluster_by_class_total_bytes{$scope}) > 0)',
  '{{device_class}}'
);

/** Bytes that stay below 85 % once the largest host is gone. */
const headroom = (size: string) =>
  `(sum by ($group) (${perOsd(size)}) - max by ($group) (sum by ($group, hostname) (${perOsd(size)} * on ($group, ceph_daemon) group_left (hostname) max by ($group, ceph_daemon, hostname) (ceph_osd_metadata{$scope})))) * 0.85 - ` +
  perCluster('ceph_cluster_total_used_raw_bytes');

export const HEADROOM = instant('ceph-headroom', headroom('ceph_osd:capacity:bytes'));
export const HEADROOM_MEASURED = instant('ceph-headroom-measured', headroom('ceph_osd_stat_bytes'));

const USED = perOsd('ceph_osd:used:ratio');

export const OSDS_BY_FILL = instant(
  'ceph-osds-by-fill',
  together({
    'below 50 %': `count by ($group) (${USED} < 0.5)`,
    '50 to 75 %': `count by ($group) (${USED} >= 0.5 < 0.75)`,
    '75 to 85 %': `count by ($group) (${USED} >= 0.75 < 0.85)`,
    '85 to 95 %': `count by ($group) (${USED} >= 0.85 < 0.95)`,
    '95 % and more': `count by ($group) (${USED} >= 0.95)`,
  }),
  '{{what}}'
);
