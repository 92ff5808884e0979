/** One time in which critical alerts of a component fired, against what the public was told. Knows no person. */
export interface TruthGapEpisode {
  /** Id of the component. */
  component: string;
  /** When the first critical alert began, RFC 3339. */
  firstAlertAt: string;
  /** When the public first could read of it, RFC 3339; absent: never, or not yet. Not before `firstAlertAt`: who was told before did not wait. */
  publicAt?: string;
  /** The incident in which it was said. */
  incident?: string;
  /** When no critical alert of the component fired any more, RFC 3339; absent while one does. */
  endedAt?: string;
}

/** How long customers of a component waited for the first word. All times in seconds. */
export interface ComponentTruthGap {
  component: string;
  /** Times in which critical alerts fired. */
  episodes: number;
  /** Those that ended without a public word. */
  withoutWord: number;
  /** Middle one of the waits that ended with a word. */
  medianSeconds?: number;
  longestSeconds?: number;
  /** The wait going on: a critical alert fires and the public does not know. */
  waiting?: { since: string; seconds: number };
}
