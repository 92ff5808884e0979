import type { Threshold, ValueWord } from '../model';
import { adjustable } from '../thresholds';

export const ANSWERS_WORDS: readonly ValueWord[] = [
  { value: 0, word: 'Fails', tone: 'critical' },
  { value: 1, word: 'Answers', tone: 'ok' },
];

export const ALIVE_WORDS: readonly ValueWord[] = [
  { value: 0, word: 'Down', tone: 'critical' },
  { value: 1, word: 'Up', tone: 'ok' },
];

export const READABLE_WORDS: readonly ValueWord[] = [
  { value: 0, word: 'Cannot be asked', tone: 'warning' },
  { value: 1, word: 'Read', tone: 'ok' },
];

export const READY_WORDS: readonly ValueWord[] = [
  { value: 0, word: 'Not ready', tone: 'critical' },
  { value: 1, word: 'Ready', tone: 'ok' },
];

export const ALARM_WORDS: readonly ValueWord[] = [
  { value: 0, word: 'None', tone: 'ok' },
  { value: 1, word: 'Alarm', tone: 'critical' },
];

/** One is bad. */
export const NONE_IS_GOOD: readonly Threshold[] = [
  { from: null, tone: 'ok' },
  { from: 1, tone: 'critical' },
];

/** One should be looked at, and hurts few. */
export const NONE_IS_BETTER: readonly Threshold[] = [
  { from: null, tone: 'ok' },
  { from: 1, tone: 'warning' },
];

export const NEUTRAL: readonly Threshold[] = [{ from: null, tone: 'neutral' }];

/** Seconds an API takes to answer a probe. */
export const API_LATENCY = adjustable('iaas-api-latency', [null, 'ok'], [1, 'warning'], [3, 'critical']);

/** Share of time in which an endpoint answered: three nines, two nines. */
export const AVAILABILITY = adjustable('iaas-api-availability', [null, 'critical'], [0.99, 'warning'], [0.999, 'ok']);

/** Share of answers that are errors. */
export const ERROR_SHARE = adjustable('iaas-api-errors', [null, 'ok'], [0.01, 'warning'], [0.05, 'critical']);

/** Share of what may be promised that is. */
export const ALLOCATED = adjustable('iaas-allocated', [null, 'ok'], [0.8, 'warning'], [0.95, 'critical']);

/** Share of time in which instances wait for a CPU. */
export const STEAL = adjustable('iaas-steal', [null, 'ok'], [0.05, 'warning'], [0.1, 'critical']);

/** Share of time in which something of a hypervisor waits for a CPU. */
export const WAITING = adjustable('node-pressure', [null, 'ok'], [0.1, 'warning'], [0.4, 'critical']);

/** Share of the addresses of an external network that is given out. */
export const ADDRESSES = adjustable('iaas-addresses', [null, 'ok'], [0.9, 'warning'], [0.95, 'critical']);

/** Share of a tenant's quota. */
export const QUOTA = adjustable('iaas-quota', [null, 'ok'], [0.85, 'warning'], [1, 'critical']);

/** Seconds since the exporter last said something. */
export const DATA_AGE = adjustable('iaas-data-age', [null, 'ok'], [600, 'warning'], [1200, 'critical']);

/** Seconds until a certificate ends. */
export const CERTIFICATE = adjustable('iaas-certificate', [null, 'critical'], [604_800, 'warning'], [1_209_600, 'ok']);

/** Share of a backend's space in use. */
export const BACKEND_FILL = adjustable('iaas-backend-fill', [null, 'ok'], [0.8, 'warning'], [0.9, 'critical']);

/** Seconds a disk of an instance takes for a write. */
export const GUEST_LATENCY = adjustable('iaas-guest-latency', [null, 'ok'], [0.05, 'warning'], [0.2, 'critical']);
