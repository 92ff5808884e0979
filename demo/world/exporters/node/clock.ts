import type { Host } from '../../cloud/hosts';
import { brokenFor, timesOf } from '../../scenarios/timesOf';
import { hash } from '../../time/hash';
import type { Moment } from '../../time/moment';
import { type Sample, sample } from '../exporter';

/** A clock whose daemon died drifts quickly here; real ones need hours for as much. */
const DRIFT_PER_SECOND = 0.012;
const LARGEST_OFFSET = 0.5;
/** When the daemon is back it steps the clock. */
const SECONDS_TO_STEP = 4;
const UNSYNCHRONISED = 64;
const SYNCHRONISED = 8193;
/** What the kernel says when nobody disciplines the clock. */
const WORST_ERROR = 16;
const SECONDS_TO_WORST = 8;

/** Seconds that a host's clock is ahead of the others. */
export function clockOffset(host: Host, moment: Moment): number {
  const drift = hash(host.name, 'clock', Math.floor(moment.now / 60)) - 0.5;
  const last = timesOf('clock-drifts', host.name, moment).at(-1);
  if (!last) {
    return 6e-5 * drift;
  }
  const { from, to = Infinity } = last;
  const reached = Math.min(LARGEST_OFFSET, DRIFT_PER_SECOND * (Math.min(moment.now, to) - from));
  return moment.now < to + SECONDS_TO_STEP ? reached : 6e-5 * drift;
}

/** Whether chrony runs: without it nobody corrects the clock. */
export function isDisciplined(host: Host, moment: Moment): boolean {
  return brokenFor('clock-drifts', host.name, moment) === undefined;
}

/** The kernel's clock, and what chrony tells by a text file. */
export function clockSamples(host: Host, moment: Moment): Sample[] {
  const { now } = moment;
  const offset = clockOffset(host, moment);
  const alone = brokenFor('clock-drifts', host.name, moment);
  const synchronised = alone === undefined;
  const jitter = hash(host.name, 'clock error', Math.floor(now / 60)) - 0.5;
  const values = {
    timex_sync_status: Number(synchronised),
    timex_offset_seconds: offset,
    timex_maxerror_seconds: synchronised
      ? 0.0009 + 0.0002 * jitter
      : Math.min(WORST_ERROR, (alone / SECONDS_TO_WORST) * WORST_ERROR),
    timex_estimated_error_seconds: synchronised ? 4e-6 : WORST_ERROR,
    timex_frequency_adjustment_ratio: 1 + 1e-6 * jitter,
    timex_status: synchronised ? SYNCHRONISED : UNSYNCHRONISED,
    ...{ timex_tai_offset_seconds: 37, timex_tick_seconds: 0.01, timex_loop_time_constant: 7 },
    time_seconds: now + offset,
  };
  return [
    ...Object.entries(values).map(([name, value]) => sample(`node_${name}`, value)),
    // The text file is written by a timer that asks chrony: without it the last answer stays.
    sample('chrony_tracking_last_offset_seconds', 5e-6 * jitter),
    sample('chrony_tracking_system_offset_seconds', 3e-6 * jitter),
    sample('chrony_tracking_root_dispersion_seconds', 0.0007),
    sample('chrony_tracking_stratum', 3),
    sample('chrony_tracking_reference_info', 1, { ref_host: 'ptbtime1.ptb.de', ref_id: 'C0350E34' }),
  ];
}
