import { ALERT_PARAM, FINGERPRINT_PARAM, LAYER_PARAM } from '../../routes';
import { isRowState, type RowState } from './rowState';

/** By what the list is divided. */
export const GROUPINGS = ['component', 'rule', 'layer', 'none'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** Kinds of filters with a fixed set of answers; several answers of one kind widen, several kinds narrow. */
export const FACETS = ['state', 'severity', 'layer', 'source'] as const;
export type Facet = (typeof FACETS)[number];

/** Stands for alerts of no layer in the address. */
export const NO_LAYER = 'other';

/** What the address says about the list. */
export interface InboxQuery {
  group: Grouping;
  /** Words that must all occur. */
  text: string;
  /** Empty: all. */
  chosen: Readonly<Record<Facet, readonly string[]>>;
  /** Counted from 1. */
  page: number;
  /** Key or fingerprint of the one alert that a link means. */
  alert?: string;
}

export const TEXT_PARAM = 'q';
export const GROUP_PARAM = 'group';
export const PAGE_PARAM = 'page';
/** Query key of each facet; that of the layer is older than the others and known elsewhere. */
export const FACET_PARAMS: Readonly<Record<Facet, string>> = {
  state: 'state',
  severity: 'severity',
  layer: LAYER_PARAM,
  source: 'source',
};

/** Values between commas; a comma within one stands behind a backslash, as does a backslash. */
const listOf = (value: string | null): string[] => {
  const parts = (value ?? '').match(/(?:\\[^]|[^,\\])+/g) ?? [];
  return [...new Set(parts.map((part) => part.replace(/\\([^])/g, '$1')))];
};

const asList = (values: readonly string[]): string => values.map((one) => one.replace(/[\\,]/g, '\\$&')).join(',');

/** Reads the address; what it does not understand is as if it were not there. */
export function parseInboxQuery(search: string): InboxQuery {
  const params = new URLSearchParams(search);
  const list = (facet: Facet) => listOf(params.get(FACET_PARAMS[facet]));
  const group = params.get(GROUP_PARAM);
  const page = Number(params.get(PAGE_PARAM) ?? 1);
  const states: RowState[] = list('state').filter(isRowState);
  return {
    group: GROUPINGS.find((known) => known === group) ?? 'component',
    text: params.get(TEXT_PARAM) ?? '',
    chosen: { state: states, severity: list('severity'), layer: list('layer'), source: list('source') },
    page: Number.isInteger(page) && page > 0 ? page : 1,
    alert: params.get(FINGERPRINT_PARAM) ?? params.get(ALERT_PARAM) ?? undefined,
  };
}

/** What to change in the address so that one answer of a facet is chosen, or no longer. The page begins anew. */
export function toggled(query: InboxQuery, facet: Facet, value: string): Record<string, string | null> {
  const before = query.chosen[facet];
  const after = before.includes(value) ? before.filter((one) => one !== value) : [...before, value];
  return { [FACET_PARAMS[facet]]: after.length === 0 ? null : asList(after), [PAGE_PARAM]: null };
}

/** What to change in the address so that everything is shown. */
export function withoutFilters(): Record<string, null> {
  const params = [TEXT_PARAM, PAGE_PARAM, ALERT_PARAM, FINGERPRINT_PARAM, ...Object.values(FACET_PARAMS)];
  return Object.fromEntries(params.map((param) => [param, null]));
}

/** Whether the address leaves out any alert. */
export function isFiltered({ text, chosen, alert }: InboxQuery): boolean {
  return text.trim() !== '' || alert !== undefined || FACETS.some((facet) => chosen[facet].length > 0);
}
