import { instant, range } from '../query';
import { perPool } from './perObject';

const NAMED = ' * on ($group, pool_id) group_left (name) max by ($group, pool_id, name) (ceph_pool_metadata{$scope})';
const both = (read: string, write: string) =>
  `max by ($group, pool_id) (rate(${read}{$scope}[$__rate_interval]) + rate(${write}{$scope}[$__rate_interval]))`;

export const POOL_NAMES = instant(
  'ceph-pool-names',
  'max by ($group, pool_id, name, type) (ceph_pool_metadata{$scope})'
);
export const POOL_FILL = instant('ceph-pool-fill', perPool('ceph_pool_percent_used'));
export const POOL_STORED = instant('ceph-pool-stored', perPool('ceph_pool_stored'));
export const POOL_AVAILABLE = instant('ceph-pool-available', perPool('ceph_pool_max_avail'));
export const POOL_QUOTA = { ...instant('ceph-pool-quota', `${perPool('ceph_pool_quota_bytes')} > 0`), quiet: true };
export const POOL_OBJECTS = instant('ceph-pool-objects', perPool('ceph_pool_objects'));
export const POOL_REQUESTS = instant('ceph-pool-requests', both('ceph_pool_rd', 'ceph_pool_wr'));
/** Seconds until nothing can be written, at the pace of the last day; without an answer for pools that do not grow. */
export const POOL_TIME_LEFT = {
  ...instant(
    'ceph-pool-time-left',
    `${perPool('ceph_pool_max_avail')} / (max by ($group, pool_id) (deriv(ceph_pool_stored{$scope}[1d])) > 0)`
  ),
  quiet: true,
};

export const POOL_OPS_OVER_TIME = range(
  'ceph-pool-ops',
  `topk by ($group) (10, ${both('ceph_pool_rd', 'ceph_pool_wr')}${NAMED})`,
  '{{name}}'
);
export const POOL_BYTES_OVER_TIME = range(
  'ceph-pool-bytes',
  `topk by ($group) (10, ${both('ceph_pool_rd_bytes', 'ceph_pool_wr_bytes')}${NAMED})`,
  '{{name}}'
);
export const COMPRESSION_SAVING = instant(
  'ceph-compression-saving',
  `sum by ($group) (${perPool('ceph_pool_compress_under_bytes')}) - sum by ($group) (${perPool('ceph_pool_compress_bytes_used')})`
);
