import type { Panel } from '../model';
import * as q from './oneNodeQueries';
import { CPU_BUSY, NEUTRAL, NONE_IS_GOOD } from './words';

const NOT_SEEN = 'node_exporter of this node does not answer.';

const graph = (base: Pick<Panel, 'id' | 'title' | 'question' | 'next' | 'queries'> & Partial<Panel>): Panel => ({
  viz: 'timeseries',
  min: 0,
  whenEmpty: NOT_SEEN,
  ...base,
});

export const CPU_BY_MODE = graph({
  id: 'node-this-cpu-by-mode',
  title: 'CPU by mode',
  question: 'What do the processors do?',
  next: 'Much iowait: see Disks. Much softirq: see Kernel. Much steal: this is an instance on a host that is too full.',
  unit: 'percentunit',
  max: 1,
  stacked: true,
  queries: [q.CPU_BY_MODE],
});

export const BUSIEST_CORE = graph({
  id: 'node-this-busiest-core',
  title: 'Busiest core',
  question: 'Is one core full while the mean looks idle?',
  next: 'One full core is often one queue of a network card, or one thread of an OSD.',
  unit: 'percentunit',
  max: 1,
  thresholds: CPU_BUSY,
  queries: [q.BUSIEST_CORE],
});

export const GUEST_SHARE = graph({
  id: 'node-this-guest-share',
  title: 'Used by virtual machines',
  question: 'Do instances take it, or the host itself?',
  next: 'The rest is the host: services, networking, storage.',
  unit: 'percentunit',
  max: 1,
  queries: [q.GUEST_SHARE],
});

export const LOAD = graph({
  id: 'node-this-load',
  title: 'Load and run queue, per CPU',
  question: 'Is there more to do than processors for it?',
  next: 'Above 1.5 over minutes: move instances away.',
  queries: [q.LOAD_PER_CPU, q.RUN_QUEUE_WAIT],
});

export const PROCS = graph({
  id: 'node-this-procs',
  title: 'Tasks that run and that hang on disks',
  question: 'Do tasks hang?',
  next: 'More than ten that wait for disks over ten minutes are stuck: look at the disks and at NFS.',
  decimals: 0,
  queries: [q.PROCS_RUNNING, q.PROCS_BLOCKED],
});

export const SWITCHES = graph({
  id: 'node-this-switches',
  title: 'Context switches, interrupts, processes begun',
  question: 'Did the kind of work change?',
  next: 'A sudden rise of processes begun is often a service that restarts in a loop.',
  unit: 'ops',
  logarithmic: true,
  queries: [q.CONTEXT_SWITCHES, q.INTERRUPTS, q.FORKS],
});

export const FREQUENCY = graph({
  id: 'node-this-frequency',
  title: 'Clock of the processors',
  question: 'Do the processors run at full speed?',
  next: 'Lower than it was under load: heat or a power limit, see Hardware.',
  unit: 'hertz',
  queries: [q.FREQUENCY],
  whenEmpty: 'No clock reported: virtual machines and some drivers have none.',
});

export const THROTTLES = graph({
  id: 'node-this-throttles',
  title: 'Slowed down by heat',
  question: 'Do processors slow down because they are hot?',
  next: 'Check fans and air flow, see Hardware.',
  unit: 'ops',
  queries: [q.THROTTLES],
  whenEmpty: 'No throttling counted: only Intel processors report it.',
});

export const MEMORY_BREAKDOWN = graph({
  id: 'node-this-memory-breakdown',
  title: 'Memory by use',
  question: 'What is the memory used for?',
  next: 'Files are given back when needed; programs are not.',
  unit: 'bytes',
  stacked: true,
  queries: [q.MEMORY_PROGRAMS, q.MEMORY_FILES, q.MEMORY_KERNEL, q.MEMORY_HUGE, q.MEMORY_FREE],
});

export const MEMORY_AVAILABLE = graph({
  id: 'node-this-memory-available',
  title: 'Memory still available',
  question: 'How much can programs still have?',
  next: 'Below 5 % the kernel soon kills something, on a hypervisor perhaps an instance.',
  unit: 'percentunit',
  max: 1,
  queries: [q.MEMORY_AVAILABLE, q.COMMITTED],
});

export const MEMORY_CHURN = graph({
  id: 'node-this-memory-churn',
  title: 'Pages read back and swapped',
  question: 'Is memory so short that pages come from disk?',
  next: 'Steady swapping makes all slow: move instances away.',
  unit: 'ops',
  queries: [q.MAJOR_FAULTS, q.SWAP_IO],
});

export const OOM_KILLS = graph({
  id: 'node-this-oom-kills',
  title: 'Processes killed for lack of memory',
  question: 'Did the kernel kill something?',
  next: 'The kernel log names it. If it was a qemu process, an instance is gone: draft an incident.',
  decimals: 0,
  queries: [q.OOM_KILLS],
});

export const SLAB = graph({
  id: 'node-this-slab',
  title: 'Kernel memory that cannot be given back',
  question: 'Does the kernel leak?',
  next: 'Growing for days: slabtop on the node, then plan a restart.',
  unit: 'bytes',
  queries: [q.SLAB_UNRECLAIMABLE],
});

export const HUGE_FREE: Panel = {
  id: 'node-this-huge-free',
  title: 'Huge pages free',
  question: 'Can another instance with huge pages start here?',
  next: 'None free: place it elsewhere.',
  viz: 'stat',
  unit: 'bytes',
  thresholds: NEUTRAL,
  queries: [q.HUGE_FREE],
  whenEmpty: NOT_SEEN,
};

export const MEMORY_CORRUPTED: Panel = {
  id: 'node-this-memory-corrupted',
  title: 'Memory given up as broken',
  question: 'Has the kernel found broken memory?',
  next: 'Empty the node and replace the module: see Hardware.',
  viz: 'stat',
  unit: 'bytes',
  thresholds: NONE_IS_GOOD,
  queries: [q.MEMORY_CORRUPTED],
  whenEmpty: 'Not reported by this kernel.',
};
