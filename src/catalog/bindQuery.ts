export interface QueryScope {
  /** PromQL matchers without braces, e.g. `cluster="fra1"`; may be empty. */
  matchers: string;
  /** Label that tells clusters apart; a label nobody has is as good as none. */
  group: string;
}

/** Sites without a label of another name: what does not exist groups everything into one. */
export const DEFAULT_GROUP_LABEL = 'cluster';

/** Fills the tokens of the catalogue; what Grafana fills itself (`$__rate_interval`, `$osd`) stays. */
export function bindQuery(expr: string, scope: QueryScope): string {
  const matchers = scope.matchers.trim().replace(/,$/, '');
  const scoped = expr.replaceAll('$scope', matchers).replaceAll('$group', scope.group);
  // A trailing comma is PromQL, but nobody writes it.
  return matchers === '' ? scoped.replaceAll(/,\s*}/g, '}').replaceAll('{}', '') : scoped;
}
