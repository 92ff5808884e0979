import { OSDS, type Pool, POOLS, REPLICAS } from '../cloud/ceph';
import type { Moment } from '../time/moment';
import { type Phase, shareSegments, weightOf } from './phases';

/** What is stored where, in bytes. Pools, OSDs and the cluster are views of the same numbers. */
export interface Usage {
  /** What clients stored in a pool. */
  stored: (pool: Pool) => number;
  /** What the pool takes on the disks: its replicas, rounded up to allocation units. */
  poolUsed: (pool: Pool) => number;
  osdUsed: (osd: number) => number;
  /** Databases and journals that belong to no pool. */
  overhead: number;
  clusterUsed: number;
  clusterTotal: number;
  /** Raw bytes that can still be written before the fullest OSD is full. */
  availableRaw: number;
}

const GIB = 2 ** 30;
const OVERHEAD_PER_OSD = 11 * GIB;
const ALLOCATION = 1.004;
const FULL_RATIO = 0.95;

/** Usage at a moment. A dead OSD keeps what it had; what is written meanwhile goes to the others. */
export function usageOf(phases: Phase[], { origin, now }: Moment): Usage {
  const stored = (pool: Pool) => Math.round(pool.storedBytes + pool.growth * (now - origin));
  const poolUsed = (pool: Pool) => Math.round(stored(pool) * REPLICAS * ALLOCATION);
  const exact = OSDS.map(({ id }) => OVERHEAD_PER_OSD + initialUse(id) + grownUse(id, phases));
  const poolsUsed = POOLS.reduce((sum, pool) => sum + poolUsed(pool), 0);
  const overhead = OVERHEAD_PER_OSD * OSDS.length;
  const rounded = roundTo(exact, poolsUsed + overhead);
  const sizes = OSDS.map(({ sizeBytes }) => sizeBytes);
  return {
    ...{ stored, poolUsed, overhead },
    osdUsed: (osd) => rounded[osd] ?? 0,
    clusterUsed: poolsUsed + overhead,
    clusterTotal: sizes.reduce((sum, size) => sum + size, 0),
    availableRaw: Math.floor(
      OSDS.length *
        Math.max(0, Math.min(...OSDS.map(({ id, sizeBytes }) => FULL_RATIO * sizeBytes - (rounded[id] ?? 0))))
    ),
  };
}

const totalWeight = OSDS.reduce((sum, { id }) => sum + weightOf(id), 0);
const rawAtOrigin = POOLS.reduce((sum, { storedBytes }) => sum + storedBytes, 0) * REPLICAS * ALLOCATION;
const rawGrowth = POOLS.reduce((sum, { growth }) => sum + growth, 0) * REPLICAS * ALLOCATION;

const initialUse = (osd: number) => (rawAtOrigin * weightOf(osd)) / totalWeight;

const grownUse = (osd: number, phases: Phase[]) =>
  shareSegments(osd, phases).reduce((sum, { from, to, factor }) => sum + factor * rawGrowth * (to - from), 0);

/** Whole bytes that add up to `total` exactly: the first one takes the remainder of rounding. */
function roundTo(values: number[], total: number): number[] {
  const rounded = values.map(Math.floor);
  const rest = total - rounded.reduce((sum, value) => sum + value, 0);
  return rounded.map((value, index) => (index === 0 ? value + rest : value));
}
