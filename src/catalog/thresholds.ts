import type { Threshold, Tone } from './model';

/** Values the app's settings put in place of a set's own, by tone. */
export type ThresholdSettings = Readonly<Record<string, Partial<Record<Tone, number>>>>;

/**
 * A set of thresholds that the settings may move under its name, e.g. `ceph-osd-fill`.
 * `steps` are value and tone, the first without a value.
 */
export function adjustable(setting: string, ...steps: Array<readonly [from: number | null, tone: Tone]>): Threshold[] {
  return steps.map(([from, tone]) => ({ from, tone, setting }));
}

/** The steps with what the settings say. A set that would no longer rise stays as it was. */
export function adjusted(steps: readonly Threshold[], settings: ThresholdSettings): readonly Threshold[] {
  const moved = steps.map((step) => {
    const from = step.setting === undefined ? undefined : settings[step.setting]?.[step.tone];
    return from === undefined || step.from === null ? step : { ...step, from };
  });
  const values = moved.flatMap(({ from }) => (from === null ? [] : [from]));
  const rises = values.every((value, position) => position === 0 || value > (values[position - 1] ?? value));
  return rises ? moved : steps;
}
