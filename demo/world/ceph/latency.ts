import { accumulate, type Segment } from '../time/accumulate';
import { hash } from '../time/hash';
import { makeWave } from '../time/wave';
import { type Direction, meanOperations } from './clientIo';
import { type Phase, shareSegments } from './phases';

const SECONDS: Record<Direction, number> = { read: 0.0011, write: 0.0032 };
/** How much longer operations take while an OSD is missed, and while its PGs recover. */
const MISSED_FACTOR = 2.6;
const RECOVERY_FACTOR = 1.7;
/** And on an OSD whose disk retries, or whose network loses frames. */
const SLOW_FACTOR = 45;

/**
 * Seconds that client operations waited on an OSD since the origin, all together.
 * It swings more than the number of operations does, so latency rises with load.
 */
export function waitedSeconds(osd: number, direction: Direction, phases: Phase[]): number {
  const mean = meanOperations(direction) * SECONDS[direction] * (0.8 + 0.5 * hash('latency', osd, direction));
  const wave = makeWave(`latency ${osd} ${direction}`, mean, 0.5, 0.35);
  const shares = shareSegments(osd, phases);
  const strained = shares.map((share, index): Segment => ({
    ...share,
    factor: share.factor * strain(osd, phases[index]),
  }));
  return accumulate(wave, strained);
}

function strain(osd: number, phase: Phase | undefined): number {
  const slow = phase?.slow.includes(osd) ? SLOW_FACTOR : 1;
  return slow * strainOfAll(phase);
}

function strainOfAll(phase: Phase | undefined): number {
  return phase?.dead !== undefined ? MISSED_FACTOR : phase?.recovering ? RECOVERY_FACTOR : 1;
}
