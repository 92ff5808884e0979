import type { Panel } from '../model';
import * as q from './oneOsdQueries';
import { COUNTERS, IN_WORDS, LATENCY, OSD_FILL, PGS_PER_OSD, UP_WORDS } from './words';

const NEEDS_MGR = 'Ceph does not know this OSD, or no manager is scraped.';
const NEEDS_EXPORTER = 'ceph-exporter is not scraped on the host of this OSD.';

export const THIS_UP: Panel = {
  id: 'ceph-osd-up',
  title: 'State',
  question: 'Is it up?',
  next: 'Down: is its host up, is its disk there?',
  viz: 'stat',
  words: UP_WORDS,
  queries: [q.THIS_UP],
  whenEmpty: NEEDS_MGR,
};

export const THIS_IN: Panel = {
  id: 'ceph-osd-in',
  title: 'Placement',
  question: 'Is data placed on it?',
  next: 'Out and up: bring it back in, or take it away.',
  viz: 'stat',
  words: IN_WORDS,
  queries: [q.THIS_IN],
  whenEmpty: NEEDS_MGR,
};

export const THIS_FILL: Panel = {
  id: 'ceph-osd-fill',
  title: 'Used',
  question: 'How full is it?',
  next: 'Above 85 % Ceph warns, at 95 % it stops writes of the whole pool.',
  viz: 'gauge',
  unit: 'percentunit',
  decimals: 0,
  min: 0,
  max: 1,
  thresholds: OSD_FILL,
  queries: [q.THIS_FILL],
  needs: COUNTERS,
  whenEmpty: NEEDS_EXPORTER,
};

export const THIS_PGS: Panel = {
  id: 'ceph-osd-pgs',
  title: 'PGs',
  question: 'How much is placed on it?',
  next: 'Far more than on others: check its weight.',
  viz: 'stat',
  decimals: 0,
  thresholds: PGS_PER_OSD,
  queries: [q.THIS_PGS],
  needs: COUNTERS,
  whenEmpty: NEEDS_EXPORTER,
};

export const THIS_SPILLOVER: Panel = {
  id: 'ceph-osd-spillover',
  title: 'Database spillover',
  question: 'Did its database outgrow the fast device?',
  next: 'Compact it; enlarge the database device.',
  viz: 'stat',
  unit: 'bytes',
  thresholds: [
    { from: null, tone: 'ok' },
    { from: 1, tone: 'warning' },
  ],
  queries: [q.THIS_SPILLOVER],
  needs: COUNTERS,
  whenEmpty: NEEDS_EXPORTER,
};

export const THIS_METADATA: Panel = {
  id: 'ceph-osd-metadata',
  title: 'Where it is',
  question: 'On which host is it, and behind which addresses?',
  next: 'Go to the host for its disks and its network.',
  viz: 'table',
  queries: [q.THIS_METADATA],
  columns: [
    { field: 'hostname', title: 'Host', width: 140, link: { title: 'Open this node', target: 'node' } },
    { field: 'device_class', title: 'Class', width: 80 },
    { field: 'objectstore', title: 'Store', width: 100 },
    { field: 'public_addr', title: 'Public address', width: 150 },
    { field: 'cluster_addr', title: 'Cluster address', width: 150 },
    { field: 'ceph_version', title: 'Version' },
  ],
  whenEmpty: NEEDS_MGR,
};

export const THIS_LATENCY: Panel = {
  id: 'ceph-osd-latency',
  title: 'Latency of requests',
  question: 'How long does a request take here?',
  next: 'Compare with the slowest OSDs of the cluster.',
  viz: 'timeseries',
  unit: 's',
  thresholds: LATENCY,
  queries: [q.THIS_LATENCY],
  needs: COUNTERS,
  whenEmpty: NEEDS_EXPORTER,
};

export const THIS_IOPS: Panel = {
  id: 'ceph-osd-iops',
  title: 'Requests',
  question: 'How many requests does it serve?',
  next: 'None while it is up: placement groups moved away, or it hangs.',
  viz: 'timeseries',
  unit: 'iops',
  mirrored: 'Write',
  queries: [q.THIS_OPS],
  needs: COUNTERS,
  whenEmpty: NEEDS_EXPORTER,
};

export const THIS_THROUGHPUT: Panel = {
  id: 'ceph-osd-throughput',
  title: 'Throughput',
  question: 'How much does it move for clients and for recovery?',
  next: 'Recovery above clients: lower osd_max_backfills while customers complain.',
  viz: 'timeseries',
  unit: 'Bps',
  mirrored: 'Write',
  queries: [q.THIS_BYTES],
  needs: COUNTERS,
  whenEmpty: NEEDS_EXPORTER,
};

export const THIS_DISK_LATENCY: Panel = {
  id: 'ceph-osd-disk-latency',
  title: 'Commit and apply',
  question: 'Does the disk keep up?',
  next: 'Rising without load: read its SMART values.',
  viz: 'timeseries',
  unit: 'ms',
  queries: [q.THIS_COMMIT],
  whenEmpty: NEEDS_MGR,
};

export const THIS_KV_COMMIT: Panel = {
  id: 'ceph-osd-kv-commit',
  title: 'Key-value commit',
  question: 'Is the database device slow?',
  next: 'Slow with a fast disk: it spilled over, or it shares its device.',
  viz: 'timeseries',
  unit: 's',
  queries: [q.THIS_KV_COMMIT],
  needs: COUNTERS,
  whenEmpty: NEEDS_EXPORTER,
};

export const THIS_UP_OVER_TIME: Panel = {
  id: 'ceph-osd-up-over-time',
  title: 'Up and in over time',
  question: 'When did it go down, and does it come and go?',
  next: 'Compare the moment with the incidents marked in the graphs.',
  viz: 'timeseries',
  decimals: 0,
  min: 0,
  max: 1,
  queries: [q.THIS_UP_OVER_TIME],
  whenEmpty: NEEDS_MGR,
};

export const THIS_DISK: Panel = {
  id: 'ceph-osd-disk',
  title: 'Its disk',
  question: 'Which disk is behind it?',
  next: 'Look for its serial number under Hardware before somebody pulls it.',
  viz: 'table',
  queries: [q.THIS_DISK],
  columns: [
    { field: 'device', title: 'Device', width: 110 },
    { field: 'device_ids', title: 'Model and serial number' },
  ],
  whenEmpty: 'Ceph names no disk.',
};

export const THIS_DISK_BUSY: Panel = {
  id: 'ceph-osd-disk-busy',
  title: 'Disk at work',
  question: 'Is the disk itself at its limit?',
  next: 'At 100 % with little throughput: it is dying. At 100 % with much: it is too slow for the load.',
  viz: 'timeseries',
  unit: 'percentunit',
  decimals: 0,
  min: 0,
  max: 1,
  queries: [q.THIS_DISK_BUSY],
  needs: ['node-exporter'],
  whenEmpty: 'No node_exporter on the host of this OSD, or the disk has another name there.',
};

export const THIS_ONODES: Panel = {
  id: 'ceph-osd-onodes',
  title: 'Metadata found in memory',
  question: 'Has it enough memory?',
  next: 'Below 80 %: raise osd_memory_target.',
  viz: 'timeseries',
  unit: 'percentunit',
  decimals: 0,
  min: 0,
  max: 1,
  queries: [q.THIS_ONODE_HITS],
  needs: COUNTERS,
  whenEmpty: NEEDS_EXPORTER,
};

export const THIS_FRAGMENTATION: Panel = {
  id: 'ceph-osd-fragmentation',
  title: 'Fragmentation',
  question: 'Is its free space in small pieces?',
  next: 'Above 70 %: make it anew when there is time.',
  viz: 'stat',
  unit: 'percentunit',
  decimals: 0,
  thresholds: [
    { from: null, tone: 'ok' },
    { from: 0.7, tone: 'warning' },
  ],
  queries: [q.THIS_FRAGMENTATION],
  needs: COUNTERS,
  whenEmpty: NEEDS_EXPORTER,
};
