import type { Column, Panel } from '../model';
import * as q from './fleetQueries';
import {
  CLOCK,
  CPU_BUSY,
  DOWN_WORDS,
  FILL,
  MEMORY_PRESSURE,
  MEMORY_USED,
  NEUTRAL,
  NONE_IS_BETTER,
  NONE_IS_GOOD,
  PRESSURE,
} from './words';

const NEEDS_NODE = 'No node_exporter is scraped.';

/** A node by its name, leading to its page. */
export const NODE_COLUMN: Column = {
  field: 'nodename',
  title: 'Node',
  width: 150,
  link: { title: 'Open this node', target: 'node' },
};

export const NODES_DOWN: Panel = {
  id: 'node-nodes-down',
  title: 'Nodes down',
  question: 'Is a node gone?',
  next: 'Find it in the table, reach it by ssh, then by its management controller. If instances ran on it, draft an incident.',
  viz: 'stat',
  decimals: 0,
  thresholds: NONE_IS_GOOD,
  queries: [q.NODES_DOWN],
  whenEmpty: NEEDS_NODE,
};

export const NODES_PRESSED: Panel = {
  id: 'node-nodes-pressed',
  title: 'Nodes under pressure',
  question: 'On how many nodes does work wait for processor, disks or memory?',
  next: 'See in the table which of the three it is, then open the node.',
  viz: 'stat',
  decimals: 0,
  thresholds: NONE_IS_BETTER,
  queries: [q.NODES_PRESSED],
  whenEmpty: 'No pressure reported: node_exporter reads it from kernels that have PSI switched on (psi=1).',
};

export const MTU_MISMATCHES: Panel = {
  id: 'node-mtu-mismatches',
  title: 'MTU mismatches',
  question: 'Does an interface take smaller or larger packets than the same one on other nodes?',
  next: 'Small requests work and large ones hang: see which interface under Network, and set its MTU.',
  viz: 'stat',
  decimals: 0,
  thresholds: NONE_IS_BETTER,
  queries: [q.MTU_MISMATCHES],
  whenEmpty: NEEDS_NODE,
};

export const WORST_CLOCK: Panel = {
  id: 'node-worst-clock',
  title: 'Largest clock error',
  question: 'Do all clocks agree?',
  next: 'Above 50 ms Ceph monitors lose their quorum and tokens are refused: see which node under Clocks off.',
  viz: 'stat',
  unit: 's',
  thresholds: CLOCK,
  queries: [q.WORST_CLOCK],
  whenEmpty: NEEDS_NODE,
};

export const NODES: Panel = {
  id: 'node-nodes',
  title: 'Nodes',
  question: 'Which nodes are unwell, and what do they lack?',
  next: 'Those that are down come first. Open the node whose pressure is coloured: it says what waits, and since when.',
  viz: 'table',
  queries: [
    q.NODES,
    q.NODE_DOWN,
    q.NODE_PSI_CPU,
    q.NODE_PSI_IO,
    q.NODE_PSI_MEMORY,
    q.NODE_MEMORY_USED,
    q.NODE_FULLEST,
    q.NODE_UPTIME,
  ],
  columns: [
    NODE_COLUMN,
    { field: 'Value #B', title: 'State', cell: 'colour', words: DOWN_WORDS, width: 80 },
    { field: 'Value #C', title: 'Waits for CPU', unit: 'percentunit', decimals: 1, thresholds: PRESSURE, width: 120 },
    { field: 'Value #D', title: 'Waits for disks', unit: 'percentunit', decimals: 1, thresholds: PRESSURE, width: 120 },
    {
      field: 'Value #E',
      title: 'Waits for memory',
      unit: 'percentunit',
      decimals: 1,
      thresholds: MEMORY_PRESSURE,
      width: 140,
    },
    {
      field: 'Value #F',
      title: 'Memory used',
      unit: 'percentunit',
      decimals: 0,
      cell: 'bar',
      max: 1,
      thresholds: MEMORY_USED,
    },
    {
      field: 'Value #G',
      title: 'Fullest file system',
      unit: 'percentunit',
      decimals: 0,
      cell: 'bar',
      max: 1,
      thresholds: FILL,
    },
    { field: 'Value #H', title: 'Up for', unit: 's', decimals: 0, width: 90 },
    { field: 'release', title: 'Kernel', width: 150 },
  ],
  sortBy: 'State',
  whenEmpty: NEEDS_NODE,
};

const ranking = (
  base: Pick<Panel, 'id' | 'title' | 'question' | 'next' | 'queries' | 'thresholds' | 'whenEmpty'>
): Panel => ({ ...base, viz: 'bargauge', unit: 'percentunit', decimals: 1, min: 0, max: 1 });

export const TOP_PSI_CPU = ranking({
  id: 'node-top-psi-cpu',
  title: 'Most waiting for CPU',
  question: 'Where does work wait for a processor?',
  next: 'On a hypervisor: too many instances, or one that takes all. Open the node, then its instances.',
  queries: [q.TOP_PSI_CPU],
  thresholds: PRESSURE,
  whenEmpty: NEEDS_NODE,
});

export const TOP_PSI_IO = ranking({
  id: 'node-top-psi-io',
  title: 'Most waiting for disks',
  question: 'Where does work wait for disks?',
  next: 'Open the node and look for the disk that is slow; on a storage node compare with its OSDs.',
  queries: [q.TOP_PSI_IO],
  thresholds: PRESSURE,
  whenEmpty: NEEDS_NODE,
});

export const TOP_PSI_MEMORY = ranking({
  id: 'node-top-psi-memory',
  title: 'Most waiting for memory',
  question: 'Where does work wait for memory?',
  next: 'The kernel is about to kill something: move instances away or find what grows.',
  queries: [q.TOP_PSI_MEMORY],
  thresholds: MEMORY_PRESSURE,
  whenEmpty: NEEDS_NODE,
});

export const TOP_CPU = ranking({
  id: 'node-top-cpu',
  title: 'Busiest processors',
  question: 'Which nodes calculate most?',
  next: 'Busy alone is no harm: look whether work waits as well.',
  queries: [q.TOP_CPU],
  thresholds: CPU_BUSY,
  whenEmpty: NEEDS_NODE,
});

export const TOP_DISK_BUSY = ranking({
  id: 'node-top-disk-busy',
  title: 'Busiest disks',
  question: 'Whose disks always have work?',
  next: 'Flash can be busy and well: read it with the latency on the page of the node.',
  queries: [q.TOP_DISK_BUSY],
  thresholds: NEUTRAL,
  whenEmpty: NEEDS_NODE,
});
