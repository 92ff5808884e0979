import type { Metric } from '../model';
import { API_METRICS } from './apis';
import { CEPH_EXPORTER_METRICS } from './cephExporter';
import { CEPH_MGR_METRICS } from './cephMgr';
import { CONTROL_PLANE_METRICS } from './controlPlane';
import { DISK_METRICS } from './disks';
import { IPMI_METRICS } from './ipmi';
import { LIBVIRT_METRICS } from './libvirt';
import { NODE_METRICS } from './node';
import { OPENSTACK_NEUTRON_METRICS } from './openstackNeutron';
import { OPENSTACK_NOVA_METRICS } from './openstackNova';
import { OPENSTACK_OTHER_METRICS } from './openstackOthers';
import { PLATFORM_METRICS } from './platform';
import { SIGNATURE_METRICS } from './signatures';
import { REDFISH_METRICS } from './redfish';

/** Every metric that a query of the catalogue may use. */
export const METRICS: readonly Metric[] = [
  ...CEPH_MGR_METRICS,
  ...CEPH_EXPORTER_METRICS,
  ...PLATFORM_METRICS,
  ...SIGNATURE_METRICS,
  ...API_METRICS,
  ...OPENSTACK_NOVA_METRICS,
  ...OPENSTACK_NEUTRON_METRICS,
  ...OPENSTACK_OTHER_METRICS,
  ...LIBVIRT_METRICS,
  ...CONTROL_PLANE_METRICS,
  ...NODE_METRICS,
  ...IPMI_METRICS,
  ...REDFISH_METRICS,
  ...DISK_METRICS,
];

/** By name; a name belongs to one exporter. */
export const METRICS_BY_NAME: ReadonlyMap<string, Metric> = new Map(METRICS.map((metric) => [metric.name, metric]));
