import type { Panel } from '../model';
import * as q from './clusterQueries';
import {
  CLUSTER_FILL,
  COUNTERS,
  FEW_ARE_TOLERABLE,
  HEALTH_WORDS,
  LATENCY,
  LATENCY_MS,
  NEUTRAL,
  NONE_IS_GOOD,
  OSD_FILL,
} from './words';

const NEEDS_MGR = 'No Ceph manager is scraped: see the prometheus module of ceph-mgr, port 9283.';
const NEEDS_RULES = 'Nothing recorded yet.';
const RULES = 'ceph.rules.yml';

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

const OSD_COUNTS_COUNTED: Panel = {
  id: 'ceph-osd-counts-counted',
  title: 'OSDs',
  question: 'How many OSDs are up, in, and there at all?',
  next: 'Fewer up than there are: open the OSDs.',
  viz: 'stat',
  decimals: 0,
  thresholds: NEUTRAL,
  queries: [q.OSD_COUNTS_COUNTED],
  whenEmpty: NEEDS_MGR,
};

export const OSD_COUNTS: Panel = {
  ...OSD_COUNTS_COUNTED,
  id: 'ceph-osd-counts',
  queries: [q.OSD_COUNTS],
  recorded: { series: 'ceph:osd_up:count', file: RULES, instead: OSD_COUNTS_COUNTED },
};

export const QUORUM: Panel = {
  id: 'ceph-quorum',
  title: 'Monitors',
  question: 'Do the monitors have a quorum?',
  next: 'One more than half of the monitors is the last that holds: repair before anything else.',
  viz: 'stat',
  decimals: 0,
  thresholds: NEUTRAL,
  queries: [q.MONS],
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

const FULLEST_OSD_MEASURED: Panel = {
  id: 'ceph-fullest-osd-measured',
  title: 'Fullest OSD',
  question: 'How far is the fullest OSD from the point where writes stop?',
  next: 'Writes stop at the fullest OSD, not at the mean: check the balancer, reweight.',
  viz: 'gauge',
  unit: 'percentunit',
  decimals: 0,
  min: 0,
  max: 1,
  thresholds: OSD_FILL,
  queries: [q.FULLEST_OSD_MEASURED],
  whenEmpty: NEEDS_MGR,
};

export const FULLEST_OSD: Panel = {
  ...FULLEST_OSD_MEASURED,
  id: 'ceph-fullest-osd',
  queries: [q.FULLEST_OSD],
  needs: COUNTERS,
  recorded: { series: 'ceph:osd_used:max_ratio', file: RULES, instead: FULLEST_OSD_MEASURED },
  fallback: {
    id: 'ceph-full-checks',
    title: 'Warnings of full OSDs',
    question: 'Does Ceph itself say that OSDs or pools are full?',
    next: 'How full each OSD is only ceph-exporter tells. Run ceph osd df.',
    viz: 'stat',
    decimals: 0,
    thresholds: NONE_IS_GOOD,
    queries: [q.FULL_CHECKS],
    whenEmpty: NEEDS_MGR,
  },
};

export const CLIENT_THROUGHPUT: Panel = {
  id: 'ceph-client-throughput',
  title: 'Client throughput',
  question: 'How much do clients read and write?',
  next: 'A sudden drop without a reason in the load means that clients wait.',
  viz: 'timeseries',
  unit: 'Bps',
  mirrored: 'Write',
  queries: [q.CLIENT_BYTES],
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
  queries: [q.CLIENT_OPS],
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
  queries: [q.LATENCY],
  needs: COUNTERS,
  whenEmpty: NEEDS_RULES,
  recorded: {
    series: 'ceph:op_w_latency:avg5m',
    file: RULES,
    instead: {
      id: 'ceph-latency-now',
      title: 'Latency of requests now',
      question: 'How long does a request take at this moment, weighted by requests?',
      next: 'High while the load is not: look for recovery and for one slow OSD.',
      viz: 'stat',
      unit: 's',
      thresholds: LATENCY,
      queries: [q.LATENCY_NOW],
      whenEmpty: 'No request in this moment.',
    },
  },
  fallback: {
    id: 'ceph-commit-latency-now',
    title: 'Commit latency now',
    question: 'How long do OSDs take to commit a write?',
    next: 'Far above the mean: open the slowest OSD. What clients wait for only ceph-exporter tells.',
    viz: 'stat',
    unit: 'ms',
    thresholds: LATENCY_MS,
    queries: [q.COMMIT_LATENCY_NOW],
    whenEmpty: NEEDS_MGR,
  },
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

const VERSIONS_COUNTED: Panel = {
  id: 'ceph-versions-counted',
  title: 'Versions running',
  question: 'Do all daemons run the same version?',
  next: 'More than one outside of an upgrade: finish it.',
  viz: 'table',
  queries: [q.VERSIONS_COUNTED],
  columns: [
    { field: 'type', title: 'Daemons', width: 110 },
    { field: 'ceph_version', title: 'Version' },
    { field: 'Value', title: 'Number', width: 90, decimals: 0 },
  ],
  whenEmpty: NEEDS_MGR,
};

export const VERSIONS: Panel = {
  ...VERSIONS_COUNTED,
  id: 'ceph-versions',
  queries: [q.VERSIONS],
  recorded: { series: 'ceph:daemon_versions:count', file: RULES, instead: VERSIONS_COUNTED },
};

export const DAEMONS_WITH_SLOW_OPS: Panel = {
  id: 'ceph-daemons-with-slow-ops',
  title: 'Where requests are slow',
  question: 'Which daemons have requests that wait?',
  next: 'One OSD: its disk. Many of one host: its network or memory. Many everywhere: recovery or load.',
  viz: 'table',
  queries: [q.DAEMONS_WITH_SLOW_OPS],
  columns: [
    { field: 'ceph_daemon', title: 'Daemon', link: { title: 'Open this OSD', target: 'osd' } },
    { field: 'Value', title: 'Slow requests', decimals: 0, width: 130 },
  ],
  sortBy: 'Slow requests',
  whenEmpty: 'No daemon reported.',
};
