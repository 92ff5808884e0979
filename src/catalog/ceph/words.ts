import type { Threshold, ValueWord } from '../model';

/** Words that `ceph -s` uses. */
export const HEALTH_WORDS: readonly ValueWord[] = [
  { value: 0, word: 'HEALTH_OK', tone: 'ok' },
  { value: 1, word: 'HEALTH_WARN', tone: 'warning' },
  { value: 2, word: 'HEALTH_ERR', tone: 'critical' },
];

export const UP_WORDS: readonly ValueWord[] = [
  { value: 0, word: 'Down', tone: 'critical' },
  { value: 1, word: 'Up', tone: 'ok' },
];

export const IN_WORDS: readonly ValueWord[] = [
  { value: 0, word: 'Out', tone: 'warning' },
  { value: 1, word: 'In', tone: 'ok' },
];

/** Nothing of it is good, one is bad. */
export const NONE_IS_GOOD: readonly Threshold[] = [
  { from: null, tone: 'ok' },
  { from: 1, tone: 'critical' },
];

export const FEW_ARE_TOLERABLE: readonly Threshold[] = [
  { from: null, tone: 'ok' },
  { from: 1, tone: 'warning' },
  { from: 100, tone: 'critical' },
];

/** Ceph warns at 85 % of an OSD, stops backfill at 90 % and writes at 95 %. */
export const OSD_FILL: readonly Threshold[] = [
  { from: null, tone: 'ok' },
  { from: 0.8, tone: 'warning' },
  { from: 0.85, tone: 'serious' },
  { from: 0.9, tone: 'critical' },
];

export const CLUSTER_FILL: readonly Threshold[] = [
  { from: null, tone: 'ok' },
  { from: 0.75, tone: 'warning' },
  { from: 0.85, tone: 'critical' },
];

/** Seconds; what flash should do. Disks that turn take longer, and show it. */
export const LATENCY: readonly Threshold[] = [
  { from: null, tone: 'ok' },
  { from: 0.02, tone: 'warning' },
  { from: 0.1, tone: 'critical' },
];

/** Ceph's own limit is 250 placement groups per OSD. */
export const PGS_PER_OSD: readonly Threshold[] = [
  { from: null, tone: 'ok' },
  { from: 200, tone: 'warning' },
  { from: 250, tone: 'critical' },
];

export const NEUTRAL: readonly Threshold[] = [{ from: null, tone: 'neutral' }];
