import path from 'node:path';
import type { Ports } from './ports';

const at = (port: number) => `http://127.0.0.1:${port}`;

/**
 * Every address of the demo under the names that provisioning files, the status page server and the browser specs use.
 * A `STATUS_URL` in `given` names a status page that runs already; its API may be elsewhere than its page
 * (`LEITSTAND_STATUS_API_URL`, `LEITSTAND_STATUS_PUBLIC_URL`).
 */
export function demoEnvironment(
  ports: Ports,
  root: string,
  given: NodeJS.ProcessEnv = process.env
): Record<string, string> {
  const status = givenStatusUrl(given) ?? at(ports.status);
  return {
    GRAFANA_URL: at(ports.grafana),
    STATUS_URL: status,
    WORLD_URL: at(ports.world),
    PROMETHEUS_URL: at(ports.prometheus),
    ALERTMANAGER_URL: at(ports.alertmanager),
    IDP_URL: at(ports.idp),
    LEITSTAND_STATUS_API_URL: given.LEITSTAND_STATUS_API_URL ?? status,
    LEITSTAND_STATUS_PUBLIC_URL: given.LEITSTAND_STATUS_PUBLIC_URL ?? status,
    LEITSTAND_PROMETHEUS_URL: at(ports.prometheus),
    // One Prometheus has it all here; a site that separates them has two.
    LEITSTAND_TENANTS_URL: at(ports.prometheus),
    LEITSTAND_ALERTMANAGER_URL: at(ports.alertmanager),
    LEITSTAND_DASHBOARDS: path.join(root, 'dashboards'),
  };
}

/** The status page that the user brings, without a slash at its end; undefined if the demo starts its own. */
export const givenStatusUrl = (given: NodeJS.ProcessEnv = process.env): string | undefined =>
  given.STATUS_URL ? given.STATUS_URL.replace(/\/+$/, '') : undefined;
