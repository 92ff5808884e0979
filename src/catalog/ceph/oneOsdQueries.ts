import { instant, range } from '../query';

// `$osd` is the number of the OSD whose page is open: no other OSD is read.
const DAEMON = 'ceph_daemon="osd.$osd",$scope';
const value = (metric: string) => `max by ($group, ceph_daemon) (${metric}{${DAEMON}})`;
const rateOf = (metric: string) => `max by ($group, ceph_daemon) (rate(${metric}{${DAEMON}}[$__rate_interval]))`;
const mean = (metric: string) =>
  `max by ($group, ceph_daemon) (rate(${metric}_sum{${DAEMON}}[$__rate_interval]) / (rate(${metric}_count{${DAEMON}}[$__rate_interval]) > 0))`;

export const THIS_UP = instant('ceph-this-osd-up', value('ceph_osd_up'), 'Up');
export const THIS_IN = instant('ceph-this-osd-in', value('ceph_osd_in'), 'In');
export const THIS_UP_OVER_TIME = range('ceph-this-osd-up-over-time', value('ceph_osd_up'), 'Up');
export const THIS_IN_OVER_TIME = range('ceph-this-osd-in-over-time', value('ceph_osd_in'), 'In');
export const THIS_FILL = instant(
  'ceph-this-osd-fill',
  `${value('ceph_osd_stat_bytes_used')} / (${value('ceph_osd_stat_bytes')} > 0)`
);
export const THIS_PGS = instant('ceph-this-osd-pgs', value('ceph_osd_numpg'));
export const THIS_METADATA = instant(
  'ceph-this-osd-metadata',
  `max by ($group, ceph_daemon, hostname, device_class, objectstore, public_addr, cluster_addr, ceph_version) (ceph_osd_metadata{${DAEMON}})`
);
export const THIS_READ_LATENCY = range('ceph-this-osd-read-latency', mean('ceph_osd_op_r_latency'), 'Read');
export const THIS_WRITE_LATENCY = range('ceph-this-osd-write-latency', mean('ceph_osd_op_w_latency'), 'Write');
export const THIS_READS = range('ceph-this-osd-reads', rateOf('ceph_osd_op_r'), 'Read');
export const THIS_WRITES = range('ceph-this-osd-writes', rateOf('ceph_osd_op_w'), 'Write');
export const THIS_READ_BYTES = range('ceph-this-osd-read-bytes', rateOf('ceph_osd_op_r_out_bytes'), 'Read');
export const THIS_WRITE_BYTES = range('ceph-this-osd-write-bytes', rateOf('ceph_osd_op_w_in_bytes'), 'Write');
export const THIS_RECOVERY = range('ceph-this-osd-recovery', rateOf('ceph_osd_recovery_bytes'), 'Recovery');
export const THIS_COMMIT = range('ceph-this-osd-commit', value('ceph_osd_commit_latency_ms'), 'Commit');
export const THIS_APPLY = range('ceph-this-osd-apply', value('ceph_osd_apply_latency_ms'), 'Apply');
export const THIS_KV_COMMIT = range(
  'ceph-this-osd-kv-commit',
  mean('ceph_bluestore_kv_commit_lat'),
  'Key-value commit'
);
export const THIS_SPILLOVER = instant('ceph-this-osd-spillover', value('ceph_bluefs_slow_used_bytes'));
