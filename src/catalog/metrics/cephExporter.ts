import { metricsOf } from './metric';

const OSD = 'ceph_daemon';

/** Performance counters of the daemons: from Reef on they come from ceph-exporter, one per host. */
export const CEPH_EXPORTER_METRICS = metricsOf('ceph-exporter', [
  ['ceph_osd_op_r', 'counter', OSD, 'short', 'Read requests of clients', '18.2'],
  ['ceph_osd_op_w', 'counter', OSD, 'short', 'Write requests of clients', '18.2'],
  ['ceph_osd_op_r_out_bytes', 'counter', OSD, 'bytes', 'Bytes read by clients', '18.2'],
  ['ceph_osd_op_w_in_bytes', 'counter', OSD, 'bytes', 'Bytes written by clients', '18.2'],
  ['ceph_osd_op_r_latency_sum', 'gauge', OSD, 's', 'Time spent on reads; grows like a counter', '18.2'],
  ['ceph_osd_op_r_latency_count', 'counter', OSD, 'short', 'Reads that were timed', '18.2'],
  ['ceph_osd_op_w_latency_sum', 'gauge', OSD, 's', 'Time spent on writes; grows like a counter', '18.2'],
  ['ceph_osd_op_w_latency_count', 'counter', OSD, 'short', 'Writes that were timed', '18.2'],
  ['ceph_osd_recovery_bytes', 'counter', OSD, 'bytes', 'Bytes recovered', '18.2'],
  ['ceph_osd_numpg', 'gauge', OSD, 'short', 'Placement groups on the OSD', '18.2'],
  ['ceph_osd_stat_bytes', 'gauge', OSD, 'bytes', 'Size of the OSD', '18.2'],
  ['ceph_osd_stat_bytes_used', 'gauge', OSD, 'bytes', 'Used on the OSD', '18.2'],
  [
    'ceph_bluestore_kv_commit_lat_sum',
    'gauge',
    OSD,
    's',
    'Time spent on committing to the key-value store; grows like a counter',
    '18.2',
  ],
  ['ceph_bluestore_kv_commit_lat_count', 'counter', OSD, 'short', 'Commits to the key-value store', '18.2'],
  ['ceph_bluefs_slow_used_bytes', 'gauge', OSD, 'bytes', 'Database that spilled over to the slow device', '18.2'],
]);
