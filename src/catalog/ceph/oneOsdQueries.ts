import { instant, range } from '../query';
import { together } from './perObject';

// `$osd` is the number of the OSD whose page is open: no other OSD is read.
const DAEMON = 'ceph_daemon="osd.$osd",$scope';
const value = (metric: string) => `max by ($group, ceph_daemon) (${metric}{${DAEMON}})`;
const rateOf = (metric: string) => `max by ($group, ceph_daemon) (rate(${metric}{${DAEMON}}[$__rate_interval]))`;
const mean = (metric: string) =>
  `max by ($group, ceph_daemon) (rate(${metric}_sum{${DAEMON}}[$__rate_interval]) / (rate(${metric}_count{${DAEMON}}[$__rate_interval]) > 0))`;

export const THIS_UP = instant('ceph-this-osd-up', value('ceph_osd_up'), 'Up');
export const THIS_IN = instant('ceph-this-osd-in', value('ceph_osd_in'), 'In');
export const THIS_UP_OVER_TIME = range(
  'ceph-this-osd-up-over-time',
  together({ Up: value('ceph_osd_up'), In: value('ceph_osd_in') }),
  '{{what}}'
);
export const THIS_FILL = instant(
  'ceph-this-osd-fill',
  `${value('ceph_osd_stat_bytes_used')} / (${value('ceph_osd_stat_bytes')} > 0)`
);
export const THIS_PGS = instant('ceph-this-osd-pgs', value('ceph_osd_numpg'));
export const THIS_METADATA = instant(
  'ceph-this-osd-metadata',
  `max by ($group, ceph_daemon, hostname, device_class, objectstore, public_addr, cluster_addr, ceph_version) (ceph_osd_metadata{${DAEMON}})`
);
export const THIS_LATENCY = range(
  'ceph-this-osd-latency',
  together({ Read: mean('ceph_osd_op_r_latency'), Write: mean('ceph_osd_op_w_latency') }),
  '{{what}}'
);
export const THIS_OPS = range(
  'ceph-this-osd-ops',
  together({ Read: rateOf('ceph_osd_op_r'), Write: rateOf('ceph_osd_op_w') }),
  '{{what}}'
);
export const THIS_BYTES = range(
  'ceph-this-osd-bytes',
  together({
    Read: rateOf('ceph_osd_op_r_out_bytes'),
    Write: rateOf('ceph_osd_op_w_in_bytes'),
    Recovery: rateOf('ceph_osd_recovery_bytes'),
  }),
  '{{what}}'
);
export const THIS_COMMIT = range(
  'ceph-this-osd-commit',
  together({ Commit: value('ceph_osd_commit_latency_ms'), Apply: value('ceph_osd_apply_latency_ms') }),
  '{{what}}'
);
export const THIS_KV_COMMIT = range(
  'ceph-this-osd-kv-commit',
  mean('ceph_bluestore_kv_commit_lat'),
  'Key-value commit'
);
export const THIS_SPILLOVER = instant('ceph-this-osd-spillover', value('ceph_bluefs_slow_used_bytes'));

/** Found objects of those looked for in the cache of metadata. */
export const THIS_ONODE_HITS = range(
  'ceph-this-osd-onode-hits',
  `${rateOf('ceph_bluestore_onode_hits')} / ((${rateOf('ceph_bluestore_onode_hits')} + ${rateOf('ceph_bluestore_onode_misses')}) > 0)`,
  'Found in the cache'
);
export const THIS_FRAGMENTATION = instant(
  'ceph-this-osd-fragmentation',
  `${value('ceph_bluestore_fragmentation_micros')} / 1e6`
);
// `$osd_disk` and `$osd_node` are looked up when the page opens: a join would read the disks of the whole site.
export const THIS_DISK = instant(
  'ceph-this-osd-disk',
  `max by ($group, ceph_daemon, device, db_device, wal_device, devices, device_ids) (ceph_disk_occupation{${DAEMON}})`
);
export const THIS_DISK_BUSY = range(
  'ceph-this-osd-disk-busy',
  'max by ($group, device) (rate(node_disk_io_time_seconds_total{instance=~"$osd_node",device=~"$osd_disk",$scope}[$__rate_interval]))',
  '{{device}}'
);
