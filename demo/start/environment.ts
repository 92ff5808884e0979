import path from 'node:path';
import type { Ports } from './ports';

const at = (port: number) => `http://127.0.0.1:${port}`;

/** Every address of the demo under the names that provisioning files, the status page server and the browser specs use. */
export function demoEnvironment(ports: Ports, root: string): Record<string, string> {
  return {
    GRAFANA_URL: at(ports.grafana),
    STATUS_URL: at(ports.status),
    WORLD_URL: at(ports.world),
    PROMETHEUS_URL: at(ports.prometheus),
    ALERTMANAGER_URL: at(ports.alertmanager),
    IDP_URL: at(ports.idp),
    LEITSTAND_STATUS_API_URL: at(ports.status),
    LEITSTAND_STATUS_PUBLIC_URL: at(ports.status),
    LEITSTAND_PROMETHEUS_URL: at(ports.prometheus),
    LEITSTAND_ALERTMANAGER_URL: at(ports.alertmanager),
    LEITSTAND_DASHBOARDS: path.join(root, 'dashboards'),
  };
}
