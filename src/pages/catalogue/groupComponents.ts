import type { Component } from '../../domain/status/model';

/** Components that share the value of a label; those without it come last, under ''. */
export interface ComponentGroup {
  value: string;
  components: Component[];
}

/** Names of labels that components have, the most common first. */
export function labelNames(components: readonly Component[]): string[] {
  const counts = new Map<string, number>();
  for (const name of components.flatMap(({ labels }) => Object.keys(labels))) {
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].sort(([a, n], [b, m]) => m - n || a.localeCompare(b)).map(([name]) => name);
}

/** Components by the value of one label, groups and components by name; all in one group without a label. */
export function groupComponents(components: readonly Component[], label: string | undefined): ComponentGroup[] {
  const groups = new Map<string, Component[]>();
  for (const component of [...components].sort((a, b) => a.displayName.localeCompare(b.displayName))) {
    const value = label === undefined ? '' : (component.labels[label] ?? '');
    groups.set(value, [...(groups.get(value) ?? []), component]);
  }
  return [...groups]
    .map(([value, members]) => ({ value, components: members }))
    .sort((a, b) => Number(a.value === '') - Number(b.value === '') || a.value.localeCompare(b.value));
}
