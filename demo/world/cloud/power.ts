import { busyShare } from '../exporters/node/cpu';
import { brokenFor, timesOf } from '../scenarios/timesOf';
import { hash } from '../time/hash';
import type { Moment } from '../time/moment';
import type { Host } from './hosts';
import { isDown } from './hostOutages';

const IDLE_WATTS = { control: 165, compute: 240, storage: 210 };
const BUSY_WATTS = { control: 190, compute: 420, storage: 160 };
/** What a management controller takes while its machine is off. */
const STANDBY_WATTS = 11;

/** What the two power supplies of a machine draw, in watts, and whether each has input. */
export function powerOf(
  host: Host,
  moment: Moment
): { watts: number; supplies: Array<{ watts: number; ok: boolean }> } {
  const jitter = 0.97 + 0.06 * hash(host.name, 'watts', Math.floor(moment.now / 20));
  const running = (IDLE_WATTS[host.role] + BUSY_WATTS[host.role] * busyShare(host, moment.now)) * jitter;
  const watts = Math.round(isDown(host, moment) ? STANDBY_WATTS : running);
  const lost = brokenFor('psu-fails', host.name, moment) !== undefined;
  const second = lost ? 0 : Math.floor(watts / 2);
  return {
    watts,
    supplies: [
      { watts: watts - second, ok: true },
      { watts: second, ok: !lost },
    ],
  };
}

/** Entries that a machine's event log has gained by what went wrong: one when a supply fails, one when it is back. */
export function powerEvents(host: Host, moment: Moment): number {
  return timesOf('psu-fails', host.name, moment).reduce(
    (sum, { to = Infinity }) => sum + (to <= moment.now ? 2 : 1),
    0
  );
}
