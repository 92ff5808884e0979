import type { Need, Threshold, ValueWord } from '../model';
import { adjustable } from '../thresholds';

/** The manager, and counters of daemons: from ceph-exporter, or from a manager that still exports them. */
export const COUNTERS: readonly Need[] = ['ceph-mgr', 'ceph-exporter'];

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

export const FEW_ARE_TOLERABLE: readonly Threshold[] = adjustable(
  'ceph-slow-requests',
  [null, 'ok'],
  [1, 'warning'],
  [100, 'critical']
);

/** Ceph warns at 85 % of an OSD, stops backfill at 90 % and writes at 95 %. */
export const OSD_FILL: readonly Threshold[] = adjustable(
  'ceph-osd-fill',
  [null, 'ok'],
  [0.8, 'warning'],
  [0.85, 'serious'],
  [0.9, 'critical']
);

export const CLUSTER_FILL: readonly Threshold[] = adjustable(
  'ceph-cluster-fill',
  [null, 'ok'],
  [0.75, 'warning'],
  [0.85, 'critical']
);

/** Seconds; what flash should do. Disks that turn take longer, and show it. */
export const LATENCY: readonly Threshold[] = adjustable(
  'ceph-latency',
  [null, 'ok'],
  [0.02, 'warning'],
  [0.1, 'critical']
);

/** Ceph's own limit is 250 placement groups per OSD. */
export const PGS_PER_OSD: readonly Threshold[] = adjustable(
  'ceph-pgs-per-osd',
  [null, 'ok'],
  [200, 'warning'],
  [250, 'critical']
);

export const NEUTRAL: readonly Threshold[] = [{ from: null, tone: 'neutral' }];

/** The same in milliseconds, as the manager exports it. */
export const LATENCY_MS: readonly Threshold[] = adjustable(
  'ceph-commit-latency-ms',
  [null, 'ok'],
  [20, 'warning'],
  [100, 'critical']
);

/** Seconds that are left until it is full. */
export const TIME_LEFT: readonly Threshold[] = adjustable(
  'ceph-time-left',
  [null, 'critical'],
  [30 * 86_400, 'warning'],
  [90 * 86_400, 'ok']
);

/** One is worth a look. */
export const ANY_IS_SUSPECT: readonly Threshold[] = [
  { from: null, tone: 'ok' },
  { from: 1, tone: 'warning' },
];
