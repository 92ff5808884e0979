import { type Pool, POOLS, REPLICAS } from '../../cloud/ceph';
import type { CephState } from '../../ceph/cephAt';
import { poolIo } from '../../ceph/clientIo';
import { PG_STATES } from '../../ceph/pgStates';
import { type Sample, sample } from '../exporter';

/** Contents, load and PG states of each pool. Only the metadata carries its name. */
export function poolSamples(state: CephState): Sample[] {
  return POOLS.flatMap((pool) => {
    const label = { pool_id: String(pool.id) };
    const named = (values: Record<string, number>) =>
      Object.entries(values).map(([name, value]) => sample(name, value, label));
    return [
      sample('ceph_pool_metadata', 1, {
        ...{
          ...label,
          name: pool.name,
          type: 'replicated',
          description: `replica:${REPLICAS}`,
          compression_mode: 'none',
        },
      }),
      ...named(contents(pool, state)),
      ...named(load(pool, state)),
      sample('ceph_pg_total', pool.pgs, label),
      ...PG_STATES.map((pg) => sample(`ceph_pg_${pg}`, state.pgs(pool.id, pg), label)),
    ];
  });
}

function contents(pool: Pool, { usage, objects }: CephState): Record<string, number> {
  const used = usage.poolUsed(pool);
  return {
    ceph_pool_max_avail: Math.floor(usage.availableRaw / REPLICAS),
    ceph_pool_avail_raw: usage.availableRaw,
    ceph_pool_stored: usage.stored(pool),
    ceph_pool_stored_raw: usage.stored(pool) * REPLICAS,
    ceph_pool_objects: objects(pool),
    ceph_pool_dirty: 0,
    ceph_pool_quota_bytes: 0,
    ceph_pool_quota_objects: 0,
    ceph_pool_percent_used: used / (used + usage.availableRaw),
    ceph_pool_bytes_used: used,
    ceph_pool_compress_bytes_used: 0,
    ceph_pool_compress_under_bytes: 0,
    ceph_pool_objects_repaired: 0,
  };
}

function load(pool: Pool, { moment, recovery, outage }: CephState): Record<string, number> {
  const read = poolIo(pool, 'read', moment);
  const written = poolIo(pool, 'write', moment);
  const moving = recovery(pool);
  const seconds = outage ? Math.max(0, moment.now - outage.recoverFrom) : 0;
  return {
    ceph_pool_rd: read.operations,
    ceph_pool_rd_bytes: read.bytes,
    ceph_pool_wr: written.operations,
    ceph_pool_wr_bytes: written.bytes,
    ceph_pool_recovering_objects_per_sec: moving.objects,
    ceph_pool_recovering_bytes_per_sec: moving.bytes,
    ceph_pool_recovering_keys_per_sec: 0,
    // Of the recovery under way, as the mgr counts them.
    ceph_pool_num_objects_recovered: Math.floor(moving.objects * seconds),
    ceph_pool_num_bytes_recovered: Math.floor(moving.bytes * seconds),
  };
}
