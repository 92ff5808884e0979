import type { Panel } from '../model';
import * as q from './poolQueries';
import { CLUSTER_FILL, NEUTRAL, TIME_LEFT } from './words';

const NEEDS_MGR = 'No Ceph manager is scraped.';

export const POOLS: Panel = {
  id: 'ceph-pools',
  title: 'Pools',
  question: 'Which pool is full, and which one is busy?',
  next: 'Near 85 %: raise its quota, or add OSDs of its class.',
  viz: 'table',
  queries: [
    q.POOL_NAMES,
    q.POOL_FILL,
    q.POOL_STORED,
    q.POOL_AVAILABLE,
    q.POOL_OBJECTS,
    q.POOL_REQUESTS,
    q.POOL_TIME_LEFT,
    q.POOL_QUOTA,
  ],
  columns: [
    { field: 'name', title: 'Pool' },
    { field: 'type', title: 'Type', width: 110 },
    {
      field: 'Value #B',
      title: 'Used',
      unit: 'percentunit',
      decimals: 1,
      cell: 'bar',
      max: 1,
      thresholds: CLUSTER_FILL,
    },
    { field: 'Value #C', title: 'Stored', unit: 'bytes', width: 110 },
    { field: 'Value #D', title: 'Available', unit: 'bytes', width: 110 },
    { field: 'Value #E', title: 'Objects', unit: 'short', width: 100 },
    { field: 'Value #F', title: 'Requests', unit: 'iops', decimals: 0, width: 110 },
    { field: 'Value #G', title: 'Full in', unit: 's', decimals: 0, width: 110, thresholds: TIME_LEFT },
    { field: 'Value #H', title: 'Quota', unit: 'bytes', width: 110 },
  ],
  sortBy: 'Used',
  whenEmpty: NEEDS_MGR,
};

export const POOL_OPS: Panel = {
  id: 'ceph-pool-ops',
  title: 'Requests by pool',
  question: 'Which pool is busy, and since when?',
  next: 'Volumes: look for the image under RBD. Images: somebody boots many instances.',
  viz: 'timeseries',
  unit: 'iops',
  queries: [q.POOL_OPS_OVER_TIME],
  whenEmpty: NEEDS_MGR,
};

export const POOL_BYTES: Panel = {
  id: 'ceph-pool-bytes',
  title: 'Throughput by pool',
  question: 'Which pool moves the bytes?',
  next: 'Backups by day: move their window.',
  viz: 'timeseries',
  unit: 'Bps',
  queries: [q.POOL_BYTES_OVER_TIME],
  whenEmpty: NEEDS_MGR,
};

export const COMPRESSION: Panel = {
  id: 'ceph-compression-saving',
  title: 'Saved by compression',
  question: 'Is compression worth its work?',
  next: 'Nothing saved with compression on: switch it off, it costs processors.',
  viz: 'stat',
  unit: 'bytes',
  thresholds: NEUTRAL,
  queries: [q.COMPRESSION_SAVING],
  whenEmpty: NEEDS_MGR,
};
