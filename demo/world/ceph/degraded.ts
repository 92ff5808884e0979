import { PLACEMENT, type Pool, POOLS } from '../cloud/ceph';
import type { Outage } from './outages';
import { recoveredShare } from './pgStates';

/** Objects in a pool, each stored in several copies. */
export type ObjectCount = (pool: Pool) => number;

/** Recovery moves the changed parts of objects only. */
export const RECOVERED_BYTES_PER_OBJECT = 1.2 * 2 ** 20;
/** Objects that change while an OSD is down, so that its copies are stale when it is back. */
const CHANGED_AT_ONCE = 2_000;
const CHANGED_PER_SECOND = 160;
const allWrites = POOLS.reduce((sum, { writes }) => sum + writes, 0);

/** Copies that the cluster misses: all of a dead OSD, then those that changed until they are recovered. */
export function degradedObjects(now: number, outage: Outage | undefined, objects: ObjectCount): number {
  if (!outage || now < outage.downFrom) {
    return 0;
  }
  return now < outage.downTo
    ? POOLS.reduce((sum, pool) => sum + missingIn(pool, outage, objects), 0)
    : Math.round(changedObjects(outage, objects) * (1 - recoveredShare(now, outage)));
}

/** Stale copies on an OSD that is back. */
export function changedObjects(outage: Outage, objects: ObjectCount): number {
  return POOLS.reduce((sum, pool) => sum + changedIn(pool, outage, objects), 0);
}

/** Bytes and objects that recovery moves in a pool, per second. */
export function recoveryRate(pool: Pool, now: number, outage: Outage | undefined, objects: ObjectCount) {
  if (!outage || now < outage.recoverFrom) {
    return { bytes: 0, objects: 0 };
  }
  const rate = changedIn(pool, outage, objects) / (outage.recoveredAt - outage.recoverFrom);
  return { bytes: Math.round(rate * RECOVERED_BYTES_PER_OBJECT), objects: Math.round(rate) };
}

/** Objects of a pool are spread evenly over its PGs. */
function missingIn(pool: Pool, { osd }: Outage, objects: ObjectCount): number {
  const lost = PLACEMENT.filter((pg) => pg.pool === pool && pg.acting.includes(osd)).length;
  return Math.round((objects(pool) * lost) / pool.pgs);
}

function changedIn(pool: Pool, outage: Outage, objects: ObjectCount): number {
  const seconds = Math.max(0, outage.downTo - outage.downFrom);
  const changed = (pool.writes / allWrites) * (CHANGED_AT_ONCE + CHANGED_PER_SECOND * seconds);
  return Math.min(missingIn(pool, outage, objects), Math.round(changed));
}
