import { metricsOf } from './metric';

const OSD = 'ceph_daemon';
const POOL = 'pool_id';

/** Placement group states that the pages read, of the 34 that exist. */
export const PG_STATES = [
  'active',
  'backfill_toofull',
  'backfill_wait',
  'backfilling',
  'clean',
  'deep',
  'degraded',
  'down',
  'incomplete',
  'inconsistent',
  'peering',
  'recovering',
  'recovery_toofull',
  'recovery_wait',
  'remapped',
  'scrubbing',
  'stale',
  'undersized',
  'unknown',
] as const;

/** The manager's prometheus module with Reef's defaults: no performance counters of daemons. */
export const CEPH_MGR_METRICS = metricsOf('ceph-mgr', [
  ['ceph_health_status', 'untyped', '', 'short', '0 HEALTH_OK, 1 HEALTH_WARN, 2 HEALTH_ERR'],
  [
    'ceph_health_detail',
    'gauge',
    'name severity',
    'short',
    '1 while a health check is raised; cleared checks stay at 0',
    '16.2.15',
  ],
  ['ceph_healthcheck_slow_ops', 'gauge', '', 'short', 'Requests that have been waiting for longer than the limit'],
  ['ceph_mon_quorum_status', 'gauge', 'ceph_daemon', 'short', '1 for a monitor in quorum'],
  [
    'ceph_mon_metadata',
    'untyped',
    'ceph_daemon ceph_version hostname public_addr rank',
    'short',
    'One series per monitor',
  ],
  ['ceph_mgr_metadata', 'gauge', 'ceph_daemon ceph_version hostname', 'short', 'One series per manager'],
  ['ceph_mgr_status', 'gauge', 'ceph_daemon', 'short', '1 for the active manager'],
  [
    'ceph_osd_metadata',
    'untyped',
    'back_iface ceph_daemon ceph_version cluster_addr device_class front_iface hostname objectstore public_addr',
    'short',
    'One series per OSD',
  ],
  [
    'ceph_osd_up',
    'untyped',
    OSD,
    'short',
    '1 for an OSD that is up; a dead OSD keeps its other series with frozen values',
  ],
  ['ceph_osd_in', 'untyped', OSD, 'short', '1 for an OSD that data is placed on'],
  ['ceph_osd_weight', 'untyped', OSD, 'short', 'Weight in the OSD map, 0 to 1'],
  ['ceph_osd_apply_latency_ms', 'gauge', OSD, 'ms', 'Latency of applying a write'],
  ['ceph_osd_commit_latency_ms', 'gauge', OSD, 'ms', 'Latency of committing a write'],
  ...(
    ['nobackfill', 'nodeep_scrub', 'nodown', 'noin', 'noout', 'norebalance', 'norecover', 'noscrub', 'noup'] as const
  ).map((flag) => [`ceph_osd_flag_${flag}`, 'untyped', '', 'short', `1 while the flag ${flag} is set`] as const),
  ['ceph_pg_total', 'gauge', POOL, 'short', 'Placement groups of a pool'],
  ...PG_STATES.map(
    (state) => [`ceph_pg_${state}`, 'gauge', POOL, 'short', `Placement groups whose state contains ${state}`] as const
  ),
  ['ceph_num_objects_degraded', 'gauge', '', 'short', 'Objects with fewer copies than wanted'],
  ['ceph_num_objects_misplaced', 'gauge', '', 'short', 'Objects that are not where they belong'],
  ['ceph_num_objects_unfound', 'gauge', '', 'short', 'Objects of which no copy can be found'],
  ['ceph_cluster_total_bytes', 'gauge', '', 'bytes', 'Raw size of the cluster'],
  ['ceph_cluster_total_used_raw_bytes', 'gauge', '', 'bytes', 'Raw space used'],
  ['ceph_cluster_by_class_total_bytes', 'gauge', 'device_class', 'bytes', 'Raw size by device class', '17.2'],
  [
    'ceph_cluster_by_class_total_used_raw_bytes',
    'gauge',
    'device_class',
    'bytes',
    'Raw space used by device class',
    '17.2',
  ],
  ['ceph_pool_metadata', 'untyped', 'compression_mode description name pool_id type', 'short', 'One series per pool'],
  ['ceph_pool_stored', 'gauge', POOL, 'bytes', 'Data stored, counted once'],
  ['ceph_pool_max_avail', 'gauge', POOL, 'bytes', 'What can still be written, bound by the fullest OSD'],
  ['ceph_pool_percent_used', 'gauge', POOL, 'percentunit', 'Share used, 0 to 1'],
  ['ceph_pool_objects', 'gauge', POOL, 'short', 'Objects stored'],
  ['ceph_pool_objects_repaired', 'counter', POOL, 'short', 'Objects repaired'],
  ['ceph_pool_recovering_bytes_per_sec', 'gauge', POOL, 'Bps', 'Speed of recovery'],
  ['ceph_pool_recovering_objects_per_sec', 'gauge', POOL, 'ops', 'Speed of recovery in objects'],
  ['ceph_pool_rd', 'counter', POOL, 'short', 'Read requests of clients'],
  ['ceph_pool_rd_bytes', 'counter', POOL, 'bytes', 'Bytes read by clients'],
  ['ceph_pool_wr', 'counter', POOL, 'short', 'Write requests of clients'],
  ['ceph_pool_wr_bytes', 'counter', POOL, 'bytes', 'Bytes written by clients'],
  ['ceph_pool_quota_bytes', 'gauge', POOL, 'bytes', 'Quota in bytes; 0 without one'],
  ['ceph_pool_compress_under_bytes', 'gauge', POOL, 'bytes', 'Data that was compressed, before it was'],
  ['ceph_pool_compress_bytes_used', 'gauge', POOL, 'bytes', 'Data that was compressed, after it was'],
  [
    'ceph_daemon_health_metrics',
    'gauge',
    'ceph_daemon type',
    'short',
    'Requests that a daemon reports as slow or pending',
    '16.2.15',
  ],
  [
    'ceph_disk_occupation',
    'untyped',
    'ceph_daemon db_device device device_ids devices instance wal_device',
    'short',
    'One series per OSD on a disk; `instance` is the name of the host',
  ],
  ['ceph_cluster_osd_blocklist_count', 'gauge', '', 'short', 'Clients that are fenced off', '17.2'],
  ['ceph_mgr_module_status', 'gauge', 'name', 'short', '1 enabled, 2 always on'],
  ['ceph_mgr_module_can_run', 'gauge', 'name', 'short', '0 for a module that cannot run here'],
  ['ceph_prometheus_collect_duration_seconds_sum', 'counter', 'method', 's', 'Time spent on collecting'],
  ['ceph_prometheus_collect_duration_seconds_count', 'counter', 'method', 'short', 'Collections'],
  [
    'ceph_rgw_metadata',
    'untyped',
    'ceph_daemon ceph_version hostname instance_id',
    'short',
    'One series per object gateway; its id is not that of the counters',
  ],
  [
    'ceph_mds_metadata',
    'untyped',
    'ceph_daemon ceph_version fs_id hostname public_addr rank',
    'short',
    'One series per metadata server; standbys have fs_id -1',
  ],
  ['ceph_fs_metadata', 'untyped', 'data_pools fs_id metadata_pool name', 'short', 'One series per file system'],
  ...(
    [
      ['read_ops', 'short', 'Reads of an image'],
      ['write_ops', 'short', 'Writes to an image'],
      ['read_bytes', 'bytes', 'Bytes read from an image'],
      ['write_bytes', 'bytes', 'Bytes written to an image'],
      ['write_latency_sum', 'ns', 'Time spent on writes to an image, in nanoseconds'],
      ['write_latency_count', 'short', 'Writes that were timed'],
    ] as const
  ).map(
    ([name, unit, help]) =>
      [`ceph_rbd_${name}`, 'counter', 'image namespace pool', unit, `${help}; only pools in rbd_stats_pools`] as const
  ),
]);
