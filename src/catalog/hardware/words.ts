import type { Threshold, ValueWord } from '../model';
import { adjustable } from '../thresholds';

/** One scale for all management controllers. */
export const STATE_WORDS: readonly ValueWord[] = [
  { value: 0, word: 'Well', tone: 'ok' },
  { value: 1, word: 'Warning', tone: 'warning' },
  { value: 2, word: 'Critical', tone: 'critical' },
];

export const NONE_IS_GOOD: readonly Threshold[] = [
  { from: null, tone: 'ok' },
  { from: 1, tone: 'critical' },
];

export const NONE_IS_BETTER: readonly Threshold[] = [
  { from: null, tone: 'ok' },
  { from: 1, tone: 'warning' },
];

/** For counts of what is bad: where there is none there is no value to colour. */
export const SOME_ARE_BAD: readonly Threshold[] = [
  { from: null, tone: 'neutral' },
  { from: 1, tone: 'critical' },
];

export const SOME_ARE_WORSE: readonly Threshold[] = [
  { from: null, tone: 'neutral' },
  { from: 1, tone: 'warning' },
];

export const NEUTRAL: readonly Threshold[] = [{ from: null, tone: 'neutral' }];

/** Degrees where the air comes in: ASHRAE recommends up to 27 and allows 32. */
export const INLET: readonly Threshold[] = adjustable(
  'hardware-inlet',
  [null, 'ok'],
  [27, 'warning'],
  [32, 'critical']
);

/** Degrees of a machine's hottest sensor, mostly a processor. */
export const HOTTEST: readonly Threshold[] = adjustable(
  'hardware-temperature',
  [null, 'ok'],
  [80, 'warning'],
  [90, 'critical']
);

/** Degrees of a disk; flash stands a little more than disks that turn. */
export const DISK_TEMPERATURE: readonly Threshold[] = adjustable(
  'hardware-disk-temperature',
  [null, 'ok'],
  [55, 'warning'],
  [65, 'critical']
);

/** Degrees left to what the maker calls critical. */
export const MARGIN: readonly Threshold[] = [
  { from: null, tone: 'critical' },
  { from: 5, tone: 'warning' },
  { from: 10, tone: 'ok' },
];

/** Share of what the maker promises a flash cell can be written. */
export const WEAR: readonly Threshold[] = adjustable(
  'hardware-wear',
  [null, 'ok'],
  [0.8, 'warning'],
  [0.95, 'critical']
);

/** Watts of a rack: what one of two feeds carries differs by data centre. */
export const RACK_POWER: readonly Threshold[] = adjustable(
  'hardware-rack-power',
  [null, 'ok'],
  [12_000, 'warning'],
  [15_000, 'critical']
);
