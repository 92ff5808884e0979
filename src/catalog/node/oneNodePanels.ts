import type { Panel } from '../model';
import * as q from './oneNodeQueries';
import { CLOCK, DOWN_WORDS, FILL, MEMORY_PRESSURE, MEMORY_USED, NEUTRAL, PRESSURE } from './words';

const NOT_SEEN = 'node_exporter of this node does not answer.';

export const THIS_STATE: Panel = {
  id: 'node-this-state',
  title: 'State',
  question: 'Does it answer?',
  next: 'Down: reach it by ssh, then by its management controller; draft an incident if instances ran on it.',
  viz: 'stat',
  words: DOWN_WORDS,
  queries: [q.THIS_DOWN],
  whenEmpty: 'No node of this name is scraped.',
};

export const THIS_UPTIME: Panel = {
  id: 'node-this-uptime',
  title: 'Up for',
  question: 'Since when does it run?',
  next: 'Shorter than you thought: who restarted it, and why?',
  viz: 'stat',
  unit: 's',
  decimals: 0,
  thresholds: NEUTRAL,
  queries: [q.THIS_UPTIME],
  whenEmpty: NOT_SEEN,
};

export const THIS_MEMORY_USED: Panel = {
  id: 'node-this-memory-used',
  title: 'Memory used',
  question: 'How much memory can programs not have?',
  next: 'Above 95 % the kernel soon kills something: see Memory.',
  viz: 'gauge',
  unit: 'percentunit',
  decimals: 0,
  min: 0,
  max: 1,
  thresholds: MEMORY_USED,
  queries: [q.THIS_MEMORY_USED],
  whenEmpty: NOT_SEEN,
};

export const THIS_FULLEST: Panel = {
  id: 'node-this-fullest',
  title: 'Fullest file system',
  question: 'Does a file system run full?',
  next: 'See which one under Disks; on a hypervisor instances stop when it is full.',
  viz: 'gauge',
  unit: 'percentunit',
  decimals: 0,
  min: 0,
  max: 1,
  thresholds: FILL,
  queries: [q.THIS_FULLEST],
  whenEmpty: NOT_SEEN,
};

export const THIS_CLOCK: Panel = {
  id: 'node-this-clock',
  title: 'Clock off by',
  question: 'Is its time right?',
  next: 'Above 10 ms: chronyc tracking on the node; see Time and services.',
  viz: 'stat',
  unit: 's',
  thresholds: CLOCK,
  queries: [q.THIS_CLOCK],
  whenEmpty: NOT_SEEN,
};

const pressure = (base: Pick<Panel, 'id' | 'title' | 'question' | 'next' | 'queries' | 'thresholds'>): Panel => ({
  ...base,
  viz: 'timeseries',
  unit: 'percentunit',
  min: 0,
  whenEmpty: 'No pressure reported: the kernel needs PSI switched on (psi=1).',
});

export const PRESSURE_CPU = pressure({
  id: 'node-this-pressure-cpu',
  title: 'Waiting for CPU',
  question: 'For which share of time did something wait for a processor?',
  next: 'Above 40 %: which instances or services take it? See CPU.',
  queries: [q.PSI_CPU],
  thresholds: PRESSURE,
});

export const PRESSURE_IO = pressure({
  id: 'node-this-pressure-io',
  title: 'Waiting for disks',
  question: 'For which share of time did some, or all, wait for disks?',
  next: 'All waiting means that nothing moved: see which disk is slow under Disks.',
  queries: [q.PSI_IO, q.PSI_IO_FULL],
  thresholds: PRESSURE,
});

export const PRESSURE_MEMORY = pressure({
  id: 'node-this-pressure-memory',
  title: 'Waiting for memory',
  question: 'For which share of time did some, or all, wait for memory?',
  next: 'Above 10 % the kernel is about to kill something: see Memory.',
  queries: [q.PSI_MEMORY, q.PSI_MEMORY_FULL],
  thresholds: MEMORY_PRESSURE,
});

export const THIS_WARNINGS: Panel = {
  id: 'node-this-warnings',
  title: 'Kernel warnings of the last hour',
  question: 'Does its kernel complain?',
  next: 'Read its kernel log at that time: dmesg -T, or journalctl -k.',
  viz: 'table',
  queries: [q.THIS_WARNINGS],
  columns: [
    { field: 'warning', title: 'Warning' },
    { field: 'Value', title: 'Number', decimals: 0, width: 100 },
  ],
  sortBy: 'Number',
  whenEmpty: 'No kernel warning reported.',
};

export const THIS_IDENTITY: Panel = {
  id: 'node-this-identity',
  title: 'What it is',
  question: 'What runs here?',
  next: 'Compare kernel and distribution with the other nodes.',
  viz: 'table',
  queries: [q.THIS_IDENTITY],
  columns: [
    { field: 'nodename', title: 'Name' },
    { field: 'pretty_name', title: 'Distribution' },
    { field: 'release', title: 'Kernel' },
    { field: 'machine', title: 'Architecture' },
    {
      field: 'instance',
      title: 'Machine',
      link: { title: 'Open its hardware', target: 'machine' },
    },
  ],
  whenEmpty: NOT_SEEN,
};
