import type { Host } from '../../cloud/hosts';
import { brokenFor, brokenSeconds, timesOf } from '../../scenarios/timesOf';
import type { Moment } from '../../time/moment';

/** State of one network port. */
export interface Link {
  up: boolean;
  /** Whether its bond sends through it. */
  member: boolean;
  mtu: number;
  carrierChanges: number;
  receiveErrors: number;
  drops: number;
}

export const MTU = { jumbo: 9000, standard: 1500, loopback: 65_536 };
/** The port with the loose cable. */
const FLAPPING = 'eno2';
/** It is gone for a while, and back as long. */
const GONE_SECONDS = 3;
const BACK_SECONDS = 3;
const ERRORS_PER_SECOND = 40;
/** Frames longer than its MTU that a host throws away, and what its peers send again. */
const OVERSIZED_PER_SECOND = 160;
const RETRANSMITTED_PER_SECOND = 900;
/** LACP trusts a port again when it stood still for this long. */
const SECONDS_TO_TRUST = 5;
/** Up, down, up: what booting leaves. */
const CHANGES_AT_BOOT = 2;

/** The link of a port, or of the bond over them, at a moment. */
export function linkOf(host: Host, device: string, moment: Moment): Link {
  const flapping = device === FLAPPING;
  const since = flapping ? brokenFor('link-flaps', host.name, moment) : undefined;
  const up = since === undefined || since % (GONE_SECONDS + BACK_SECONDS) >= GONE_SECONDS;
  const lastEnd = flapping ? (timesOf('link-flaps', host.name, moment).at(-1)?.to ?? -Infinity) : -Infinity;
  const errors = flapping ? Math.floor(ERRORS_PER_SECOND * brokenSeconds('link-flaps', host.name, moment)) : 0;
  const mismatch = hasSmallMtu(host, moment);
  const oversized = Math.floor(OVERSIZED_PER_SECOND * brokenSeconds('mtu-mismatch', host.name, moment));
  return {
    up,
    member: up && since === undefined && moment.now >= lastEnd + SECONDS_TO_TRUST,
    mtu: mismatch ? MTU.standard : MTU.jumbo,
    carrierChanges: CHANGES_AT_BOOT + (flapping ? changes(host, moment) : 0),
    receiveErrors: errors + (device === 'bond0' ? 0 : Math.floor(oversized / 2)),
    drops: device === 'bond0' ? oversized : 0,
  };
}

/** Whether a host's MTU differs from that of all others. */
export function hasSmallMtu(host: Host, moment: Moment): boolean {
  return brokenFor('mtu-mismatch', host.name, moment) !== undefined;
}

/** TCP segments that a host sent again because long frames were lost on their way. */
export function retransmitted(host: Host, moment: Moment): number {
  return RETRANSMITTED_PER_SECOND * brokenSeconds('mtu-mismatch', host.name, moment);
}

/** Losses and returns of the carrier in all times of flapping since the host booted. */
function changes(host: Host, moment: Moment): number {
  return timesOf('link-flaps', host.name, moment)
    .filter(({ from }) => from >= moment.origin)
    .reduce((sum, { from, to }) => {
      const seconds = Math.min(to ?? Infinity, moment.now) - from;
      const cycle = GONE_SECONDS + BACK_SECONDS;
      const whole = Math.floor(seconds / cycle);
      const rest = seconds % cycle >= GONE_SECONDS ? 2 : 1;
      // When it is repaired while it is gone, its return counts as well.
      const settled = to !== undefined && to <= moment.now && rest === 1 ? 1 : 0;
      return sum + 2 * whole + rest + settled;
    }, 0);
}
