import type { Moment } from '../time/moment';
import type { Host } from './hosts';

const FILL_SECONDS = 30;
const CLEAN_SECONDS = 10;
/** What is left of the filesystem when it is as full as it gets. */
const LEFT_SHARE = 0.03;

/** How much of the root filesystem is in use normally. */
const USED_SHARE = { control: 0.42, compute: 0.46, storage: 0.31 };

/** Bytes of the root filesystem that users can still write, a function of the moment. */
export function rootAvailable(host: Host, moment: Moment): number {
  const normal = 1 - USED_SHARE[host.role];
  const filled = filledShare(host, moment);
  return Math.floor(host.rootBytes * (normal - filled * (normal - LEFT_SHARE)));
}

/** 0 in normal times, 1 when only the last 3 % are left. */
export function filledShare(host: Host, { now, activations }: Moment): number {
  const active = activations.findLast(
    ({ scenario, option, from }) => scenario === 'disk-fills' && option === host.name && from <= now
  );
  if (!active) {
    return 0;
  }
  const reached = Math.min(1, (Math.min(now, active.to ?? now) - active.from) / FILL_SECONDS);
  const cleaned = active.to === undefined ? 0 : Math.max(0, now - active.to) / CLEAN_SECONDS;
  return Math.max(0, reached - cleaned);
}

/** Bytes that the scenario wrote to the root filesystem since the origin. */
export function filledBytes(host: Host, { now, activations }: Moment): number {
  const bytes = host.rootBytes * (1 - USED_SHARE[host.role] - LEFT_SHARE);
  return activations
    .filter(({ scenario, option, from }) => scenario === 'disk-fills' && option === host.name && from <= now)
    .reduce((sum, { from, to = now }) => sum + bytes * Math.min(1, (Math.min(now, to) - from) / FILL_SECONDS), 0);
}
