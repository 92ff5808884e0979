import type { LabelSet } from '../status/model';
import { significantLabels } from './isSameAlert';

/** What is kept under one set of label names, found by the values of some of them. */
interface Shelf<T> {
  names: readonly string[];
  items: Array<{ labels: LabelSet; item: T }>;
  /** By the names that were asked for: made when they first are. */
  indexes: Map<string, Map<string, T[]>>;
}

const valuesOf = (labels: LabelSet, names: readonly string[]): string =>
  JSON.stringify(names.map((name) => labels[name]));

const isPartOf = (some: readonly string[], all: readonly string[]): boolean =>
  some.length <= all.length && some.every((name) => all.includes(name));

const lookUp = <T>(shelf: Shelf<T>, common: readonly string[], labels: LabelSet): readonly T[] => {
  const name = JSON.stringify(common);
  let index = shelf.indexes.get(name);
  if (index === undefined) {
    index = new Map<string, T[]>();
    for (const { labels: known, item } of shelf.items) {
      const values = valuesOf(known, common);
      const items = index.get(values) ?? [];
      items.push(item);
      index.set(values, items);
    }
    shelf.indexes.set(name, index);
  }
  return index.get(valuesOf(labels, common)) ?? [];
};

/**
 * Finds all items whose labels mean the same alert as the given ones, by the rule of `isSameAlert`, without comparing each
 * with each: a storm is thousands of alerts of one name.
 */
export function labelIndex<T>(
  items: Iterable<readonly [LabelSet, T]>,
  ignored: readonly string[]
): (labels: LabelSet) => T[] {
  const byAlertname = new Map<string | undefined, Map<string, Shelf<T>>>();
  for (const [labels, item] of items) {
    const names = significantLabels(labels, ignored).map(([label]) => label);
    const shelves = byAlertname.get(labels.alertname) ?? new Map<string, Shelf<T>>();
    const id = JSON.stringify(names);
    const shelf: Shelf<T> = shelves.get(id) ?? { names, items: [], indexes: new Map() };
    shelf.items.push({ labels, item });
    shelves.set(id, shelf);
    byAlertname.set(labels.alertname, shelves);
  }
  return (labels) => {
    const shelves = byAlertname.get(labels.alertname);
    if (shelves === undefined) {
      return [];
    }
    const names = significantLabels(labels, ignored).map(([label]) => label);
    return [...shelves.values()].flatMap((shelf) => {
      const common = [shelf.names, names].find((some) => isPartOf(some, shelf.names) && isPartOf(some, names));
      return common === undefined || common.length === 0 ? [] : lookUp(shelf, common, labels);
    });
  };
}
