import { accumulate } from '../time/accumulate';
import { integrate, makeWave, type Wave } from '../time/wave';
import type { Moment } from '../time/moment';
import { type Pool, POOLS } from '../cloud/ceph';
import { type Phase, shareSegments } from './phases';

export type Direction = 'read' | 'write';

export interface Load {
  operations: Wave;
  bytes: Wave;
}

const loads = new Map(
  POOLS.map((pool): [string, Record<Direction, Load>] => [
    pool.name,
    {
      read: load(`${pool.name} read`, pool.reads, pool.readBytes),
      write: load(`${pool.name} write`, pool.writes, pool.writeBytes),
    },
  ])
);

function load(key: string, operations: number, bytes: number): Load {
  return { operations: makeWave(key, operations), bytes: makeWave(`${key} bytes`, operations * bytes, 0.35, 0.3) };
}

/** Operations and bytes of clients on a pool since the origin. */
export function poolIo(pool: Pool, direction: Direction, { origin, now }: Moment) {
  const found = loads.get(pool.name)?.[direction];
  const total = (wave: Wave | undefined) => (wave ? Math.floor(integrate(wave, origin, now)) : 0);
  return { operations: total(found?.operations), bytes: total(found?.bytes) };
}

/** Operations and bytes of clients on a pool per second, as waves. */
export function poolLoad(pool: Pool, direction: Direction): Load | undefined {
  return loads.get(pool.name)?.[direction];
}

/** What an OSD served of that as primary; over all OSDs it adds up to what the pools count. */
export function osdIo(osd: number, direction: Direction, phases: Phase[]) {
  const segments = shareSegments(osd, phases);
  const sum = (wave: (load: Load) => Wave) =>
    Math.floor([...loads.values()].reduce((all, pool) => all + accumulate(wave(pool[direction]), segments), 0));
  return { operations: sum(({ operations }) => operations), bytes: sum(({ bytes }) => bytes) };
}

/** Client operations per second on all pools, on average over a day. */
export function meanOperations(direction: Direction): number {
  return [...loads.values()].reduce((sum, pool) => sum + pool[direction].operations.mean, 0);
}
