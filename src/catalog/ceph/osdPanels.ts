import type { Column, Panel } from '../model';
import * as q from './osdQueries';
import { COUNTERS, IN_WORDS, LATENCY, LATENCY_MS, OSD_FILL, PGS_PER_OSD, UP_WORDS } from './words';

const NEEDS_MGR = 'No Ceph manager is scraped.';
const NEEDS_RULES = 'Nothing recorded yet.';
const RULES = 'ceph.rules.yml';
const OSD_COLUMN: Column = {
  field: 'ceph_daemon',
  title: 'OSD',
  width: 100,
  link: { title: 'Open this OSD', target: 'osd' },
};
const HOST_COLUMN: Column = { field: 'hostname', title: 'Host', link: { title: 'Open this node', target: 'node' } };

const OSD_STATES: Panel = {
  id: 'ceph-osd-states',
  title: 'OSDs',
  question: 'Which OSD is the bad one?',
  next: 'Sort by commit latency; open the OSD.',
  viz: 'table',
  queries: [q.OSD_HOSTS, q.OSD_UP, q.OSD_IN, q.OSD_WEIGHT, q.OSD_COMMIT_LATENCY],
  columns: [
    OSD_COLUMN,
    { ...HOST_COLUMN, width: 160 },
    { field: 'device_class', title: 'Class', width: 80 },
    { field: 'Value #B', title: 'State', cell: 'colour', words: UP_WORDS, width: 80 },
    { field: 'Value #C', title: 'Placement', cell: 'colour', words: IN_WORDS, width: 100 },
    { field: 'Value #D', title: 'Weight', decimals: 2, width: 90 },
    { field: 'Value #E', title: 'Commit', unit: 'ms', decimals: 0, thresholds: LATENCY_MS },
  ],
  sortBy: 'Commit',
  whenEmpty: NEEDS_MGR,
};

export const OSDS: Panel = {
  ...OSD_STATES,
  id: 'ceph-osds',
  next: 'Sort by latency or fill; open the OSD.',
  queries: [
    q.OSD_HOSTS,
    q.OSD_UP,
    q.OSD_IN,
    q.OSD_FILL,
    q.OSD_PGS,
    q.OSD_READ_LATENCY,
    q.OSD_WRITE_LATENCY,
    q.OSD_COMMIT_LATENCY,
  ],
  columns: [
    OSD_COLUMN,
    { ...HOST_COLUMN, width: 130 },
    { field: 'device_class', title: 'Class', width: 80 },
    { field: 'Value #B', title: 'State', cell: 'colour', words: UP_WORDS, width: 80 },
    { field: 'Value #C', title: 'Placement', cell: 'colour', words: IN_WORDS, width: 100 },
    { field: 'Value #D', title: 'Used', unit: 'percentunit', decimals: 1, cell: 'bar', max: 1, thresholds: OSD_FILL },
    { field: 'Value #E', title: 'PGs', decimals: 0, width: 80 },
    { field: 'Value #F', title: 'Read', unit: 's', width: 100 },
    { field: 'Value #G', title: 'Write', unit: 's', width: 100, thresholds: LATENCY },
    { field: 'Value #H', title: 'Commit', unit: 'ms', decimals: 0, width: 100 },
  ],
  sortBy: 'Used',
  needs: COUNTERS,
  recorded: { series: 'ceph_osd:used:ratio', file: RULES, instead: OSD_STATES },
  fallback: { ...OSD_STATES, id: 'ceph-osd-states-only' },
};

export const OSDS_DOWN: Panel = {
  id: 'ceph-osds-down',
  title: 'OSDs down',
  question: 'Which OSDs are down, and on which host?',
  next: 'All of one host: go to the host. One: go to its disk.',
  viz: 'table',
  queries: [q.OSDS_DOWN],
  columns: [OSD_COLUMN, HOST_COLUMN],
  whenEmpty: 'No OSD reported down.',
};

export const OSDS_OUT: Panel = {
  id: 'ceph-osds-out',
  title: 'OSDs out',
  question: 'On which OSDs is no data placed?',
  next: 'Out on purpose: replace the disk. Otherwise bring it back in.',
  viz: 'table',
  queries: [q.OSDS_OUT],
  columns: [OSD_COLUMN, HOST_COLUMN],
  whenEmpty: 'No OSD reported out.',
};

export const OSDS_FLAPPING: Panel = {
  id: 'ceph-osds-flapping',
  title: 'Flapping in 15 minutes',
  question: 'Which OSDs come and go?',
  next: 'Check the cluster network and memory of the host before the disk.',
  viz: 'table',
  queries: [q.OSDS_FLAPPING],
  columns: [OSD_COLUMN, { field: 'Value', title: 'Changes', decimals: 0, width: 110 }],
  sortBy: 'Changes',
  whenEmpty: 'No flapping reported.',
};

const SLOWEST_MEASURED: Panel = {
  id: 'ceph-slowest-osds-measured',
  title: 'Slowest OSDs (writes)',
  question: 'Does one slow disk drag a pool?',
  next: 'Ten times slower than the others is a dying disk: take it out.',
  viz: 'bargauge',
  unit: 's',
  min: 0,
  thresholds: LATENCY,
  queries: [q.SLOWEST_OSDS_MEASURED],
  whenEmpty: 'No write in this moment.',
};

export const SLOWEST_OSDS: Panel = {
  ...SLOWEST_MEASURED,
  id: 'ceph-slowest-osds',
  queries: [q.SLOWEST_OSDS],
  needs: COUNTERS,
  recorded: { series: 'ceph_osd:write_latency:avg5m', file: RULES, instead: SLOWEST_MEASURED },
  fallback: {
    ...SLOWEST_MEASURED,
    id: 'ceph-slowest-commits',
    title: 'Slowest OSDs (commits)',
    unit: 'ms',
    thresholds: LATENCY_MS,
    queries: [q.SLOWEST_COMMITS],
    whenEmpty: NEEDS_MGR,
  },
};

export const WRITE_LATENCY_SPREAD: Panel = {
  id: 'ceph-write-latency-spread',
  title: 'Write latency over all OSDs',
  question: 'Are all OSDs slow, or a few?',
  next: 'The slowest ten times above the median: a disk. All of them: load, recovery or the network.',
  viz: 'timeseries',
  unit: 's',
  logarithmic: true,
  queries: [q.LATENCY_QUANTILES],
  needs: COUNTERS,
  whenEmpty: NEEDS_RULES,
  recorded: {
    series: 'ceph:osd_write_latency:p95',
    file: RULES,
    instead: {
      id: 'ceph-write-latency-spread-now',
      title: 'Write latency now',
      question: 'What do 95 of 100 OSDs stay below?',
      next: 'Compare with the slowest OSDs beside it.',
      viz: 'stat',
      unit: 's',
      thresholds: LATENCY,
      queries: [q.LATENCY_QUANTILES_NOW],
      whenEmpty: 'No write in this moment.',
    },
  },
};

const FULLEST_MEASURED: Panel = {
  id: 'ceph-fullest-osds-measured',
  title: 'Fullest OSDs',
  question: 'Which OSDs will stop writes first?',
  next: 'Check the balancer; reweight the fullest.',
  viz: 'bargauge',
  unit: 'percentunit',
  decimals: 1,
  min: 0,
  max: 1,
  thresholds: OSD_FILL,
  queries: [q.FULLEST_OSDS_MEASURED],
  whenEmpty: NEEDS_MGR,
};

export const FULLEST_OSDS: Panel = {
  ...FULLEST_MEASURED,
  id: 'ceph-fullest-osds',
  queries: [q.FULLEST_OSDS],
  needs: COUNTERS,
  recorded: { series: 'ceph_osd:used:ratio', file: RULES, instead: FULLEST_MEASURED },
};

export const PGS_PER_OSD_SPREAD: Panel = {
  id: 'ceph-pgs-per-osd',
  title: 'PGs per OSD',
  question: 'Are placement groups spread evenly, and below the limit?',
  next: 'Above 200: fewer placement groups per pool, or more OSDs.',
  viz: 'stat',
  decimals: 0,
  thresholds: PGS_PER_OSD,
  queries: [q.PGS_PER_OSD],
  needs: COUNTERS,
  whenEmpty: NEEDS_MGR,
};

const SPREAD_MEASURED: Panel = {
  id: 'ceph-fill-spread-measured',
  title: 'Fill spread',
  question: 'Does the balancer do its work?',
  next: 'Above 10 %: is the balancer on, and may it move data?',
  viz: 'stat',
  unit: 'percentunit',
  decimals: 1,
  thresholds: [
    { from: null, tone: 'ok' },
    { from: 0.1, tone: 'warning' },
  ],
  queries: [q.FILL_SPREAD_MEASURED],
  whenEmpty: NEEDS_MGR,
};

export const FILL_SPREAD: Panel = {
  ...SPREAD_MEASURED,
  id: 'ceph-fill-spread',
  queries: [q.FILL_SPREAD],
  needs: COUNTERS,
  recorded: { series: 'ceph_osd:used:ratio', file: RULES, instead: SPREAD_MEASURED },
};

export const SLOW_DISK_EVENTS: Panel = {
  id: 'ceph-slow-disk-events',
  title: 'Disks that kept BlueStore waiting',
  question: 'Which disks did not answer in time within the last hour?',
  next: 'The same OSD again and again: read the SMART values of its disk.',
  viz: 'table',
  queries: [q.SLOW_DISK_EVENTS],
  columns: [OSD_COLUMN, { field: 'Value', title: 'Events', decimals: 0, width: 110 }],
  sortBy: 'Events',
  needs: COUNTERS,
  whenEmpty: 'No slow event reported.',
};

export const SLOWEST_KV_COMMITS: Panel = {
  id: 'ceph-slowest-kv-commits',
  title: 'Slowest database commits',
  question: 'Is a database device the brake?',
  next: 'Several OSDs of one host: they share the device. Check its wear.',
  viz: 'bargauge',
  unit: 's',
  min: 0,
  thresholds: LATENCY,
  queries: [q.SLOWEST_KV_COMMITS],
  needs: COUNTERS,
  whenEmpty: 'No commit in this moment.',
};

export const SPILLOVER: Panel = {
  id: 'ceph-spillover',
  title: 'Database spilled over',
  question: 'Which OSDs keep part of their database on the slow device?',
  next: 'Compact them; give new OSDs a larger database device.',
  viz: 'table',
  queries: [q.SPILLOVER],
  columns: [OSD_COLUMN, { field: 'Value', title: 'On the slow device', unit: 'bytes', width: 160 }],
  sortBy: 'On the slow device',
  needs: COUNTERS,
  whenEmpty: 'No spillover reported.',
};

export const DB_FILL: Panel = {
  id: 'ceph-db-fill',
  title: 'Fullest database devices',
  question: 'Which database will spill over next?',
  next: 'Above 85 %: plan a larger device.',
  viz: 'bargauge',
  unit: 'percentunit',
  decimals: 0,
  min: 0,
  max: 1,
  thresholds: OSD_FILL,
  queries: [q.DB_FILL],
  needs: COUNTERS,
  whenEmpty: 'No OSD has a database device of its own.',
};
