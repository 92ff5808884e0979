import { exceptions, instant, range } from '../query';
import { meanPerOsd, perCluster, perOsd, together } from './perObject';

const fill = `${perOsd('ceph_osd_stat_bytes_used')} / (${perOsd('ceph_osd_stat_bytes')} > 0)`;
const WRITE_LATENCY = 'ceph_osd_op_w_latency';

export const OSD_HOSTS = instant(
  'ceph-osd-hosts',
  'max by ($group, ceph_daemon, hostname, device_class) (ceph_osd_metadata{$scope})'
);
export const OSD_UP = instant('ceph-osd-up', perOsd('ceph_osd_up'));
export const OSD_IN = instant('ceph-osd-in', perOsd('ceph_osd_in'));
export const OSD_WEIGHT = instant('ceph-osd-weight', perOsd('ceph_osd_weight'));
export const OSD_COMMIT_LATENCY = instant('ceph-osd-commit-latency', perOsd('ceph_osd_commit_latency_ms'));
export const OSD_FILL = instant('ceph-osd-fill', perOsd('ceph_osd:used:ratio'));
export const OSD_PGS = instant('ceph-osd-pgs', perOsd('ceph_osd_numpg'));
export const OSD_READ_LATENCY = instant('ceph-osd-read-latency', perOsd('ceph_osd:read_latency:avg5m'));
export const OSD_WRITE_LATENCY = instant('ceph-osd-write-latency', perOsd('ceph_osd:write_latency:avg5m'));

const whereNone = (metric: string) =>
  `(${perOsd(metric)} == 0) * on ($group, ceph_daemon) group_left (hostname) max by ($group, ceph_daemon, hostname) (ceph_osd_metadata{$scope})`;

export const OSDS_DOWN = exceptions('ceph-osds-down', whereNone('ceph_osd_up'));
export const OSDS_OUT = exceptions('ceph-osds-out', whereNone('ceph_osd_in'));

export const OSDS_FLAPPING = exceptions(
  'ceph-osds-flapping',
  'topk by ($group) (10, max by ($group, ceph_daemon) (changes(ceph_osd_up{$scope}[15m])) > 1)'
);

// A ranking is asked once: members of a ranking over time change from point to point.
const topTen = (expr: string) => `topk by ($group) (10, ${expr})`;

export const SLOWEST_OSDS = instant(
  'ceph-slowest-osds',
  topTen(perOsd('ceph_osd:write_latency:avg5m')),
  '{{ceph_daemon}}'
);
export const SLOWEST_OSDS_MEASURED = instant(
  'ceph-slowest-osds-measured',
  topTen(meanPerOsd(WRITE_LATENCY)),
  '{{ceph_daemon}}'
);
export const SLOWEST_COMMITS = instant(
  'ceph-slowest-commits',
  topTen(perOsd('ceph_osd_commit_latency_ms')),
  '{{ceph_daemon}}'
);

export const LATENCY_QUANTILES = range(
  'ceph-write-latency-quantiles',
  together({
    Median: perCluster('ceph:osd_write_latency:p50'),
    '95 of 100': perCluster('ceph:osd_write_latency:p95'),
    Slowest: perCluster('ceph:osd_write_latency:max'),
  }),
  '{{what}}'
);
export const LATENCY_QUANTILES_NOW = instant(
  'ceph-write-latency-quantiles-now',
  `quantile by ($group) (0.95, ${meanPerOsd(WRITE_LATENCY)})`,
  '95 of 100'
);

export const FULLEST_OSDS = instant('ceph-fullest-osds', topTen(perOsd('ceph_osd:used:ratio')), '{{ceph_daemon}}');
export const FULLEST_OSDS_MEASURED = instant('ceph-fullest-osds-measured', topTen(fill), '{{ceph_daemon}}');

export const PGS_PER_OSD = instant(
  'ceph-pgs-per-osd',
  together({
    Fewest: 'min by ($group) (ceph_osd_numpg{$scope})',
    Mean: 'avg by ($group) (ceph_osd_numpg{$scope})',
    Most: 'max by ($group) (ceph_osd_numpg{$scope})',
  }),
  '{{what}}'
);

export const FILL_SPREAD = instant(
  'ceph-fill-spread',
  'max by ($group) (ceph_osd:used:ratio{$scope}) - avg by ($group) (ceph_osd:used:ratio{$scope})'
);
export const FILL_SPREAD_MEASURED = instant(
  'ceph-fill-spread-measured',
  `max by ($group) (${fill}) - avg by ($group) (${fill})`
);

export const SLOW_DISK_EVENTS = exceptions(
  'ceph-slow-disk-events',
  topTen(
    'max by ($group, ceph_daemon) (increase(ceph_bluestore_slow_aio_wait_count{$scope}[1h]) + increase(ceph_bluestore_slow_committed_kv_count{$scope}[1h])) > 0'
  )
);
export const SLOWEST_KV_COMMITS = instant(
  'ceph-slowest-kv-commits',
  topTen(meanPerOsd('ceph_bluestore_kv_commit_lat')),
  '{{ceph_daemon}}'
);
export const SPILLOVER = exceptions(
  'ceph-spillover',
  `topk by ($group) (10, ${perOsd('ceph_bluefs_slow_used_bytes')} > 0)`
);
export const DB_FILL = instant(
  'ceph-db-fill',
  topTen(`${perOsd('ceph_bluefs_db_used_bytes')} / (${perOsd('ceph_bluefs_db_total_bytes')} > 0)`),
  '{{ceph_daemon}}'
);
