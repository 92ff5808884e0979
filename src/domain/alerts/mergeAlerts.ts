import { isSameAlert } from './isSameAlert';
import type { Alert } from './model';

const merged = (known: Alert, other: Alert): Alert => ({
  ...known,
  // What Alertmanager notifies about is firing, even while a rule evaluation elsewhere calls it pending.
  state: known.state === 'firing' || other.state === 'firing' ? 'firing' : 'pending',
  annotations: { ...other.annotations, ...known.annotations },
  startsAt: known.startsAt,
  silenced: known.silenced || other.silenced,
  inhibited: known.inhibited || other.inhibited,
  fingerprint: known.fingerprint ?? other.fingerprint,
  expression: known.expression ?? other.expression,
  sources: [...known.sources, ...other.sources],
});

/**
 * One list out of what several sources report. Equal keys are one alert. A source that knows an alert before external labels
 * were added is recognised by its labels being part of exactly one other's; when several would fit, nothing is merged:
 * showing an alert twice is better than hiding one. Earlier lists win where sources disagree.
 */
export function mergeAlerts(lists: ReadonlyArray<readonly Alert[]>, ignoredLabels: readonly string[]): Alert[] {
  const byKey = new Map<string, Alert>();
  const byName = new Map<string, Set<string>>();
  for (const list of lists) {
    const before = new Map([...byName].map(([name, keys]) => [name, [...keys]]));
    for (const alert of list) {
      let key = alert.key;
      if (!byKey.has(key)) {
        const alike = (before.get(alert.name) ?? []).filter((other) => {
          const known = byKey.get(other);
          return known !== undefined && isSameAlert(known.labels, alert.labels, ignoredLabels);
        });
        key = alike.length === 1 && alike[0] !== undefined ? alike[0] : alert.key;
      }
      const known = byKey.get(key);
      byKey.set(key, known === undefined ? alert : merged(known, alert));
      byName.set(alert.name, (byName.get(alert.name) ?? new Set()).add(key));
    }
  }
  return [...byKey.values()];
}
