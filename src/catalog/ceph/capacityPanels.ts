import type { Panel } from '../model';
import * as q from './capacityQueries';
import { CLUSTER_FILL } from './words';

const NEEDS_MGR = 'No Ceph manager is scraped.';

export const RAW_OVER_TIME: Panel = {
  id: 'ceph-raw-over-time',
  title: 'Raw space over time',
  question: 'How fast does the cluster fill?',
  next: 'Choose 30 days; where the line meets 85 % the time is up.',
  viz: 'timeseries',
  unit: 'bytes',
  min: 0,
  queries: [q.RAW_USED, q.RAW_TOTAL],
  whenEmpty: NEEDS_MGR,
};

export const FILL_BY_CLASS: Panel = {
  id: 'ceph-fill-by-class',
  title: 'Raw used by class',
  question: 'Is one class of disks full while another is empty?',
  next: 'Order for the class that is full; the total hides it.',
  viz: 'bargauge',
  unit: 'percentunit',
  decimals: 0,
  min: 0,
  max: 1,
  thresholds: CLUSTER_FILL,
  queries: [q.FILL_BY_CLASS],
  whenEmpty: 'No device classes: Ceph exports them from Quincy on.',
};

export const HEADROOM: Panel = {
  id: 'ceph-headroom',
  title: 'Free without the largest host',
  question: 'How much stays free below 85 % once the largest host is gone?',
  next: 'Below 0 it would fill up while healing: add capacity before the next maintenance.',
  viz: 'stat',
  unit: 'bytes',
  thresholds: [
    { from: null, tone: 'critical' },
    { from: 0, tone: 'ok' },
  ],
  queries: [q.HEADROOM_WITHOUT_LARGEST_HOST],
  whenEmpty: 'ceph-exporter is not scraped.',
};

export const POOLS: Panel = {
  id: 'ceph-pools',
  title: 'Pools',
  question: 'Which pool is full, and which one is busy?',
  next: 'Near 85 %: raise its quota, or add OSDs of its class.',
  viz: 'table',
  queries: [q.POOL_NAMES, q.POOL_FILL, q.POOL_STORED, q.POOL_AVAILABLE, q.POOL_OBJECTS, q.POOL_REQUESTS],
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
  ],
  sortBy: 'Used',
  whenEmpty: NEEDS_MGR,
};
