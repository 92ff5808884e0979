import type { Metric } from '../model';
import { CEPH_EXPORTER_METRICS } from './cephExporter';
import { CEPH_MGR_METRICS } from './cephMgr';
import { PLATFORM_METRICS } from './platform';

/** Every metric that a query of the catalogue may use. */
export const METRICS: readonly Metric[] = [...CEPH_MGR_METRICS, ...CEPH_EXPORTER_METRICS, ...PLATFORM_METRICS];

/** By name; a name belongs to one exporter. */
export const METRICS_BY_NAME: ReadonlyMap<string, Metric> = new Map(METRICS.map((metric) => [metric.name, metric]));
