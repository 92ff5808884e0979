import type { Moment } from '../time/moment';
import { PLACEMENT, type Pool, POOLS } from '../cloud/ceph';
import { degradedObjects, type ObjectCount, recoveryRate } from './degraded';
import { type Outage, outageAt, outagesOf } from './outages';
import { statesOf } from './pgStates';
import { type HealthCheck } from './healthCheck';
import { type Phase, phasesOf } from './phases';
import { networkChecks } from './networkChecks';
import { slowOpsByOsd } from './slowOps';
import { type Slowness, slownessOf, withSlowness } from './slowness';
import { type Usage, usageOf } from './usage';

/** The whole cluster at one moment. */
export interface CephState {
  moment: Moment;
  phases: Phase[];
  outage: Outage | undefined;
  up: (osd: number) => boolean;
  /** How many PGs of a pool are in a state. */
  pgs: (pool: number, state: string) => number;
  objects: ObjectCount;
  degradedObjects: number;
  slowOps: Map<string, number>;
  /** Bytes and objects that recovery moves per second, by pool. */
  recovery: (pool: Pool) => { bytes: number; objects: number };
  checks: HealthCheck[];
  /** 0 OK, 1 WARN, 2 ERR. */
  health: number;
  usage: Usage;
}

const OBJECT_BYTES = 4 * 2 ** 20;

const known = new WeakMap<Moment, CephState>();

/** The state, which depends on the moment only: whoever asks for the same one again gets the same. */
export function cephAt(moment: Moment): CephState {
  const state = known.get(moment) ?? compute(moment);
  known.set(moment, state);
  return state;
}

function compute(moment: Moment): CephState {
  const { now } = moment;
  const outages = outagesOf(moment);
  const outage = outageAt(now, outages);
  const phases = phasesOf(moment);
  const usage = usageOf(phases, moment);
  const counts = countPgs(now, outage);
  const pgs = (pool: number, state: string) => counts.get(`${pool} ${state}`) ?? 0;
  const objects = (pool: Pool) => Math.round(usage.stored(pool) / OBJECT_BYTES);
  const slowness = slownessOf(moment);
  const slowOps = withSlowness(slowOpsByOsd(now, outage), slowness, now);
  const checks = [...checksAt(now, outages, slowness, pgs, slowOps), ...networkChecks(moment)];
  return {
    ...{ moment, phases, outage, pgs, objects, slowOps, checks, usage },
    up: (osd) => outage?.osd !== osd || now < outage.downFrom || outage.downTo <= now,
    degradedObjects: degradedObjects(now, outage, objects),
    recovery: (pool) => recoveryRate(pool, now, outage, objects),
    health: Math.max(
      0,
      ...checks.filter(({ active }) => active).map(({ severity }) => (severity === 'HEALTH_ERR' ? 2 : 1))
    ),
  };
}

function countPgs(now: number, outage: Outage | undefined): Map<string, number> {
  const counts = new Map<string, number>();
  for (const pg of PLACEMENT) {
    for (const state of statesOf(pg, now, outage)) {
      const key = `${pg.pool.id} ${state}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  return counts;
}

/** A check is listed from the first time it was raised; cleared ones stay with 0, as the mgr keeps them. */
function checksAt(
  now: number,
  outages: Outage[],
  slowness: Slowness[],
  pgs: (pool: number, state: string) => number,
  slowOps: Map<string, number>
): HealthCheck[] {
  const total = (state: string) => POOLS.reduce((sum, { id }) => sum + pgs(id, state), 0);
  const seen = (since: (outage: Outage) => number) => outages.some((outage) => since(outage) <= now);
  const current = outageAt(now, outages);
  const down = current !== undefined && current.downFrom <= now && now < current.downTo;
  const warn = (name: string, active: boolean): HealthCheck => ({ name, severity: 'HEALTH_WARN', active });
  return [
    warn('MON_DOWN', false),
    warn('OSDMAP_FLAGS', false),
    ...(seen(({ downFrom }) => downFrom)
      ? [
          warn('OSD_DOWN', down),
          warn('PG_AVAILABILITY', total('peering') > 0),
          warn('PG_DEGRADED', total('degraded') > 0),
        ]
      : []),
    ...(seen(({ from }) => from) || slowness.some(({ from }) => from <= now)
      ? [
          warn(
            'SLOW_OPS',
            [...slowOps.values()].some((count) => count > 0)
          ),
        ]
      : []),
  ];
}
