import { instant, range } from '../query';

// A manager that takes over exports the same series under another instance, and a second Prometheus doubles all:
// so every sum is a sum over the maximum per object.
const OPS = '$__rate_interval';

export const HEALTH = instant('ceph-health', 'max by ($group) (ceph_health_status{$scope})');

export const ACTIVE_CHECKS = instant(
  'ceph-active-checks',
  'max by ($group, name, severity) (ceph_health_detail{$scope}) == 1'
);

export const PGS_INACTIVE = instant(
  'ceph-pgs-inactive',
  'sum by ($group) (max by ($group, pool_id) (ceph_pg_total{$scope}) - max by ($group, pool_id) (ceph_pg_active{$scope}))'
);

export const OBJECTS_UNFOUND = instant('ceph-objects-unfound', 'max by ($group) (ceph_num_objects_unfound{$scope})');

export const REDUNDANCY_REDUCED = instant(
  'ceph-redundancy-reduced',
  'sum by ($group) (max by ($group, pool_id) (ceph_pg_degraded{$scope})) / sum by ($group) (max by ($group, pool_id) (ceph_pg_total{$scope}))'
);

export const OSDS_UP = instant(
  'ceph-osds-up',
  'sum by ($group) (max by ($group, ceph_daemon) (ceph_osd_up{$scope}))',
  'Up'
);
export const OSDS_IN = instant(
  'ceph-osds-in',
  'sum by ($group) (max by ($group, ceph_daemon) (ceph_osd_in{$scope}))',
  'In'
);
export const OSDS_TOTAL = instant(
  'ceph-osds-total',
  'count by ($group) (max by ($group, ceph_daemon) (ceph_osd_metadata{$scope}))',
  'Total'
);

export const MONS_IN_QUORUM = instant(
  'ceph-mons-in-quorum',
  'sum by ($group) (max by ($group, ceph_daemon) (ceph_mon_quorum_status{$scope}))',
  'In quorum'
);
export const MONS_TOTAL = instant(
  'ceph-mons-total',
  'count by ($group) (max by ($group, ceph_daemon) (ceph_mon_quorum_status{$scope}))',
  'Monitors'
);
export const SLOW_OPS = range('ceph-slow-ops', 'max by ($group) (ceph_healthcheck_slow_ops{$scope})', 'Slow requests');

export const RAW_FILL = instant(
  'ceph-raw-fill',
  'max by ($group) (ceph_cluster_total_used_raw_bytes{$scope}) / max by ($group) (ceph_cluster_total_bytes{$scope})'
);

export const FULLEST_OSD = instant(
  'ceph-fullest-osd',
  'max by ($group) (max by ($group, ceph_daemon) (ceph_osd_stat_bytes_used{$scope}) / (max by ($group, ceph_daemon) (ceph_osd_stat_bytes{$scope}) > 0))'
);

const poolSum = (metric: string) => `sum by ($group) (max by ($group, pool_id) (rate(${metric}{$scope}[${OPS}])))`;

export const CLIENT_READ_BYTES = range('ceph-client-read-bytes', poolSum('ceph_pool_rd_bytes'), 'Read');
export const CLIENT_WRITE_BYTES = range('ceph-client-write-bytes', poolSum('ceph_pool_wr_bytes'), 'Write');
export const CLIENT_READS = range('ceph-client-reads', poolSum('ceph_pool_rd'), 'Read');
export const CLIENT_WRITES = range('ceph-client-writes', poolSum('ceph_pool_wr'), 'Write');

/** Weighted by requests: an idle OSD does not flatter the mean. */
const meanLatency = (direction: 'r' | 'w') =>
  `sum by ($group) (rate(ceph_osd_op_${direction}_latency_sum{$scope}[${OPS}])) / ` +
  `(sum by ($group) (rate(ceph_osd_op_${direction}_latency_count{$scope}[${OPS}])) > 0)`;

export const READ_LATENCY = range('ceph-read-latency', meanLatency('r'), 'Read');
export const WRITE_LATENCY = range('ceph-write-latency', meanLatency('w'), 'Write');

export const RECOVERY_BYTES = range(
  'ceph-recovery-bytes',
  'sum by ($group) (max by ($group, pool_id) (ceph_pool_recovering_bytes_per_sec{$scope}))',
  'Recovery'
);

export const FLAGS_SET = instant(
  'ceph-flags-set',
  'max by ($group, __name__) ({__name__=~"ceph_osd_flag_(nobackfill|nodeep_scrub|nodown|noin|noout|norebalance|norecover|noscrub|noup)",$scope}) == 1'
);

export const VERSIONS = instant(
  'ceph-versions',
  'count by ($group, __name__, ceph_version) (max by ($group, __name__, ceph_daemon, ceph_version) ({__name__=~"ceph_(mon|mgr|osd)_metadata",$scope}))'
);
