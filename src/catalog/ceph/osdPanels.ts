import type { Column, Panel } from '../model';
import * as q from './osdQueries';
import { IN_WORDS, LATENCY, OSD_FILL, PGS_PER_OSD, UP_WORDS } from './words';

const NEEDS_MGR = 'No Ceph manager is scraped.';
const NEEDS_EXPORTER = 'ceph-exporter is not scraped.';
const OSD_COLUMN: Column = {
  field: 'ceph_daemon',
  title: 'OSD',
  width: 100,
  link: { title: 'Open this OSD', target: 'osd' },
};

export const OSDS: Panel = {
  id: 'ceph-osds',
  title: 'OSDs',
  question: 'Which OSD is the bad one?',
  next: 'Sort by latency or fill; open the OSD.',
  viz: 'table',
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
    { field: 'hostname', title: 'Host', width: 130 },
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
  whenEmpty: NEEDS_MGR,
};

export const OSDS_DOWN: Panel = {
  id: 'ceph-osds-down',
  title: 'OSDs down',
  question: 'Which OSDs are down, and on which host?',
  next: 'All of one host: go to the host. One: go to its disk.',
  viz: 'table',
  queries: [q.OSDS_DOWN],
  columns: [OSD_COLUMN, { field: 'hostname', title: 'Host' }],
  whenEmpty: 'No OSD reported down.',
};

export const OSDS_OUT: Panel = {
  id: 'ceph-osds-out',
  title: 'OSDs out',
  question: 'On which OSDs is no data placed?',
  next: 'Out on purpose: replace the disk. Otherwise bring it back in.',
  viz: 'table',
  queries: [q.OSDS_OUT],
  columns: [OSD_COLUMN, { field: 'hostname', title: 'Host' }],
  whenEmpty: 'No OSD reported out.',
};

export const OSDS_FLAPPING: Panel = {
  id: 'ceph-osds-flapping',
  title: 'Flapping in the last hour',
  question: 'Which OSDs come and go?',
  next: 'Check the cluster network and memory of the host before the disk.',
  viz: 'table',
  queries: [q.OSDS_FLAPPING],
  columns: [OSD_COLUMN, { field: 'Value', title: 'Changes', decimals: 0, width: 110 }],
  sortBy: 'Changes',
  whenEmpty: 'No flapping reported.',
};

export const SLOWEST_OSDS: Panel = {
  id: 'ceph-slowest-osds',
  title: 'Slowest OSDs (writes)',
  question: 'Does one slow disk drag a pool?',
  next: 'Ten times slower than the others is a dying disk: take it out.',
  viz: 'bargauge',
  unit: 's',
  min: 0,
  thresholds: LATENCY,
  queries: [q.SLOWEST_OSDS],
  whenEmpty: NEEDS_EXPORTER,
};

export const FULLEST_OSDS: Panel = {
  id: 'ceph-fullest-osds',
  title: 'Fullest OSDs',
  question: 'Which OSDs will stop writes first?',
  next: 'Check the balancer; reweight the fullest.',
  viz: 'bargauge',
  unit: 'percentunit',
  decimals: 1,
  min: 0,
  max: 1,
  thresholds: OSD_FILL,
  queries: [q.FULLEST_OSDS],
  whenEmpty: NEEDS_EXPORTER,
};

export const PGS_PER_OSD_SPREAD: Panel = {
  id: 'ceph-pgs-per-osd',
  title: 'PGs per OSD',
  question: 'Are placement groups spread evenly, and below the limit?',
  next: 'Above 200: fewer placement groups per pool, or more OSDs.',
  viz: 'stat',
  decimals: 0,
  thresholds: PGS_PER_OSD,
  queries: [q.PGS_PER_OSD_MIN, q.PGS_PER_OSD_AVG, q.PGS_PER_OSD_MAX],
  whenEmpty: NEEDS_EXPORTER,
};

export const FILL_SPREAD: Panel = {
  id: 'ceph-fill-spread',
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
  queries: [q.FILL_SPREAD],
  whenEmpty: NEEDS_EXPORTER,
};
