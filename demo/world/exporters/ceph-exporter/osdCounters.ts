import { type Osd, pgsOn } from '../../cloud/ceph';
import type { CephState } from '../../ceph/cephAt';
import { osdIo } from '../../ceph/clientIo';
import { waitedSeconds } from '../../ceph/latency';
import { outagesOf } from '../../ceph/outages';
import { recoveredBy } from '../../ceph/recoveredBy';
import { slowOpsSeen } from '../../ceph/slowOps';
import { slowOpsOfSlowness, slownessOf } from '../../ceph/slowness';
import { hash } from '../../time/hash';

const GIB = 2 ** 30;

/** Perf counters of one OSD by metric name. All of them stand still while it is dead. */
export function osdCounters(osd: Osd, state: CephState): Record<string, number> {
  return { ...operations(osd, state), ...bluestore(osd, state), ...contents(osd, state) };
}

function operations({ id, name }: Osd, state: CephState): Record<string, number> {
  const read = osdIo(id, 'read', state.phases);
  const written = osdIo(id, 'write', state.phases);
  const waitedRead = waitedSeconds(id, 'read', state.phases);
  const waitedWrite = waitedSeconds(id, 'write', state.phases);
  const recovered = recoveredBy(id, state);
  return {
    ceph_osd_op: read.operations + written.operations,
    ceph_osd_op_r: read.operations,
    ceph_osd_op_w: written.operations,
    ceph_osd_op_rw: 0,
    ceph_osd_op_in_bytes: written.bytes,
    ceph_osd_op_out_bytes: read.bytes,
    ceph_osd_op_w_in_bytes: written.bytes,
    ceph_osd_op_r_out_bytes: read.bytes,
    ceph_osd_op_wip: state.up(id) ? (state.slowOps.get(name) ?? jitter(id, state)) : 0,
    ...latency('ceph_osd_op_latency', waitedRead + waitedWrite, read.operations + written.operations),
    ...latency('ceph_osd_op_r_latency', waitedRead, read.operations),
    ...latency('ceph_osd_op_w_latency', waitedWrite, written.operations),
    ...latency('ceph_osd_op_r_process_latency', 0.8 * waitedRead, read.operations),
    ...latency('ceph_osd_op_w_process_latency', 0.85 * waitedWrite, written.operations),
    ceph_osd_op_delayed_degraded: 0,
    ceph_osd_op_delayed_unreadable: 0,
    ceph_osd_recovery_ops: recovered.objects,
    ceph_osd_recovery_bytes: recovered.bytes,
    ceph_trackedop_slow_ops_count:
      slowOpsSeen(name, state.moment.now, outagesOf(state.moment)) +
      slowOpsOfSlowness(id, state.moment.now, slownessOf(state.moment)),
  };
}

const jitter = (osd: number, { moment }: CephState) => Math.round(3 * hash('wip', osd, Math.floor(moment.now / 5)));

function bluestore({ id }: Osd, { phases, moment }: CephState): Record<string, number> {
  const written = osdIo(id, 'write', phases).operations;
  const read = osdIo(id, 'read', phases).operations;
  const waited = waitedSeconds(id, 'write', phases);
  return {
    ...latency('ceph_bluestore_kv_commit_lat', 0.3 * waited, Math.floor(0.55 * written)),
    ...latency('ceph_bluestore_kv_sync_lat', 0.34 * waited, Math.floor(0.55 * written)),
    ...latency('ceph_bluestore_kv_flush_lat', 0.04 * waited, Math.floor(0.55 * written)),
    ...latency('ceph_bluestore_txc_commit_lat', 0.6 * waited, written),
    ...latency('ceph_bluestore_read_lat', 0.7 * waitedSeconds(id, 'read', phases), read),
    ceph_bluestore_slow_aio_wait_count: slowOpsOfSlowness(id, moment.now, slownessOf(moment)),
    ceph_bluestore_slow_committed_kv_count: slowOpsOfSlowness(id, moment.now, slownessOf(moment)),
    ceph_bluestore_slow_read_onode_meta_count: 0,
    ceph_bluestore_slow_read_wait_aio_count: 0,
    ceph_bluestore_onode_hits: Math.floor((read + written) * (0.9 + 0.08 * hash('onode', id))),
    ceph_bluestore_onode_misses: Math.floor((read + written) * 0.05),
    ceph_bluestore_fragmentation_micros: Math.floor(1e5 * (1 + hash('fragmentation', id))),
  };
}

function contents({ id, sizeBytes }: Osd, { usage }: CephState): Record<string, number> {
  const used = usage.osdUsed(id);
  return {
    ceph_osd_numpg: pgsOn(id),
    ceph_osd_numpg_removing: 0,
    ceph_osd_stat_bytes: sizeBytes,
    ceph_osd_stat_bytes_used: used,
    ceph_bluestore_allocated: used,
    ceph_bluestore_stored: Math.floor(used / 1.004),
    ceph_bluefs_db_total_bytes: 143 * GIB,
    ceph_bluefs_db_used_bytes: Math.floor((7 + 3 * hash('db', id)) * GIB),
    ceph_bluefs_slow_total_bytes: 0,
    ceph_bluefs_slow_used_bytes: 0,
    ceph_bluefs_wal_total_bytes: 0,
    ceph_bluefs_wal_used_bytes: 0,
  };
}

/** The two series of a perf counter that averages: seconds and events. */
function latency(name: string, seconds: number, events: number): Record<string, number> {
  return { [`${name}_sum`]: seconds, [`${name}_count`]: events };
}
