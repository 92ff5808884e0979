import { hash } from '../time/hash';
import { PLACEMENT, type PlacementGroup } from '../cloud/ceph';
import { type Outage, PEERING_SECONDS } from './outages';

/** Every state that the mgr counts PGs by. */
export const PG_STATES = [
  ...['activating', 'active', 'backfill_toofull', 'backfill_unfound', 'backfill_wait', 'backfilling', 'clean'],
  ...['creating', 'deep', 'degraded', 'down', 'failed_repair', 'forced_backfill', 'forced_recovery', 'incomplete'],
  ...['inconsistent', 'laggy', 'peered', 'peering', 'premerge', 'recovering', 'recovery_toofull', 'recovery_unfound'],
  ...['recovery_wait', 'remapped', 'repair', 'scrubbing', 'snaptrim', 'snaptrim_error', 'snaptrim_wait', 'stale'],
  ...['undersized', 'unknown', 'wait'],
];

/** PGs that recover at the same time; the others wait. */
const CONCURRENT = 8;
const SCRUB_SECONDS = 240;
const SCRUBBED_SHARE = 0.006;

/** The states of one PG at a time, as `ceph pg stat` joins them with a plus sign. */
export function statesOf(pg: PlacementGroup, now: number, outage: Outage | undefined): string[] {
  if (!outage || now < outage.downFrom || !pg.acting.includes(outage.osd)) {
    return ['active', 'clean', ...scrubOf(pg, now)];
  }
  if (now < outage.downTo) {
    return now < outage.downFrom + PEERING_SECONDS ? ['peering'] : ['active', 'undersized', 'degraded'];
  }
  if (now < outage.recoverFrom) {
    return ['peering'];
  }
  const { position, count } = queueOf(outage.osd).get(pg) ?? { position: 0, count: 1 };
  const done = recoveredShare(now, outage) * count;
  if (position < Math.floor(done)) {
    return ['active', 'clean'];
  }
  return ['active', position < done + CONCURRENT ? 'recovering' : 'recovery_wait', 'degraded'];
}

/** How far recovery has come, 0 to 1. */
export function recoveredShare(now: number, { recoverFrom, recoveredAt }: Outage): number {
  return Math.min(1, Math.max(0, (now - recoverFrom) / (recoveredAt - recoverFrom)));
}

function scrubOf({ pool, index }: PlacementGroup, now: number): string[] {
  const round = Math.floor(now / SCRUB_SECONDS);
  if (hash('scrub', pool.id, index, round) > SCRUBBED_SHARE) {
    return [];
  }
  return hash('deep', pool.id, index, round) < 0.3 ? ['scrubbing', 'deep'] : ['scrubbing'];
}

type Queue = Map<PlacementGroup, { position: number; count: number }>;
const queues = new Map<number, Queue>();

/** The order in which the PGs of an OSD recover. */
function queueOf(osd: number): Queue {
  const known = queues.get(osd);
  if (known) {
    return known;
  }
  const rank = ({ pool, index }: PlacementGroup) => hash('recovery', pool.id, index);
  const waiting = PLACEMENT.filter(({ acting }) => acting.includes(osd)).sort((a, b) => rank(a) - rank(b));
  const queue: Queue = new Map(waiting.map((pg, position) => [pg, { position, count: waiting.length }]));
  queues.set(osd, queue);
  return queue;
}
