// A manager that takes over exports the same series under another instance, and a second Prometheus doubles all:
// so every sum is a sum over the maximum per object.

/** One value per OSD. */
export const perOsd = (metric: string) => `max by ($group, ceph_daemon) (${metric}{$scope})`;

/** One value per pool. */
export const perPool = (metric: string) => `max by ($group, pool_id) (${metric}{$scope})`;

/** One value per cluster, of something that is exported or recorded once. */
export const perCluster = (metric: string) => `max by ($group) (${metric}{$scope})`;

/** Sum over pools of a rate. */
export const poolRate = (metric: string) =>
  `sum by ($group) (max by ($group, pool_id) (rate(${metric}{$scope}[$__rate_interval])))`;

/** Several answers of one query, told apart by the label `what`. */
export const together = (parts: Readonly<Record<string, string>>) =>
  Object.entries(parts)
    .map(([what, expr]) => `label_replace(${expr}, "what", "${what}", "", "")`)
    .join(' or ');

/** Mean over requests of a counter pair, one value per OSD. */
export const meanPerOsd = (pair: string) =>
  `max by ($group, ceph_daemon) (rate(${pair}_sum{$scope}[$__rate_interval]) / (rate(${pair}_count{$scope}[$__rate_interval]) > 0))`;
