import { labelIndex } from './labelIndex';
import type { Alert } from './model';

const notifies = ({ sources }: Alert): boolean => sources.some(({ kind }) => kind !== 'prometheus');

const merged = (known: Alert, other: Alert): Alert => {
  // Muted in one Alertmanager, loud in another: somebody is woken. Rules know nothing of silences.
  const isMuted = (property: 'silenced' | 'inhibited') =>
    notifies(known) && notifies(other)
      ? known[property] && other[property]
      : (notifies(other) ? other : known)[property];
  return {
    ...known,
    // What Alertmanager notifies about is firing, even while a rule evaluation elsewhere calls it pending.
    state: known.state === 'firing' || other.state === 'firing' ? 'firing' : 'pending',
    annotations: { ...other.annotations, ...known.annotations },
    startsAt: known.startsAt,
    silenced: isMuted('silenced'),
    inhibited: isMuted('inhibited'),
    fingerprint: known.fingerprint ?? other.fingerprint,
    expression: known.expression ?? other.expression,
    sources: [...known.sources, ...other.sources.filter(({ kind, uid }) => !hasSource(known, kind, uid))],
    sightings: [...(known.sightings ?? []), ...(other.sightings ?? [])],
  };
};

const hasSource = (alert: Alert, kind: string, uid: string): boolean =>
  alert.sources.some((source) => source.kind === kind && source.uid === uid);

/**
 * One list out of what several sources report. Equal keys are one alert. A source that knows an alert before external labels
 * were added is recognised by its labels being part of exactly one other's (see `isSameAlert`); when several would fit, nothing
 * is merged: showing an alert twice is better than hiding one. Earlier lists win where sources disagree.
 */
export function mergeAlerts(lists: ReadonlyArray<readonly Alert[]>, ignoredLabels: readonly string[]): Alert[] {
  const byKey = new Map<string, Alert>();
  for (const list of lists) {
    // Made before the list is read: within one list nothing is merged but equal keys.
    const findAlike = labelIndex(
      [...byKey].map(([key, { labels }]) => [labels, key] as const),
      ignoredLabels
    );
    for (const alert of list) {
      const alike = byKey.has(alert.key) ? [alert.key] : findAlike(alert.labels);
      const key = alike.length === 1 && alike[0] !== undefined ? alike[0] : alert.key;
      const known = byKey.get(key);
      byKey.set(key, known === undefined ? alert : merged(known, alert));
    }
  }
  return [...byKey.values()];
}
