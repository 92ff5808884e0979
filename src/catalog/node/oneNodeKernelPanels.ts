import type { Panel } from '../model';
import * as q from './oneNodeKernelQueries';
import { CLOCK, NONE_IS_BETTER, NONE_IS_GOOD, SYNC_WORDS, UP_WORDS } from './words';

const NOT_SEEN = 'node_exporter of this node does not answer.';

const graph = (base: Pick<Panel, 'id' | 'title' | 'question' | 'next' | 'queries'> & Partial<Panel>): Panel => ({
  viz: 'timeseries',
  min: 0,
  whenEmpty: NOT_SEEN,
  ...base,
});

export const CONNTRACK_FILL = graph({
  id: 'node-this-conntrack-fill',
  title: 'Connection table',
  question: 'Does the table of tracked connections run full?',
  next: 'At 100 % new connections of customers fail: raise nf_conntrack_max, find who opens so many.',
  unit: 'percentunit',
  max: 1,
  queries: [q.CONNTRACK_FILL],
  whenEmpty: 'This node tracks no connections.',
});

export const CONNTRACK_LOSSES = graph({
  id: 'node-this-conntrack-losses',
  title: 'Lost to the connection table',
  question: 'Are packets lost because the table is full?',
  next: 'Any loss is felt by customers: raise nf_conntrack_max.',
  unit: 'ops',
  queries: [q.CONNTRACK_DROP, q.CONNTRACK_EARLY_DROP, q.CONNTRACK_INSERT_FAILED],
  whenEmpty: 'This node tracks no connections.',
});

export const SOFTNET = graph({
  id: 'node-this-softnet',
  title: 'Packets a processor could not take',
  question: 'Do processors come too late for packets?',
  next: 'Any loss: raise net.core.netdev_max_backlog, spread the queues of the card over cores.',
  unit: 'ops',
  queries: [q.SOFTNET_DROPPED, q.SOFTNET_SQUEEZED],
});

export const NEIGHBOURS = graph({
  id: 'node-this-neighbours',
  title: 'Neighbours known',
  question: 'Does the neighbour table come near its limit (1,024 unless raised)?',
  next: 'Near gc_thresh3 new neighbours are refused: raise net.ipv4.neigh.default.gc_thresh3.',
  decimals: 0,
  queries: [q.NEIGHBOURS],
});

export const FILES_OPEN = graph({
  id: 'node-this-files-open',
  title: 'Files open',
  question: 'Do open files pile up?',
  next: 'Steady growth is a leak: lsof on the node.',
  decimals: 0,
  queries: [q.FILES_OPEN],
});

export const PROCESSES = graph({
  id: 'node-this-processes',
  title: 'Processes, of those that can be',
  question: 'Does the node run out of process numbers?',
  next: 'Above 80 %: which service begins them?',
  unit: 'percentunit',
  max: 1,
  queries: [q.PROCESSES],
  needs: ['node-processes'],
  whenEmpty: 'Needs --collector.processes: docs/collect/node-exporter.md.',
});

export const HUNG_TASKS: Panel = {
  id: 'node-this-hung-tasks',
  title: 'Tasks that hung in an hour',
  question: 'Did tasks hang for minutes?',
  next: 'The kernel log has their stack: mostly a disk or NFS that does not answer.',
  viz: 'stat',
  decimals: 0,
  thresholds: NONE_IS_GOOD,
  queries: [q.HUNG_TASKS],
  whenEmpty: 'Counted from kernel 6.13 and node_exporter 1.11 on; before that only the kernel log says it.',
};

export const IRQ_PRESSURE = graph({
  id: 'node-this-irq-pressure',
  title: 'Waiting for interrupts',
  question: 'Do interrupts keep all else from running?',
  next: 'Spread them over cores; look for a card that storms.',
  unit: 'percentunit',
  queries: [q.IRQ_PRESSURE],
  whenEmpty: 'Reported from kernel 6.1 and node_exporter 1.9 on.',
});

export const TCP_MEMORY = graph({
  id: 'node-this-tcp-memory',
  title: 'Memory of TCP',
  question: 'Does TCP take much memory?',
  next: 'Rising without end: connections nobody reads from.',
  unit: 'bytes',
  queries: [q.TCP_MEMORY],
});

export const CLOCK_SYNC: Panel = {
  id: 'node-this-clock-sync',
  title: 'Clock',
  question: 'Does anybody keep the clock in time?',
  next: 'Not kept: is chrony running, does it reach its sources? Without rtcsync chrony never says so.',
  viz: 'stat',
  words: SYNC_WORDS,
  queries: [q.CLOCK_SYNC],
  whenEmpty: NOT_SEEN,
};

export const CLOCK_OFFSET = graph({
  id: 'node-this-clock-offset',
  title: 'Clock off by',
  question: 'How far is it from its source?',
  next: 'Ceph monitors tolerate 50 ms: chronyc tracking, then chronyc sources.',
  min: undefined,
  unit: 's',
  thresholds: CLOCK,
  queries: [q.CLOCK_OFFSET, q.CHRONY_OFFSET],
  needs: [['node-exporter', 'chrony-exporter']],
});

export const CLOCK_ERROR = graph({
  id: 'node-this-clock-error',
  title: 'Clock may be wrong by',
  question: 'Since when has nobody kept it?',
  next: 'It rises by half a second in a thousand while nobody keeps it, up to 16 s.',
  unit: 's',
  queries: [q.CLOCK_ERROR],
});

export const CHRONY_STRATUM: Panel = {
  id: 'node-this-chrony-stratum',
  title: 'Stratum',
  question: 'How far is its source from a reference clock?',
  next: 'Above 5 or 0: its sources are badly chosen, or none is left.',
  viz: 'stat',
  decimals: 0,
  thresholds: [
    { from: null, tone: 'ok' },
    { from: 6, tone: 'warning' },
  ],
  queries: [q.CHRONY_STRATUM],
  needs: ['chrony-exporter'],
  whenEmpty: 'chrony is not scraped: docs/collect/chrony-exporter.md.',
};

export const THIS_UNITS_FAILED: Panel = {
  id: 'node-this-units-failed',
  title: 'Failed units',
  question: 'Which services did systemd give up on?',
  next: 'systemctl status and journalctl -u with the name.',
  viz: 'table',
  queries: [q.THIS_UNITS_FAILED],
  columns: [{ field: 'name', title: 'Unit' }],
  needs: ['node-systemd'],
  whenEmpty: 'No failed unit reported.',
};

export const CRITICAL_UNITS: Panel = {
  id: 'node-this-critical-units',
  title: 'Services a node needs',
  question: 'Does each of them run?',
  next: 'One that does not: systemctl status with the name.',
  viz: 'table',
  queries: [q.CRITICAL_UNITS],
  columns: [
    { field: 'name', title: 'Unit' },
    { field: 'Value', title: 'State', cell: 'colour', words: UP_WORDS, width: 100 },
  ],
  needs: ['node-systemd'],
  whenEmpty: 'Needs --collector.systemd: docs/collect/node-exporter.md.',
};

export const THIS_COLLECTORS_FAILING: Panel = {
  id: 'node-this-collectors-failing',
  title: 'Collectors failing',
  question: 'What can we not see although node_exporter runs?',
  next: 'Read the log of node_exporter on the node.',
  viz: 'table',
  queries: [q.THIS_COLLECTORS_FAILING],
  columns: [{ field: 'collector', title: 'Collector' }],
  whenEmpty: 'No failing collector reported.',
};

export const THIS_REBOOT_REQUIRED: Panel = {
  id: 'node-this-reboot-required',
  title: 'Restart required',
  question: 'Does an update wait for a restart?',
  next: 'Plan a maintenance; on a hypervisor move the instances away before.',
  viz: 'stat',
  thresholds: NONE_IS_BETTER,
  words: [
    { value: 0, word: 'No', tone: 'ok' },
    { value: 1, word: 'Yes', tone: 'warning' },
  ],
  queries: [q.THIS_REBOOT_REQUIRED],
  needs: ['node-textfile'],
  whenEmpty: 'No text file says so: docs/collect/node-exporter.md.',
};
