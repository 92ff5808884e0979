/** Names as the reference server has them in its routes, so that its dashboards go on working. */
const PARAMETERS: ReadonlyArray<readonly [RegExp, string]> = [
  [/^\/assets\/.+$/, '/assets/*'],
  [/^((?:\/\w\w)?\/incidents)\/[^/]+/, '$1/:incidentId'],
  [/\/updates\/[^/]+$/, '/updates/:updateOrder'],
  [/^((?:\/\w\w)?\/components)\/[^/]+/, '$1/:componentId'],
  [/^\/impacttypes\/[^/]+$/, '/impacttypes/:impactTypeId'],
  [/^\/severities\/[^/]+$/, '/severities/:severityName'],
];

/** A path that exists, or a route's pattern, as the label `url`: what differs from resource to resource is replaced by a name. */
export function urlPattern(path: string): string {
  return PARAMETERS.reduce((pattern, [found, name]) => pattern.replace(found, name), path);
}
