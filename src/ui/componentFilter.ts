import type { Component } from '../domain/status/model';

type Test = (component: Pick<Component, 'displayName' | 'labels'>) => boolean;

const sameText = (a: string, b: string) => a.trim().toLowerCase() === b.trim().toLowerCase();

/** A component may stand in several places: `region: "fra1, fra2"`. */
const hasLabel = (value: string | undefined, wanted: string) =>
  value?.split(',').some((each) => sameText(each, wanted)) ?? false;

/**
 * Reads a filter of components: names and conditions on labels, separated by commas, e.g. `Compute, region=fra1, region=fra2`.
 * Conditions on the same label, and names, are alternatives; different labels must all hold. An empty filter lets all through.
 * Braces around lists are those that a dashboard's variables put there: `region={fra1,fra2}`.
 */
export function componentFilter(text: string): Test {
  const names: string[] = [];
  const labels = new Map<string, string[]>();
  const flat = text.replace(/([^,{}=]+)=\{([^}]*)\}/g, (_, label: string, values: string) =>
    values
      .split(',')
      .map((value) => `${label}=${value}`)
      .join(',')
  );
  for (const part of flat.replace(/[{}]/g, '').split(',')) {
    const [left = '', right] = part.split('=', 2);
    const name = left.trim();
    if (right !== undefined) {
      labels.set(name, [...(labels.get(name) ?? []), right]);
    } else if (name !== '') {
      names.push(name);
    }
  }
  return (component) =>
    (names.length === 0 || names.some((name) => sameText(name, component.displayName))) &&
    [...labels].every(([label, values]) => values.some((value) => hasLabel(component.labels[label], value)));
}
