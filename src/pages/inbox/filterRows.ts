import { isReferredTo } from '../../domain/alerts/isReferredTo';
import type { InboxRow } from './inboxRows';
import { FACETS, NO_LAYER, type Facet, type InboxQuery } from './inboxQuery';

type Filters = Pick<InboxQuery, 'text' | 'chosen' | 'alert'>;

/** The answers one row gives to a facet. */
const answersOf = (row: InboxRow, facet: Facet): readonly string[] => {
  switch (facet) {
    case 'state':
      return row.states;
    case 'severity':
      return [row.alert.severity];
    case 'layer':
      return [row.layer ?? NO_LAYER];
    case 'source':
      return [...new Set(row.alert.sources.map(({ uid }) => uid))];
  }
};

const haystacks = new WeakMap<InboxRow, string>();

const haystackOf = (row: InboxRow): string => {
  const known = haystacks.get(row);
  if (known !== undefined) {
    return known;
  }
  const { name, annotations, labels } = row.alert;
  const pairs = Object.entries(labels).map(([label, value]) => `${label}=${value}`);
  const { summary = '', description = '' } = annotations;
  const all = [name, summary, description, row.component ?? '', ...pairs].join('\n').toLowerCase();
  haystacks.set(row, all);
  return all;
};

const textFits = (text: string): ((row: InboxRow) => boolean) => {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return (row) => words.every((word) => haystackOf(row).includes(word));
};

const facetFits = (row: InboxRow, facet: Facet, chosen: readonly string[]): boolean =>
  chosen.length === 0 || answersOf(row, facet).some((answer) => chosen.includes(answer));

/** Rows that fit the text, every facet that is asked for, and the one alert that a link means. */
export function filterRows(rows: readonly InboxRow[], { text, chosen, alert }: Filters): InboxRow[] {
  const fitsText = textFits(text);
  return rows.filter(
    (row) =>
      (alert === undefined || isReferredTo(row.alert, alert)) &&
      FACETS.every((facet) => facetFits(row, facet, chosen[facet])) &&
      fitsText(row)
  );
}

/** How many rows each answer of each facet would show, all other filters as they are. */
export function countFacets(rows: readonly InboxRow[], filters: Filters): Record<Facet, ReadonlyMap<string, number>> {
  const { text, chosen, alert } = filters;
  const fitsText = textFits(text);
  const found = rows.filter((row) => (alert === undefined || isReferredTo(row.alert, alert)) && fitsText(row));
  const countOf = (facet: Facet): ReadonlyMap<string, number> => {
    const counts = new Map<string, number>();
    for (const row of found) {
      if (FACETS.every((other) => other === facet || facetFits(row, other, chosen[other]))) {
        answersOf(row, facet).forEach((answer) => counts.set(answer, (counts.get(answer) ?? 0) + 1));
      }
    }
    return counts;
  };
  return { state: countOf('state'), severity: countOf('severity'), layer: countOf('layer'), source: countOf('source') };
}
