import type { Activation } from '../scenarios/scenario';

/** All that values of the cloud depend on: a time, and what was switched on when. */
export interface Moment {
  /** Unix time in seconds. */
  now: number;
  /** When all counters stood at zero, Unix time in seconds. */
  origin: number;
  /** In the order in which they began; later than `now` or not, each part of the cloud looks itself. */
  activations: Activation[];
}
