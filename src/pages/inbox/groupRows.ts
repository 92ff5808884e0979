import { LAYER_IDS } from '../../domain/layers/layerId';
import type { InboxRow } from './inboxRows';
import type { Grouping } from './inboxQuery';

/** Rows that belong together. */
export interface RowGroup {
  /** The component's or rule's name, the layer's id; undefined for those that belong nowhere. */
  name: string | undefined;
  rows: readonly InboxRow[];
}

const nameOf = (row: InboxRow, by: Grouping): string | undefined => {
  switch (by) {
    case 'component':
      return row.component;
    case 'rule':
      return row.alert.name;
    case 'layer':
      return row.layer;
    case 'none':
      return undefined;
  }
};

/**
 * Divides rows, which keep their order; groups stand in the order of their first rows, so the worst comes first (layers in their own),
 * and what belongs nowhere comes last.
 */
export function groupRows(rows: readonly InboxRow[], by: Grouping): RowGroup[] {
  const groups = new Map<string | undefined, InboxRow[]>();
  for (const row of rows) {
    const name = nameOf(row, by);
    const group = groups.get(name) ?? [];
    group.push(row);
    groups.set(name, group);
  }
  const rankOf = ({ name }: RowGroup) => {
    const layer = by === 'layer' ? LAYER_IDS.findIndex((id) => id === name) : 0;
    return name === undefined ? Infinity : layer;
  };
  return [...groups]
    .map(([name, group]) => ({ name, rows: group }))
    .sort((a, b) => (rankOf(a) < rankOf(b) ? -1 : Number(rankOf(a) > rankOf(b))));
}
