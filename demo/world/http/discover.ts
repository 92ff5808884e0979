import { EXPORTERS } from '../exporters/exporters';
import { SERVICES } from '../openstack/services';
import { targetLabels } from './targetLabels';

/** One entry of Prometheus' HTTP service discovery. */
export interface TargetGroup {
  targets: string[];
  labels: Record<string, string>;
}

/** Module of the blackbox exporter that knows what a healthy OpenStack endpoint answers. */
const BLACKBOX_MODULE = 'os_endpoint';

/**
 * Targets of an exporter, or of the blackbox exporter (`blackbox`): the addresses that it shall probe.
 * `host` is where the world was asked at, so that the addresses work from there. Undefined: no such exporter.
 */
export function discover(exporter: string, host: string): TargetGroup[] | undefined {
  if (exporter === 'blackbox') {
    return SERVICES.map(({ name }) => ({
      targets: [`http://${host}/openstack/${name}/`],
      labels: { service: name, module: BLACKBOX_MODULE },
    }));
  }
  return EXPORTERS.find(({ name }) => name === exporter)?.instances.map((instance) => ({
    targets: [host],
    labels: { __metrics_path__: `/exporters/${exporter}/${instance}/metrics`, ...targetLabels(instance) },
  }));
}
