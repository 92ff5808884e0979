import type { Threshold, ValueWord } from '../model';
import { adjustable } from '../thresholds';

/** Share of time in which something waits: a tenth is felt, two fifths hurt. */
export const PRESSURE: readonly Threshold[] = adjustable(
  'node-pressure',
  [null, 'ok'],
  [0.1, 'warning'],
  [0.4, 'critical']
);

/** Waiting for memory means that the kernel is taking pages away: sooner bad than the rest. */
export const MEMORY_PRESSURE: readonly Threshold[] = adjustable(
  'node-memory-pressure',
  [null, 'ok'],
  [0.02, 'warning'],
  [0.1, 'critical']
);

export const FILL: readonly Threshold[] = adjustable(
  'node-filesystem-fill',
  [null, 'ok'],
  [0.85, 'warning'],
  [0.95, 'critical']
);

export const MEMORY_USED: readonly Threshold[] = adjustable(
  'node-memory-used',
  [null, 'ok'],
  [0.9, 'warning'],
  [0.95, 'critical']
);

export const CPU_BUSY: readonly Threshold[] = adjustable(
  'node-cpu-busy',
  [null, 'ok'],
  [0.85, 'warning'],
  [0.95, 'serious']
);

/** Seconds. Ceph's monitors tolerate 0.05 s. */
export const CLOCK: readonly Threshold[] = adjustable(
  'node-clock',
  [null, 'ok'],
  [0.01, 'warning'],
  [0.05, 'critical']
);

/** Seconds a request to a disk takes: what flash should do. */
export const DISK_LATENCY: readonly Threshold[] = adjustable(
  'node-disk-latency',
  [null, 'ok'],
  [0.01, 'warning'],
  [0.05, 'critical']
);

export const NONE_IS_GOOD: readonly Threshold[] = [
  { from: null, tone: 'ok' },
  { from: 1, tone: 'critical' },
];

export const NONE_IS_BETTER: readonly Threshold[] = [
  { from: null, tone: 'ok' },
  { from: 1, tone: 'warning' },
];

export const NEUTRAL: readonly Threshold[] = [{ from: null, tone: 'neutral' }];

/** The query asks what is down, so that it sorts first. */
export const DOWN_WORDS: readonly ValueWord[] = [
  { value: 0, word: 'Up', tone: 'ok' },
  { value: 1, word: 'Down', tone: 'critical' },
];

export const UP_WORDS: readonly ValueWord[] = [
  { value: 0, word: 'Down', tone: 'critical' },
  { value: 1, word: 'Up', tone: 'ok' },
];

export const SYNC_WORDS: readonly ValueWord[] = [
  { value: 0, word: 'Not kept', tone: 'critical' },
  { value: 1, word: 'Kept in time', tone: 'ok' },
];
