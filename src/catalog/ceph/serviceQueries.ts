import { exceptions, instant, range } from '../query';
import { together } from './perObject';

const rate = (metric: string) => `rate(${metric}{$scope}[$__rate_interval])`;

// Which volume does what belongs to customers: these are asked of the tenants' data source.
const IMAGE = '$group, pool, namespace, image';
const topImages = (expr: string) => `topk by ($group) (20, ${expr})`;

export const RBD_TOP_OPS = instant(
  'ceph-rbd-top-ops',
  topImages(`max by (${IMAGE}) (${rate('ceph_rbd_read_ops')} + ${rate('ceph_rbd_write_ops')})`)
);
export const RBD_TOP_BYTES = instant(
  'ceph-rbd-top-bytes',
  topImages(`max by (${IMAGE}) (${rate('ceph_rbd_read_bytes')} + ${rate('ceph_rbd_write_bytes')})`)
);
/** Ceph counts nanoseconds here. */
export const RBD_TOP_LATENCY = instant(
  'ceph-rbd-top-latency',
  topImages(
    `max by (${IMAGE}) (${rate('ceph_rbd_write_latency_sum')} / (${rate('ceph_rbd_write_latency_count')} > 0)) / 1e9`
  )
);

// ceph-exporter numbers gateways anew on each host: only with the host's address are they told apart.
const GATEWAY = '$group, instance, instance_id';
const perGateway = (expr: string) => `max by (${GATEWAY}) (${expr})`;
const GATEWAY_NAME = '{{instance}} {{instance_id}}';

export const RGW_REQUESTS = range('ceph-rgw-requests', perGateway(rate('ceph_rgw_req')), GATEWAY_NAME);
export const RGW_FAILED = range(
  'ceph-rgw-failed',
  perGateway(`${rate('ceph_rgw_failed_req')} / (${rate('ceph_rgw_req')} > 0)`),
  GATEWAY_NAME
);
/** Squid moved these counters to names of their own per operation. */
const firstByte = (old: string, squid: string) =>
  perGateway(`${rate(`${old}_sum`)} / (${rate(`${old}_count`)} > 0)`) +
  ' or ' +
  perGateway(`${rate(`${squid}_sum`)} / (${rate(`${squid}_count`)} > 0)`);
export const RGW_GET_LATENCY = range(
  'ceph-rgw-get-latency',
  firstByte('ceph_rgw_get_initial_lat', 'ceph_rgw_op_get_obj_lat'),
  `${GATEWAY_NAME} GET`
);
export const RGW_PUT_LATENCY = range(
  'ceph-rgw-put-latency',
  firstByte('ceph_rgw_put_initial_lat', 'ceph_rgw_op_put_obj_lat'),
  `${GATEWAY_NAME} PUT`
);
export const RGW_QUEUE = range('ceph-rgw-queue', perGateway('ceph_rgw_qlen{$scope}'), `${GATEWAY_NAME} waiting`);
export const RGW_ACTIVE = range('ceph-rgw-active', perGateway('ceph_rgw_qactive{$scope}'), `${GATEWAY_NAME} served`);
export const RGW_DAEMONS = instant(
  'ceph-rgw-daemons',
  'max by ($group, ceph_daemon, hostname, ceph_version) (ceph_rgw_metadata{$scope})'
);

const perMds = (expr: string) => `max by ($group, ceph_daemon) (${expr})`;

export const MDS_DAEMONS = instant(
  'ceph-mds-daemons',
  'max by ($group, ceph_daemon, fs_id, rank, hostname) (ceph_mds_metadata{$scope})'
);
export const MDS_REQUESTS = instant('ceph-mds-requests', perMds(rate('ceph_mds_request')));
export const MDS_LATENCY = {
  ...instant(
    'ceph-mds-latency',
    perMds(`${rate('ceph_mds_reply_latency_sum')} / (${rate('ceph_mds_reply_latency_count')} > 0)`)
  ),
  quiet: true,
};
export const MDS_CAPS = instant('ceph-mds-caps', perMds('ceph_mds_caps{$scope}'));
/** Exported in KiB. */
export const MDS_MEMORY = instant('ceph-mds-memory', perMds('ceph_mds_mem_rss{$scope} * 1024'));
export const MDS_SESSIONS = instant('ceph-mds-sessions', perMds('ceph_mds_sessions_session_count{$scope}'));
export const MDS_JOURNAL = range('ceph-mds-journal', perMds('ceph_mds_log_ev{$scope}'), '{{ceph_daemon}}');
export const MDS_STRAYS = range('ceph-mds-strays', perMds('ceph_mds_cache_num_strays{$scope}'), '{{ceph_daemon}}');
export const FILE_SYSTEMS = instant(
  'ceph-file-systems',
  'max by ($group, fs_id, name, metadata_pool, data_pools) (ceph_fs_metadata{$scope})'
);
/** File systems without a server of rank 0 or higher: nobody can read or write there. */
export const FILE_SYSTEMS_WITHOUT_MDS = exceptions(
  'ceph-file-systems-without-mds',
  'max by ($group, fs_id, name) (ceph_fs_metadata{$scope}) unless on ($group, fs_id) max by ($group, fs_id) (ceph_mds_metadata{rank!="-1",$scope})'
);

export const ELECTIONS = range(
  'ceph-elections',
  'max by ($group) (increase(ceph_mon_num_elections{$scope}[1h]))',
  'Elections in an hour'
);
export const MON_SESSIONS = range('ceph-mon-sessions', perMds('ceph_mon_num_sessions{$scope}'), '{{ceph_daemon}}');
export const COLLECT_TIME = range(
  'ceph-collect-time',
  'max by ($group, method) (rate(ceph_prometheus_collect_duration_seconds_sum{$scope}[$__rate_interval]) / (rate(ceph_prometheus_collect_duration_seconds_count{$scope}[$__rate_interval]) > 0))',
  '{{method}}'
);
export const MGR_DAEMONS = instant(
  'ceph-mgr-daemons',
  'max by ($group, ceph_daemon, hostname, ceph_version) (ceph_mgr_metadata{$scope})'
);
export const MGR_ACTIVE = instant('ceph-mgr-active', perMds('ceph_mgr_status{$scope}'));
export const BROKEN_MODULES = exceptions(
  'ceph-broken-modules',
  '(max by ($group, name) (ceph_mgr_module_can_run{$scope}) == 0) and on ($group, name) (max by ($group, name) (ceph_mgr_module_status{$scope}) > 0)'
);
export const BLOCKLIST = instant('ceph-blocklist', 'max by ($group) (ceph_cluster_osd_blocklist_count{$scope})');

/** Where counters of daemons come from: the manager itself (before Reef, or by its option), ceph-exporter, or nowhere. */
export const COUNTER_SOURCE = instant(
  'ceph-counter-source',
  together({
    'The manager itself':
      'count by ($group) (ceph_osd_numpg{$scope} and on ($group, job, instance) ceph_health_status{$scope})',
    'ceph-exporter':
      'count by ($group) (max by ($group, ceph_daemon) (ceph_osd_numpg{$scope} unless on ($group, job, instance) ceph_health_status{$scope}))',
    'Nowhere: only the manager is scraped, without them':
      'count by ($group) (max by ($group, ceph_daemon) (ceph_osd_up{$scope})) unless on ($group) count by ($group) (ceph_osd_numpg{$scope})',
  })
);
/** Hosts with OSDs that are up and of which no counter comes. */
export const HOSTS_WITHOUT_COUNTERS = exceptions(
  'ceph-hosts-without-counters',
  'count by ($group, hostname) (max by ($group, ceph_daemon, hostname) (ceph_osd_metadata{$scope}) and on ($group, ceph_daemon) (max by ($group, ceph_daemon) (ceph_osd_up{$scope}) == 1) unless on ($group, ceph_daemon) max by ($group, ceph_daemon) (ceph_osd_numpg{$scope}))'
);
