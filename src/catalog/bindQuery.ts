export interface QueryScope {
  /** PromQL matchers without braces, e.g. `cluster="fra1"`; may be empty. */
  matchers: string;
  /** Label that tells clusters apart; a label nobody has is as good as none. */
  group: string;
  /** Prometheus duration: how far back the last value of a slow exporter may lie. */
  lookback?: string;
}

/** Two and a half times the interval of exporters that are asked every five minutes, rounded up. */
export const DEFAULT_LOOKBACK = '15m';

/** Sites without a label of another name: what does not exist groups everything into one. */
export const DEFAULT_GROUP_LABEL = 'cluster';

/** Fills the tokens of the catalogue; what Grafana fills itself (`$__rate_interval`, `$osd`) stays. */
export function bindQuery(expr: string, scope: QueryScope): string {
  const matchers = scope.matchers.trim().replace(/,$/, '');
  const scoped = expr
    .replaceAll('$scope', matchers)
    .replaceAll('$group', scope.group)
    .replaceAll('$lookback', scope.lookback ?? DEFAULT_LOOKBACK);
  // A trailing comma is PromQL, but nobody writes it.
  return matchers === '' ? scoped.replaceAll(/,\s*}/g, '}').replaceAll('{}', '') : scoped;
}
