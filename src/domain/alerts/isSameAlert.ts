import type { LabelSet } from '../status/model';

/** The labels that tell an alert apart: those with a value that are neither ignored nor internal (`__…`), by name. */
export function significantLabels(labels: LabelSet, ignored: readonly string[]): Array<[string, string]> {
  return Object.entries(labels)
    .filter(([name, value]) => value !== '' && !name.startsWith('__') && !ignored.includes(name))
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

/**
 * Whether two label sets describe one alert as seen before and after external labels were added:
 * all of one's labels, apart from the ignored and internal ones, stand in the other with the same values.
 */
export function isSameAlert(one: LabelSet, other: LabelSet, ignored: readonly string[]): boolean {
  const a = significantLabels(one, ignored);
  const b = significantLabels(other, ignored);
  const [smaller, larger] = a.length <= b.length ? [a, other] : [b, one];
  return (
    smaller.length > 0 && one.alertname === other.alertname && smaller.every(([name, value]) => larger[name] === value)
  );
}
