import { significantLabels } from './isSameAlert';
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

/** Known alerts of one name with the same label names, found by the values of some of these labels. */
interface Shelf {
  names: readonly string[];
  alerts: ReadonlyArray<{ key: string; labels: Alert['labels'] }>;
  /** By the names that were asked for: made when they first are. */
  indexes: Map<string, Map<string, string[]>>;
}

const valuesOf = (labels: Alert['labels'], names: readonly string[]): string =>
  JSON.stringify(names.map((name) => labels[name]));

const isPartOf = (some: readonly string[], all: readonly string[]): boolean =>
  some.length <= all.length && some.every((name) => all.includes(name));

const lookUp = (shelf: Shelf, common: readonly string[], labels: Alert['labels']): string[] => {
  const name = JSON.stringify(common);
  let index = shelf.indexes.get(name);
  if (index === undefined) {
    index = new Map();
    for (const known of shelf.alerts) {
      const values = valuesOf(known.labels, common);
      const keys = index.get(values) ?? [];
      keys.push(known.key);
      index.set(values, keys);
    }
    shelf.indexes.set(name, index);
  }
  return index.get(valuesOf(labels, common)) ?? [];
};

const shelvesOf = (known: ReadonlyMap<string, Alert>, ignored: readonly string[]): Map<string, Shelf[]> => {
  const filled = new Map<
    string,
    Map<string, { names: string[]; alerts: Array<{ key: string; labels: Alert['labels'] }> }>
  >();
  for (const [key, { name, labels }] of known) {
    const names = significantLabels(labels, ignored).map(([label]) => label);
    const shelves = filled.get(name) ?? new Map();
    const id = JSON.stringify(names);
    const shelf = shelves.get(id) ?? { names, alerts: [] };
    shelf.alerts.push({ key, labels });
    shelves.set(id, shelf);
    filled.set(name, shelves);
  }
  return new Map(
    [...filled].map(([name, shelves]) => [
      name,
      [...shelves.values()].map((shelf) => ({ ...shelf, indexes: new Map() })),
    ])
  );
};

/**
 * One list out of what several sources report. Equal keys are one alert. A source that knows an alert before external labels
 * were added is recognised by its labels being part of exactly one other's (see `isSameAlert`); when several would fit, nothing
 * is merged: showing an alert twice is better than hiding one. Earlier lists win where sources disagree.
 * Alerts are looked up by their labels, not compared with each other: a storm is thousands of one name.
 */
export function mergeAlerts(lists: ReadonlyArray<readonly Alert[]>, ignoredLabels: readonly string[]): Alert[] {
  const byKey = new Map<string, Alert>();
  for (const list of lists) {
    // Within one list nothing is merged but equal keys.
    const shelves = shelvesOf(byKey, ignoredLabels);
    for (const alert of list) {
      let key = alert.key;
      if (!byKey.has(key)) {
        const names = significantLabels(alert.labels, ignoredLabels).map(([label]) => label);
        const alike = (shelves.get(alert.name) ?? []).flatMap((shelf) => {
          const common = [shelf.names, names].find((some) => isPartOf(some, shelf.names) && isPartOf(some, names));
          return common === undefined || common.length === 0 ? [] : lookUp(shelf, common, alert.labels);
        });
        key = alike.length === 1 && alike[0] !== undefined ? alike[0] : alert.key;
      }
      const known = byKey.get(key);
      byKey.set(key, known === undefined ? alert : merged(known, alert));
    }
  }
  return [...byKey.values()];
}
