import type { Host } from '../../cloud/hosts';
import { hash } from '../../time/hash';
import type { Moment } from '../../time/moment';
import { makeWave, rateAt } from '../../time/wave';

/** Whole degrees of the air that a machine draws in: those of its rack, and a little more the higher it stands. */
export function inletCelsius(host: Host, { now }: Moment): number {
  const room = rateAt(makeWave(`air of ${host.rack}`, 22, 0.04, 0.03), now);
  return Math.round(room + 2 * hash(host.name, 'unit'));
}
