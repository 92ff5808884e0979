import type { Column, Panel } from '../model';
import * as q from './serviceQueries';
import { COUNTERS, LATENCY } from './words';

const NO_STATS = 'No image has statistics in this moment.';
const IMAGE_COLUMNS: readonly Column[] = [
  { field: 'pool', title: 'Pool', width: 120 },
  { field: 'image', title: 'Image' },
];

const topImages = (id: string, title: string, question: string, next: string): Panel => ({
  id,
  title,
  question,
  next,
  viz: 'table',
  queries: [],
  whenEmpty: NO_STATS,
});

export const RBD_TOP_OPS: Panel = {
  ...topImages(
    'ceph-rbd-top-ops',
    'Busiest images',
    'Which volume is the noisy neighbour?',
    'volume-… is a volume of Cinder, …_disk the disk of an instance: find its owner under IaaS, set a QoS limit.'
  ),
  queries: [q.RBD_TOP_OPS],
  columns: [...IMAGE_COLUMNS, { field: 'Value', title: 'Requests', unit: 'iops', decimals: 0, width: 110 }],
  sortBy: 'Requests',
};

export const RBD_TOP_BYTES: Panel = {
  ...topImages(
    'ceph-rbd-top-bytes',
    'Images that move most',
    'Which volume fills the network?',
    'A backup or a copy ends by itself; a limit on bytes keeps it from others.'
  ),
  queries: [q.RBD_TOP_BYTES],
  columns: [...IMAGE_COLUMNS, { field: 'Value', title: 'Throughput', unit: 'Bps', width: 120 }],
  sortBy: 'Throughput',
};

export const RBD_TOP_LATENCY: Panel = {
  ...topImages(
    'ceph-rbd-top-latency',
    'Images with the slowest writes',
    'Which customer waits longest for writes?',
    'Images of one pool: its OSDs. A single one: it is over its own limit.'
  ),
  queries: [q.RBD_TOP_LATENCY],
  columns: [...IMAGE_COLUMNS, { field: 'Value', title: 'Write', unit: 's', width: 110, thresholds: LATENCY }],
  sortBy: 'Write',
};

const NO_GATEWAY = 'No object gateway reported.';

export const RGW_DAEMONS: Panel = {
  id: 'ceph-rgw-daemons',
  title: 'Object gateways',
  question: 'Which gateways run, and where?',
  next: 'One less than yesterday: look at its host and at the load balancer.',
  viz: 'table',
  queries: [q.RGW_DAEMONS],
  columns: [
    { field: 'ceph_daemon', title: 'Gateway', width: 160 },
    { field: 'hostname', title: 'Host', width: 160, link: { title: 'Open this node', target: 'node' } },
    { field: 'ceph_version', title: 'Version' },
  ],
  needs: ['ceph-mgr'],
  whenEmpty: NO_GATEWAY,
};

export const RGW_REQUESTS: Panel = {
  id: 'ceph-rgw-requests',
  title: 'Requests',
  question: 'How many requests do gateways serve, and evenly?',
  next: 'One without requests: the load balancer took it out.',
  viz: 'timeseries',
  unit: 'reqps',
  queries: [q.RGW_REQUESTS],
  whenEmpty: NO_GATEWAY,
};

export const RGW_FAILED: Panel = {
  id: 'ceph-rgw-failed',
  title: 'Failed requests',
  question: 'Which share of requests fails?',
  next: 'Errors of customers (4xx) count too: compare with the log before you draft an incident.',
  viz: 'timeseries',
  unit: 'percentunit',
  min: 0,
  queries: [q.RGW_FAILED],
  whenEmpty: 'No request in this time.',
};

export const RGW_LATENCY: Panel = {
  id: 'ceph-rgw-latency',
  title: 'Time to first byte',
  question: 'How long do customers wait for objects?',
  next: 'All gateways: the index pool or its OSDs. One: its host.',
  viz: 'timeseries',
  unit: 's',
  queries: [q.RGW_GET_LATENCY, q.RGW_PUT_LATENCY],
  whenEmpty: 'No request in this time.',
};

export const RGW_QUEUE: Panel = {
  id: 'ceph-rgw-queue',
  title: 'Requests at work',
  question: 'Do requests pile up at a gateway?',
  next: 'Waiting ones grow: slow OSDs below, or too few gateways.',
  viz: 'timeseries',
  decimals: 0,
  queries: [q.RGW_ACTIVE, q.RGW_QUEUE],
  whenEmpty: NO_GATEWAY,
};

export const FILE_SYSTEMS_WITHOUT_MDS: Panel = {
  id: 'ceph-file-systems-without-mds',
  title: 'File systems without a server',
  question: 'Is a file system unreadable because no server serves it?',
  next: 'Start a metadata server; draft an incident for shares.',
  viz: 'table',
  queries: [q.FILE_SYSTEMS_WITHOUT_MDS],
  columns: [{ field: 'name', title: 'File system' }],
  whenEmpty: 'No file system reported without one.',
};

export const FILE_SYSTEMS: Panel = {
  id: 'ceph-file-systems',
  title: 'File systems',
  question: 'Which file systems are there, and on which pools?',
  next: 'The pools say how full they are, under Pools.',
  viz: 'table',
  queries: [q.FILE_SYSTEMS],
  columns: [
    { field: 'name', title: 'File system', width: 200 },
    { field: 'metadata_pool', title: 'Pool of metadata', width: 160 },
    { field: 'data_pools', title: 'Pools of data' },
  ],
  whenEmpty: 'No file system reported.',
};

export const MDS_TABLE: Panel = {
  id: 'ceph-mds',
  title: 'Metadata servers',
  question: 'Which server serves what, and how loaded is it?',
  next: 'Rank -1 is a standby. Slow replies with many caps: raise the cache limit.',
  viz: 'table',
  queries: [q.MDS_DAEMONS, q.MDS_REQUESTS, q.MDS_LATENCY, q.MDS_CAPS, q.MDS_MEMORY, q.MDS_SESSIONS],
  columns: [
    { field: 'ceph_daemon', title: 'Server' },
    { field: 'hostname', title: 'Host', width: 150, link: { title: 'Open this node', target: 'node' } },
    { field: 'rank', title: 'Rank', width: 80 },
    { field: 'Value #B', title: 'Requests', unit: 'reqps', decimals: 0, width: 110 },
    { field: 'Value #C', title: 'Reply', unit: 's', width: 100, thresholds: LATENCY },
    { field: 'Value #D', title: 'Caps', unit: 'short', width: 100 },
    { field: 'Value #E', title: 'Memory', unit: 'bytes', width: 110 },
    { field: 'Value #F', title: 'Clients', decimals: 0, width: 100 },
  ],
  sortBy: 'Requests',
  needs: COUNTERS,
  whenEmpty: 'No metadata server reported.',
};

export const MDS_JOURNAL: Panel = {
  id: 'ceph-mds-journal',
  title: 'Journal of metadata servers',
  question: 'Does a server keep up with trimming its journal?',
  next: 'Growing without end: the metadata pool is slow, or one client holds everything up.',
  viz: 'timeseries',
  unit: 'short',
  queries: [q.MDS_JOURNAL],
  needs: COUNTERS,
  whenEmpty: 'No metadata server reported.',
};

export const MDS_STRAYS: Panel = {
  id: 'ceph-mds-strays',
  title: 'Deleted files that still take room',
  question: 'Do deletions get purged?',
  next: 'Growing: raise the limits of purging.',
  viz: 'timeseries',
  unit: 'short',
  queries: [q.MDS_STRAYS],
  needs: COUNTERS,
  whenEmpty: 'No metadata server reported.',
};
