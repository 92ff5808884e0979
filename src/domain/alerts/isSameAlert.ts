import type { LabelSet } from '../status/model';

/**
 * Whether two label sets describe one alert as seen before and after external labels were added:
 * all of one's labels, apart from the ignored and internal ones, stand in the other with the same values.
 */
export function isSameAlert(one: LabelSet, other: LabelSet, ignored: readonly string[]): boolean {
  const significant = (labels: LabelSet) =>
    Object.entries(labels).filter(([name, value]) => value !== '' && !name.startsWith('__') && !ignored.includes(name));
  const a = significant(one);
  const b = significant(other);
  const [smaller, larger] = a.length <= b.length ? [a, other] : [b, one];
  return (
    smaller.length > 0 && one.alertname === other.alertname && smaller.every(([name, value]) => larger[name] === value)
  );
}
