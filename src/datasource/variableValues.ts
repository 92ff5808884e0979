import type { MetricFindValue } from '@grafana/data';
import type { Component } from '../domain/status/model';
import { VARIABLE_KINDS, type VariableQuery } from './types';

/** What a variable asks for, from the form its editor makes or from a text: `components`, `regions`, `labels`, `phases`, `label(<name>)`. */
export function parseVariableQuery(query: unknown): Required<Pick<VariableQuery, 'kind' | 'label'>> {
  const given: Partial<VariableQuery> = typeof query === 'object' && query !== null ? query : {};
  const text = typeof query === 'string' ? query.trim() : '';
  const label = /^label(?:_values)?\(\s*(.+?)\s*\)$/.exec(text)?.[1] ?? given.label ?? '';
  const kind = VARIABLE_KINDS.find((each) => each === (text === '' ? given.kind : text));
  return { kind: kind ?? (label === '' ? 'components' : 'label'), label };
}

const listed = (values: Iterable<string>): MetricFindValue[] =>
  [...new Set(values)]
    .filter((value) => value !== '')
    .sort((a, b) => a.localeCompare(b))
    .map((text) => ({ text, value: text }));

/** Values of a label, each once: `fra1, fra2` of one component are two. */
export function labelValues(components: readonly Component[], label: string): MetricFindValue[] {
  return listed(components.flatMap(({ labels }) => (labels[label] ?? '').split(',').map((value) => value.trim())));
}

/** What a variable lists of components: their names, values of a label, or names of labels. */
export function componentValues(
  components: readonly Component[],
  { kind, label }: ReturnType<typeof parseVariableQuery>
): MetricFindValue[] {
  switch (kind) {
    case 'regions':
      return labelValues(components, 'region');
    case 'label':
      return labelValues(components, label);
    case 'labels':
      return listed(components.flatMap(({ labels }) => Object.keys(labels)));
    default:
      return listed(components.map(({ displayName }) => displayName));
  }
}
