import { POOLS } from '../../cloud/ceph';
import { FILESYSTEM, GATEWAYS, METADATA_SERVERS } from '../../cloud/cephServices';
import type { Host } from '../../cloud/hosts';
import { poolIo } from '../../ceph/clientIo';
import { hash } from '../../time/hash';
import type { Moment } from '../../time/moment';
import { integrate, makeWave } from '../../time/wave';
import { type Sample, sample } from '../exporter';

/** ceph-exporter takes it from the name of the daemon's socket: every gateway is called this. */
const GATEWAY = { instance_id: 'rgw0' };
const FAILED_SHARE = 0.012;
const FIRST_BYTE_SECONDS = { get: 0.009, put: 0.031 };
const OTHER_REQUESTS = 6;

/** Counters of the gateway and the metadata server of a storage host, where it has one. */
export function serviceCounters(host: Host | undefined, moment: Moment): Sample[] {
  return [
    ...METADATA_SERVERS.filter((mds) => mds.host === host).flatMap(({ name, active }) =>
      metadataServer(name, active, moment)
    ),
    ...GATEWAYS.filter((gateway) => gateway.host === host).flatMap(() => gatewayCounters(host, moment)),
  ];
}

/** What the gateways do is what lands in their pool, each its half of it. */
function gatewayCounters(host: Host | undefined, moment: Moment): Sample[] {
  const pool = POOLS.find(({ name }) => name === 'default.rgw.buckets.data');
  const part = (direction: 'read' | 'write') => {
    const { operations, bytes } = pool ? poolIo(pool, direction, moment) : { operations: 0, bytes: 0 };
    return { operations: Math.floor(operations / GATEWAYS.length), bytes: Math.floor(bytes / GATEWAYS.length) };
  };
  const got = part('read');
  const put = part('write');
  const others = Math.floor(integrate(makeWave('rgw others', OTHER_REQUESTS), moment.origin, moment.now));
  const requests = got.operations + put.operations + others;
  const jitter = hash('rgw', host?.name ?? '', Math.floor(moment.now / 15));
  const values = {
    ...{ req: requests, failed_req: Math.floor(requests * FAILED_SHARE), get: got.operations, get_b: got.bytes },
    ...{ put: put.operations, put_b: put.bytes, qlen: 0, qactive: Math.round(3 * jitter) },
    ...{ get_initial_lat_count: got.operations, get_initial_lat_sum: got.operations * FIRST_BYTE_SECONDS.get },
    ...{ put_initial_lat_count: put.operations, put_initial_lat_sum: put.operations * FIRST_BYTE_SECONDS.put },
    ...{ cache_hit: requests * 3, cache_miss: Math.floor(requests / 40) },
  };
  return Object.entries(values).map(([name, value]) => sample(`ceph_rgw_${name}`, value, GATEWAY));
}

/** The one that stands by does nothing. */
function metadataServer(name: string, active: boolean, moment: Moment): Sample[] {
  const label = { ceph_daemon: name };
  const pool = POOLS.find(({ id }) => id === FILESYSTEM.metadataPool);
  const requests = active && pool ? 4 * poolIo(pool, 'write', moment).operations : 0;
  const jitter = hash(name, Math.floor(moment.now / 30));
  const events = active ? Math.round(4_000 + 800 * jitter) : 0;
  const values = {
    ...{ mds_request: requests, mds_reply_latency_count: requests, mds_reply_latency_sum: requests * 0.0009 },
    ...{ mds_server_handle_client_request: requests, mds_slow_reply: 0 },
    ...{ mds_inodes: active ? 184_000 : 12, mds_inodes_with_caps: active ? 9_100 : 0, mds_caps: active ? 9_400 : 0 },
    ...{ mds_mem_rss: active ? 1_240_000 : 31_000, mds_log_ev: events, mds_log_seg: Math.ceil(events / 1_000) },
    ...{ mds_cache_num_strays: active ? 240 : 0, mds_sessions_session_count: active ? 9 : 0 },
    ...{ purge_queue_pq_executing: 0, purge_queue_pq_executed: Math.floor(requests / 900) },
  };
  return Object.entries(values).map(([counter, value]) => sample(`ceph_${counter}`, value, label));
}
