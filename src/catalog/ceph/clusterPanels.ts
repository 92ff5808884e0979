import type { Panel } from '../model';
import * as q from './clusterQueries';
import { CLUSTER_FILL, FEW_ARE_TOLERABLE, HEALTH_WORDS, LATENCY, NEUTRAL, NONE_IS_GOOD, OSD_FILL } from './words';

const NEEDS_MGR = 'No Ceph manager is scraped: see the prometheus module of ceph-mgr, port 9283.';
const NEEDS_EXPORTER =
  'ceph-exporter is not scraped: from Reef on it has the counters of the daemons, port 9926 on each host.';

export const HEALTH: Panel = {
  id: 'ceph-health',
  title: 'Health',
  question: 'What does Ceph say about itself?',
  next: 'Read the checks beside it, the first of them first.',
  viz: 'stat',
  words: HEALTH_WORDS,
  queries: [q.HEALTH],
  whenEmpty: NEEDS_MGR,
};

export const ACTIVE_CHECKS: Panel = {
  id: 'ceph-active-checks',
  title: 'Health checks raised',
  question: 'Which checks make Ceph complain?',
  next: 'Open the name: it leads to what Ceph documents about the check.',
  viz: 'table',
  queries: [q.ACTIVE_CHECKS],
  columns: [
    { field: 'name', title: 'Check', link: { title: 'What this check means', target: 'ceph-health-check' } },
    {
      field: 'severity',
      title: 'Severity',
      width: 150,
    },
  ],
  whenEmpty: 'No check reported.',
};

export const PGS_INACTIVE: Panel = {
  id: 'ceph-pgs-inactive',
  title: 'PGs not active',
  question: 'Is input and output of clients blocked?',
  next: 'Anything but 0 means that customers hang: find the OSDs that are down, then draft an incident.',
  viz: 'stat',
  decimals: 0,
  thresholds: NONE_IS_GOOD,
  queries: [q.PGS_INACTIVE],
  whenEmpty: NEEDS_MGR,
};

export const OBJECTS_UNFOUND: Panel = {
  id: 'ceph-objects-unfound',
  title: 'Unfound objects',
  question: 'Is data at risk of being lost?',
  next: 'Bring back the OSDs that went last; mark nothing as lost before.',
  viz: 'stat',
  decimals: 0,
  thresholds: NONE_IS_GOOD,
  queries: [q.OBJECTS_UNFOUND],
  whenEmpty: NEEDS_MGR,
};

export const REDUNDANCY_REDUCED: Panel = {
  id: 'ceph-redundancy-reduced',
  title: 'PGs degraded',
  question: 'Which share of placement groups has fewer copies than wanted?',
  next: 'Watch recovery; do not take another host out while this is above 0.',
  viz: 'stat',
  unit: 'percentunit',
  decimals: 1,
  thresholds: [
    { from: null, tone: 'ok' },
    { from: 0.000001, tone: 'warning' },
    { from: 0.1, tone: 'serious' },
  ],
  queries: [q.REDUNDANCY_REDUCED],
  whenEmpty: NEEDS_MGR,
};

export const OSD_COUNTS: Panel = {
  id: 'ceph-osd-counts',
  title: 'OSDs',
  question: 'How many OSDs are up, in, and there at all?',
  next: 'Fewer up than there are: open the OSDs.',
  viz: 'stat',
  decimals: 0,
  thresholds: NEUTRAL,
  queries: [q.OSDS_UP, q.OSDS_IN, q.OSDS_TOTAL],
  whenEmpty: NEEDS_MGR,
};

export const QUORUM: Panel = {
  id: 'ceph-quorum',
  title: 'Monitors',
  question: 'Do the monitors have a quorum?',
  next: 'One more than half of the monitors is the last that holds: repair before anything else.',
  viz: 'stat',
  decimals: 0,
  thresholds: NEUTRAL,
  queries: [q.MONS_IN_QUORUM, q.MONS_TOTAL],
  whenEmpty: NEEDS_MGR,
};

export const SLOW_OPS: Panel = {
  id: 'ceph-slow-ops',
  title: 'Slow requests',
  question: 'Do requests wait for longer than half a minute?',
  next: 'Look for one slow OSD under OSDs, then for its disk.',
  viz: 'stat',
  decimals: 0,
  thresholds: FEW_ARE_TOLERABLE,
  queries: [q.SLOW_OPS],
  whenEmpty: NEEDS_MGR,
};

export const RAW_FILL: Panel = {
  id: 'ceph-raw-fill',
  title: 'Raw used',
  question: 'How full is the cluster as a whole?',
  next: 'Order disks at 75 %, do not wait for 85 %.',
  viz: 'gauge',
  unit: 'percentunit',
  decimals: 0,
  min: 0,
  max: 1,
  thresholds: CLUSTER_FILL,
  queries: [q.RAW_FILL],
  whenEmpty: NEEDS_MGR,
};

export const FULLEST_OSD: Panel = {
  id: 'ceph-fullest-osd',
  title: 'Fullest OSD',
  question: 'How far is the fullest OSD from the point where writes stop?',
  next: 'Writes stop at the fullest OSD, not at the mean: check the balancer, reweight.',
  viz: 'gauge',
  unit: 'percentunit',
  decimals: 0,
  min: 0,
  max: 1,
  thresholds: OSD_FILL,
  queries: [q.FULLEST_OSD],
  whenEmpty: NEEDS_EXPORTER,
};

export const CLIENT_THROUGHPUT: Panel = {
  id: 'ceph-client-throughput',
  title: 'Client throughput',
  question: 'How much do clients read and write?',
  next: 'A sudden drop without a reason in the load means that clients wait.',
  viz: 'timeseries',
  unit: 'Bps',
  mirrored: 'Write',
  queries: [q.CLIENT_READ_BYTES, q.CLIENT_WRITE_BYTES],
  whenEmpty: NEEDS_MGR,
};

export const CLIENT_IOPS: Panel = {
  id: 'ceph-client-iops',
  title: 'Client requests',
  question: 'How many requests do clients send?',
  next: 'Many small ones: see which pool under Capacity and pools.',
  viz: 'timeseries',
  unit: 'iops',
  mirrored: 'Write',
  queries: [q.CLIENT_READS, q.CLIENT_WRITES],
  whenEmpty: NEEDS_MGR,
};

export const LATENCY_OVER_TIME: Panel = {
  id: 'ceph-latency',
  title: 'Latency of requests',
  question: 'How long does a request take on average, weighted by requests?',
  next: 'Rising while the load does not: look for recovery and for one slow OSD.',
  viz: 'timeseries',
  unit: 's',
  thresholds: LATENCY,
  queries: [q.READ_LATENCY, q.WRITE_LATENCY],
  whenEmpty: NEEDS_EXPORTER,
};

export const RECOVERY: Panel = {
  id: 'ceph-recovery',
  title: 'Recovery',
  question: 'Is the cluster healing, and how fast?',
  next: 'Nothing here while objects are degraded means that nothing heals: look at flags and full OSDs.',
  viz: 'timeseries',
  unit: 'Bps',
  queries: [q.RECOVERY_BYTES],
  whenEmpty: NEEDS_MGR,
};

export const FLAGS: Panel = {
  id: 'ceph-flags',
  title: 'Flags set',
  question: 'Has somebody switched off healing or scrubbing?',
  next: 'A forgotten noout is the classic after a maintenance: unset it.',
  viz: 'table',
  queries: [q.FLAGS_SET],
  columns: [{ field: '__name__', title: 'Flag' }],
  whenEmpty: 'No flag reported.',
};

export const VERSIONS: Panel = {
  id: 'ceph-versions',
  title: 'Versions running',
  question: 'Do all daemons run the same version?',
  next: 'More than one outside of an upgrade: finish it.',
  viz: 'table',
  queries: [q.VERSIONS],
  columns: [
    { field: '__name__', title: 'Daemons', width: 180 },
    { field: 'ceph_version', title: 'Version' },
    { field: 'Value', title: 'Number', width: 90, decimals: 0 },
  ],
  whenEmpty: NEEDS_MGR,
};
