import { hash } from '../time/hash';
import { type Host, STORAGE_HOSTS } from './hosts';

export interface Osd {
  id: number;
  name: string;
  host: Host;
  /** Kernel name of the disk, without /dev. */
  device: string;
  sizeBytes: number;
}

export interface Pool {
  id: number;
  name: string;
  pgs: number;
  /** Stored by clients at the origin of time, before replication. */
  storedBytes: number;
  /** Growth of that in bytes per second. */
  growth: number;
  /** Mean client operations per second, and bytes per operation. */
  reads: number;
  writes: number;
  readBytes: number;
  writeBytes: number;
}

const GIB = 2 ** 30;
const KIB = 2 ** 10;
const OSDS_PER_HOST = 4;

/** Copies of every object, one per host. */
export const REPLICAS = 3;
export const CEPH_VERSION = 'ceph version 18.2.7 (6b0e988052ec84cf2d4a54ff9bbbc5e720b621ad) reef (stable)';

export const OSDS: Osd[] = STORAGE_HOSTS.flatMap((host, shelf) =>
  Array.from({ length: OSDS_PER_HOST }, (_, slot) => {
    const id = shelf * OSDS_PER_HOST + slot;
    return { id, name: `osd.${id}`, host, device: `sd${'bcde'.charAt(slot)}`, sizeBytes: 3576 * GIB };
  })
);

const pool = (id: number, name: string, pgs: number, load: Partial<Pool>): Pool => ({
  ...{ id, name, pgs, storedBytes: 0, growth: 0, reads: 0, writes: 0, readBytes: 16 * KIB, writeBytes: 16 * KIB },
  ...load,
});

export const POOLS: Pool[] = [
  pool(1, '.mgr', 1, { storedBytes: 48 * KIB * KIB, reads: 0.05, writes: 0.2 }),
  pool(2, 'vms', 128, { storedBytes: 2350 * GIB, growth: 9_000, reads: 620, writes: 540, readBytes: 24 * KIB }),
  pool(3, 'volumes', 128, { storedBytes: 3100 * GIB, growth: 14_000, reads: 840, writes: 760, writeBytes: 20 * KIB }),
  pool(4, 'images', 64, { storedBytes: 420 * GIB, growth: 1_500, reads: 35, writes: 2, readBytes: 512 * KIB }),
  pool(5, 'backups', 64, { storedBytes: 900 * GIB, growth: 20_000, reads: 3, writes: 22, writeBytes: 1024 * KIB }),
  pool(6, 'default.rgw.buckets.index', 16, { storedBytes: 2 * GIB, growth: 20, reads: 9, writes: 8, writeBytes: 512 }),
  pool(7, 'default.rgw.buckets.data', 32, {
    ...{ storedBytes: 640 * GIB, growth: 6_000, reads: 14, writes: 7, readBytes: 900 * KIB, writeBytes: 1200 * KIB },
  }),
  pool(8, 'cephfs.shares.meta', 16, { storedBytes: GIB, growth: 10, reads: 4, writes: 11, writeBytes: 4 * KIB }),
  pool(9, 'cephfs.shares.data', 32, {
    storedBytes: 310 * GIB,
    growth: 2_500,
    reads: 28,
    writes: 19,
    writeBytes: 128 * KIB,
  }),
];

export interface PlacementGroup {
  pool: Pool;
  index: number;
  /** Ids of the OSDs that hold it, one per host, the primary first. */
  acting: number[];
}

/** Where each PG lies: on one OSD of every host, evenly, as CRUSH with failure domain host and the balancer do. */
export const PLACEMENT: PlacementGroup[] = POOLS.flatMap((owner) =>
  Array.from({ length: owner.pgs }, (_, index) => ({ pool: owner, index, acting: actingOf(owner.id, index) }))
);

const copies = OSDS.map(({ id }) => PLACEMENT.filter(({ acting }) => acting.includes(id)).length);

/** How many PGs an OSD holds a copy of. */
export function pgsOn(osd: number): number {
  return copies[osd] ?? 0;
}

function actingOf(poolId: number, index: number): number[] {
  const perHost = STORAGE_HOSTS.map((_, shelf) => {
    const round = Math.floor(index / OSDS_PER_HOST);
    const slot = (index + Math.floor(OSDS_PER_HOST * hash('crush', poolId, shelf, round))) % OSDS_PER_HOST;
    return shelf * OSDS_PER_HOST + slot;
  });
  const first = index % perHost.length;
  return [...perHost.slice(first), ...perHost.slice(0, first)];
}

/** Monitors run on the storage hosts, managers on the first two of them; the first manager is the active one. */
export const MONS = STORAGE_HOSTS.map((host, rank) => ({ name: `mon.${host.name}`, host, rank }));
export const MGRS = STORAGE_HOSTS.slice(0, 2).map((host, rank) => ({
  name: `mgr.${host.name}`,
  host,
  active: rank === 0,
}));
