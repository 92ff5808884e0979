import type { Metric } from '../model';
import { CEPH_EXPORTER_METRICS } from './cephExporter';
import { CEPH_MGR_METRICS } from './cephMgr';
import { DISK_METRICS } from './disks';
import { IPMI_METRICS } from './ipmi';
import { NODE_METRICS } from './node';
import { PLATFORM_METRICS } from './platform';
import { REDFISH_METRICS } from './redfish';

/** Every metric that a query of the catalogue may use. */
export const METRICS: readonly Metric[] = [
  ...CEPH_MGR_METRICS,
  ...CEPH_EXPORTER_METRICS,
  ...PLATFORM_METRICS,
  ...NODE_METRICS,
  ...IPMI_METRICS,
  ...REDFISH_METRICS,
  ...DISK_METRICS,
];

/** By name; a name belongs to one exporter. */
export const METRICS_BY_NAME: ReadonlyMap<string, Metric> = new Map(METRICS.map((metric) => [metric.name, metric]));
