import { exceptions, instant, range } from '../query';
import { perCluster, perOsd, perPool, poolRate, together } from './perObject';

export const HEALTH = instant('ceph-health', perCluster('ceph_health_status'));

export const ACTIVE_CHECKS = exceptions(
  'ceph-active-checks',
  'max by ($group, name, severity) (ceph_health_detail{$scope}) == 1'
);

export const PGS_INACTIVE = instant(
  'ceph-pgs-inactive',
  `sum by ($group) (${perPool('ceph_pg_total')} - ${perPool('ceph_pg_active')})`
);

export const OBJECTS_UNFOUND = instant('ceph-objects-unfound', perCluster('ceph_num_objects_unfound'));

export const REDUNDANCY_REDUCED = instant(
  'ceph-redundancy-reduced',
  `sum by ($group) (${perPool('ceph_pg_degraded')}) / sum by ($group) (${perPool('ceph_pg_total')})`
);

export const OSD_COUNTS = instant(
  'ceph-osd-counts',
  together({
    Up: perCluster('ceph:osd_up:count'),
    In: perCluster('ceph:osd_in:count'),
    Total: perCluster('ceph:osd:count'),
  }),
  '{{what}}'
);
export const OSD_COUNTS_COUNTED = instant(
  'ceph-osd-counts-counted',
  together({
    Up: `sum by ($group) (${perOsd('ceph_osd_up')})`,
    In: `sum by ($group) (${perOsd('ceph_osd_in')})`,
    Total: `count by ($group) (${perOsd('ceph_osd_up')})`,
  }),
  '{{what}}'
);

export const MONS = instant(
  'ceph-mons',
  together({
    'In quorum': `sum by ($group) (${perOsd('ceph_mon_quorum_status')})`,
    Monitors: `count by ($group) (${perOsd('ceph_mon_quorum_status')})`,
  }),
  '{{what}}'
);
export const SLOW_OPS = range('ceph-slow-ops', perCluster('ceph_healthcheck_slow_ops'), 'Slow requests');

export const DAEMONS_WITH_SLOW_OPS = exceptions(
  'ceph-daemons-with-slow-ops',
  'max by ($group, ceph_daemon) (ceph_daemon_health_metrics{type="SLOW_OPS",$scope}) > 0'
);

export const RAW_FILL = instant(
  'ceph-raw-fill',
  `${perCluster('ceph_cluster_total_used_raw_bytes')} / ${perCluster('ceph_cluster_total_bytes')}`
);

export const FULLEST_OSD = instant('ceph-fullest-osd', perCluster('ceph:osd_used:max_ratio'));
export const FULLEST_OSD_MEASURED = instant(
  'ceph-fullest-osd-measured',
  `max by ($group) (${perOsd('ceph_osd_stat_bytes_used')} / (${perOsd('ceph_osd_stat_bytes')} > 0))`
);
export const FULL_CHECKS = instant(
  'ceph-full-checks',
  'count by ($group) (max by ($group, name) (ceph_health_detail{name=~"(OSD|POOL)_(NEARFULL|BACKFILLFULL|FULL)",$scope}) == 1) or 0 * max by ($group) (ceph_health_status{$scope})'
);

export const CLIENT_BYTES = range(
  'ceph-client-bytes',
  together({ Read: poolRate('ceph_pool_rd_bytes'), Write: poolRate('ceph_pool_wr_bytes') }),
  '{{what}}'
);
export const CLIENT_OPS = range(
  'ceph-client-ops',
  together({ Read: poolRate('ceph_pool_rd'), Write: poolRate('ceph_pool_wr') }),
  '{{what}}'
);

export const LATENCY = range(
  'ceph-latency',
  together({ Read: perCluster('ceph:op_r_latency:avg5m'), Write: perCluster('ceph:op_w_latency:avg5m') }),
  '{{what}}'
);

/** Weighted by requests: an idle OSD does not flatter the mean. Both halves double behind replicas, their ratio does not. */
const meanLatency = (direction: 'r' | 'w') =>
  `sum by ($group) (rate(ceph_osd_op_${direction}_latency_sum{$scope}[$__rate_interval])) / ` +
  `(sum by ($group) (rate(ceph_osd_op_${direction}_latency_count{$scope}[$__rate_interval])) > 0)`;

export const LATENCY_NOW = instant(
  'ceph-latency-now',
  together({ Read: meanLatency('r'), Write: meanLatency('w') }),
  '{{what}}'
);

/** What the manager knows of latency without the counters of the daemons. */
export const COMMIT_LATENCY_NOW = instant(
  'ceph-commit-latency-now',
  together({
    'Mean OSD': `avg by ($group) (${perOsd('ceph_osd_commit_latency_ms')})`,
    'Slowest OSD': `max by ($group) (${perOsd('ceph_osd_commit_latency_ms')})`,
  }),
  '{{what}}'
);

export const RECOVERY_BYTES = range(
  'ceph-recovery-bytes',
  `sum by ($group) (${perPool('ceph_pool_recovering_bytes_per_sec')})`,
  'Recovery'
);

export const FLAGS_SET = exceptions(
  'ceph-flags-set',
  'max by ($group, __name__) ({__name__=~"ceph_osd_flag_(nobackfill|nodeep_scrub|nodown|noin|noout|norebalance|norecover|noscrub|noup)",$scope}) == 1'
);

export const VERSIONS = instant(
  'ceph-versions',
  'max by ($group, type, ceph_version) (ceph:daemon_versions:count{$scope})'
);
export const VERSIONS_COUNTED = instant(
  'ceph-versions-counted',
  'count by ($group, type, ceph_version) (label_replace(max by ($group, __name__, ceph_daemon, ceph_version) ({__name__=~"ceph_(mon|mgr|osd|mds|rgw)_metadata",$scope}), "type", "$1", "__name__", "ceph_(.+)_metadata"))'
);
