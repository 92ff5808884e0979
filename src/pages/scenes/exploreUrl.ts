import type { PrometheusTarget } from '../../catalog/viz/targetsOf';

export interface ExploreInput {
  datasourceUid: string;
  /** With variables filled. */
  targets: PrometheusTarget[];
  from: string;
  to: string;
}

/** Address of Grafana's Explore with these queries, below Grafana's own sub path. */
export function exploreUrl({ datasourceUid, targets, from, to }: ExploreInput): string {
  const queries = targets.map((target) => ({
    ...target,
    datasource: { type: 'prometheus', uid: datasourceUid },
    range: true,
    instant: target.instant,
  }));
  const panes = { leitstand: { datasource: datasourceUid, queries, range: { from, to } } };
  return `/explore?schemaVersion=1&panes=${encodeURIComponent(JSON.stringify(panes))}`;
}
