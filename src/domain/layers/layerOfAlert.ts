import type { Alert } from '../alerts/model';
import { isLayerId, type LayerId } from './layerId';

/** How rules of other projects begin their names: ceph-mixin, kolla-operations, node-mixin, awesome-prometheus-alerts. */
const NAMES: ReadonlyArray<readonly [LayerId, RegExp]> = [
  ['storage', /^Ceph/],
  ['hardware', /^(Hw|Hardware|Ipmi|IPMI|Redfish|Smart|SMART|Disk(Smart|Smartctl)|NodeHardware|HostRaid)/],
  ['iaas', /^(Open[Ss]tack|Nova|Neutron|Cinder|Glance|Keystone|Octavia|Placement|Ovn|Ovs|Haproxy|HAProxy)/],
  ['iaas', /^(Rabbit|Galera|Mysql|MySQL|Memcached|Libvirt|LoadBalancer|Compute|CPUSteal|Blackbox|Probe)/],
  ['node', /^(Node|Host|Kolla|Chrony)/],
];

/** The layer an alert tells of: its label `layer`, else what its name begins with; undefined if neither says. */
export function layerOfAlert({ name, labels }: Pick<Alert, 'name' | 'labels'>): LayerId | undefined {
  return isLayerId(labels.layer) ? labels.layer : NAMES.find(([, pattern]) => pattern.test(name))?.[0];
}
