import type { Panel } from '../model';
import * as q from './serviceQueries';
import { ANY_IS_SUSPECT, COUNTERS } from './words';

const NEEDS_MGR = 'No Ceph manager is scraped.';

export const MANAGERS: Panel = {
  id: 'ceph-managers',
  title: 'Managers',
  question: 'Which manager is active, and is there a spare one?',
  next: 'Only one: a failure blinds these pages. Start a second.',
  viz: 'table',
  queries: [q.MGR_DAEMONS, q.MGR_ACTIVE],
  columns: [
    { field: 'ceph_daemon', title: 'Manager', width: 160 },
    { field: 'hostname', title: 'Host', width: 160, link: { title: 'Open this node', target: 'node' } },
    {
      field: 'Value #B',
      title: 'Role',
      width: 110,
      cell: 'colour',
      words: [
        { value: 0, word: 'Standby', tone: 'neutral' },
        { value: 1, word: 'Active', tone: 'ok' },
      ],
    },
    { field: 'ceph_version', title: 'Version' },
  ],
  whenEmpty: NEEDS_MGR,
};

export const ELECTIONS: Panel = {
  id: 'ceph-elections',
  title: 'Elections of monitors',
  question: 'Do monitors agree who leads?',
  next: 'More than two an hour: network or clocks between their hosts.',
  viz: 'timeseries',
  decimals: 0,
  queries: [q.ELECTIONS],
  needs: COUNTERS,
  whenEmpty: 'ceph-exporter does not run where monitors are.',
};

export const MON_SESSIONS: Panel = {
  id: 'ceph-mon-sessions',
  title: 'Sessions of monitors',
  question: 'Are clients spread over the monitors?',
  next: 'All at one: the others cannot be reached from the hypervisors.',
  viz: 'timeseries',
  decimals: 0,
  queries: [q.MON_SESSIONS],
  needs: COUNTERS,
  whenEmpty: 'ceph-exporter does not run where monitors are.',
};

export const BROKEN_MODULES: Panel = {
  id: 'ceph-broken-modules',
  title: 'Modules that cannot run',
  question: 'Is a module of the manager switched on and broken?',
  next: 'Read ceph mgr module ls and the log of the active manager.',
  viz: 'table',
  queries: [q.BROKEN_MODULES],
  columns: [{ field: 'name', title: 'Module' }],
  whenEmpty: 'No module reported broken.',
};

export const BLOCKLIST: Panel = {
  id: 'ceph-blocklist',
  title: 'Clients fenced off',
  question: 'Are clients shut out of the cluster?',
  next: 'Some after a hypervisor went; many: hypervisors lose each other, look at the network.',
  viz: 'stat',
  decimals: 0,
  thresholds: ANY_IS_SUSPECT,
  queries: [q.BLOCKLIST],
  whenEmpty: 'Ceph exports it from Quincy on.',
};

export const COUNTER_SOURCE: Panel = {
  id: 'ceph-counter-source',
  title: 'Where counters of daemons come from',
  question: 'In which of the three ways is this cluster watched?',
  next: 'Nowhere: install ceph-exporter; without it latency and fill of OSDs are dark.',
  viz: 'table',
  queries: [q.COUNTER_SOURCE],
  columns: [
    { field: 'what', title: 'Source' },
    { field: 'Value', title: 'OSDs', decimals: 0, width: 100 },
  ],
  whenEmpty: NEEDS_MGR,
};

export const HOSTS_WITHOUT_COUNTERS: Panel = {
  id: 'ceph-hosts-without-counters',
  title: 'Hosts without ceph-exporter',
  question: 'On which storage hosts is ceph-exporter not running?',
  next: 'Start it there: its OSDs are missing in latency and fill.',
  viz: 'table',
  queries: [q.HOSTS_WITHOUT_COUNTERS],
  columns: [
    { field: 'hostname', title: 'Host', link: { title: 'Open this node', target: 'node' } },
    { field: 'Value', title: 'OSDs not seen', decimals: 0, width: 130 },
  ],
  needs: COUNTERS,
  whenEmpty: 'No host reported without it.',
};

export const COLLECT_TIME: Panel = {
  id: 'ceph-collect-time',
  title: 'Time the manager takes to collect',
  question: 'Is the manager too slow for the scrape interval?',
  next: 'Near the interval: scrape more rarely, or switch off RBD statistics.',
  viz: 'timeseries',
  unit: 's',
  queries: [q.COLLECT_TIME],
  whenEmpty: NEEDS_MGR,
};
