import { instant } from '../query';

const perOsd = (metric: string) => `max by ($group, ceph_daemon) (${metric}{$scope})`;
const fill =
  'max by ($group, ceph_daemon) (ceph_osd_stat_bytes_used{$scope}) / (max by ($group, ceph_daemon) (ceph_osd_stat_bytes{$scope}) > 0)';
const latency = (direction: 'r' | 'w') =>
  `max by ($group, ceph_daemon) (rate(ceph_osd_op_${direction}_latency_sum{$scope}[$__rate_interval]) / (rate(ceph_osd_op_${direction}_latency_count{$scope}[$__rate_interval]) > 0))`;

export const OSD_HOSTS = instant(
  'ceph-osd-hosts',
  'max by ($group, ceph_daemon, hostname, device_class) (ceph_osd_metadata{$scope})'
);
export const OSD_UP = instant('ceph-osd-up', perOsd('ceph_osd_up'));
export const OSD_IN = instant('ceph-osd-in', perOsd('ceph_osd_in'));
export const OSD_FILL = instant('ceph-osd-fill', fill);
export const OSD_PGS = instant('ceph-osd-pgs', perOsd('ceph_osd_numpg'));
export const OSD_READ_LATENCY = instant('ceph-osd-read-latency', latency('r'));
export const OSD_WRITE_LATENCY = instant('ceph-osd-write-latency', latency('w'));
export const OSD_COMMIT_LATENCY = instant('ceph-osd-commit-latency', perOsd('ceph_osd_commit_latency_ms'));

export const OSDS_DOWN = instant(
  'ceph-osds-down',
  '(max by ($group, ceph_daemon) (ceph_osd_up{$scope}) == 0) * on ($group, ceph_daemon) group_left (hostname) max by ($group, ceph_daemon, hostname) (ceph_osd_metadata{$scope})'
);
export const OSDS_OUT = instant(
  'ceph-osds-out',
  '(max by ($group, ceph_daemon) (ceph_osd_in{$scope}) == 0) * on ($group, ceph_daemon) group_left (hostname) max by ($group, ceph_daemon, hostname) (ceph_osd_metadata{$scope})'
);

export const OSDS_FLAPPING = instant(
  'ceph-osds-flapping',
  'topk by ($group) (10, max by ($group, ceph_daemon) (changes(ceph_osd_up{$scope}[1h])) > 1)'
);

// The ranking is asked once: members of a ranking over time change from point to point.
export const SLOWEST_OSDS = instant('ceph-slowest-osds', `topk by ($group) (10, ${latency('w')})`, '{{ceph_daemon}}');
export const FULLEST_OSDS = instant('ceph-fullest-osds', `topk by ($group) (10, ${fill})`, '{{ceph_daemon}}');

export const PGS_PER_OSD_MIN = instant('ceph-pgs-per-osd-min', 'min by ($group) (ceph_osd_numpg{$scope})', 'Fewest');
export const PGS_PER_OSD_AVG = instant('ceph-pgs-per-osd-avg', 'avg by ($group) (ceph_osd_numpg{$scope})', 'Mean');
export const PGS_PER_OSD_MAX = instant('ceph-pgs-per-osd-max', 'max by ($group) (ceph_osd_numpg{$scope})', 'Most');

export const FILL_SPREAD = instant('ceph-fill-spread', `max by ($group) (${fill}) - avg by ($group) (${fill})`);
