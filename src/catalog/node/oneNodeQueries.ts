import { exceptions, instant, range } from '../query';
import { kernelWarnings } from './kernelWarnings';
import { FILESYSTEMS } from './names';

// `$node` is the instance whose page is open: no other node is read.
export const NODE = 'instance="$node",$scope';

/** The greatest of a metric's series on this node: two replicas of one series count once. */
export const value = (metric: string) => `max by ($group, instance) (${metric}{${NODE}})`;
export const rateOf = (metric: string) => `max by ($group, instance) (rate(${metric}{${NODE}}[$__rate_interval]))`;
/** Per label, e.g. `device`, of the series that more matchers choose. */
export const valueBy = (label: string, metric: string, matchers = '') =>
  `max by ($group, instance, ${label}) (${metric}{${matchers}${matchers && ','}${NODE}})`;
export const rateBy = (label: string, metric: string, matchers = '') =>
  `max by ($group, instance, ${label}) (rate(${metric}{${matchers}${matchers && ','}${NODE}}[$__rate_interval]))`;

export const THIS_DOWN = instant(
  'node-this-down',
  '1 - max by ($group, instance) (up{job=~".*node.*",instance="$node",$scope})'
);
export const THIS_UPTIME = instant(
  'node-this-uptime',
  `${value('node_time_seconds')} - ${value('node_boot_time_seconds')}`
);
export const THIS_IDENTITY = instant(
  'node-this-identity',
  `max by ($group, instance, nodename, release, machine) (node_uname_info{${NODE}}) * on ($group, instance) group_left (pretty_name) max by ($group, instance, pretty_name) (node_os_info{${NODE}})`
);
export const THIS_MEMORY_USED = instant(
  'node-this-memory-used',
  `1 - ${value('node_memory_MemAvailable_bytes')} / ${value('node_memory_MemTotal_bytes')}`
);
export const THIS_FULLEST = instant(
  'node-this-fullest',
  `max by ($group, instance) (1 - node_filesystem_avail_bytes{${FILESYSTEMS},${NODE}} / (node_filesystem_size_bytes{${FILESYSTEMS},${NODE}} > 0))`
);
export const THIS_CLOCK = instant(
  'node-this-clock',
  `max by ($group, instance) (abs(node_timex_offset_seconds{${NODE}}))`
);

export const PSI_CPU = range(
  'node-this-psi-cpu',
  rateOf('node_pressure_cpu_waiting_seconds_total'),
  'Some wait for CPU'
);
export const PSI_IO = range(
  'node-this-psi-io',
  rateOf('node_pressure_io_waiting_seconds_total'),
  'Some wait for disks'
);
export const PSI_IO_FULL = range(
  'node-this-psi-io-full',
  rateOf('node_pressure_io_stalled_seconds_total'),
  'All wait for disks'
);
export const PSI_MEMORY = range(
  'node-this-psi-memory',
  rateOf('node_pressure_memory_waiting_seconds_total'),
  'Some wait for memory'
);
export const PSI_MEMORY_FULL = range(
  'node-this-psi-memory-full',
  rateOf('node_pressure_memory_stalled_seconds_total'),
  'All wait for memory'
);

export const THIS_WARNINGS = exceptions('node-this-warnings', kernelWarnings(NODE));

// Processors
const CPUS = `count(max by ($group, instance, cpu) (node_cpu_seconds_total{mode="idle",${NODE}}))`;
const perCpu = (expr: string) => `${expr} / scalar(${CPUS})`;
/** A mean over all CPUs is a share of them, also behind replicas that hold each twice: nobody has to take the greater of both first. */
const rateOfCpus = (metric: string, matchers = '') => `rate(${metric}{${matchers}${NODE}}[$__rate_interval])`;

export const CPU_BY_MODE = range(
  'node-this-cpu-by-mode',
  `avg by ($group, instance, mode) (${rateOfCpus('node_cpu_seconds_total', 'mode!="idle",')})`,
  '{{mode}}'
);
export const BUSIEST_CORE = range(
  'node-this-busiest-core',
  `1 - min by ($group, instance) (rate(node_cpu_seconds_total{mode="idle",${NODE}}[$__rate_interval]))`,
  'Busiest core'
);
export const GUEST_SHARE = range(
  'node-this-guest-share',
  `sum by ($group, instance) (avg by ($group, instance, mode) (${rateOfCpus('node_cpu_guest_seconds_total')}))`,
  'Virtual machines'
);
export const LOAD_PER_CPU = range('node-this-load', perCpu(value('node_load5')), 'Load per CPU');
export const RUN_QUEUE_WAIT = range(
  'node-this-run-queue-wait',
  `avg by ($group, instance) (${rateOfCpus('node_schedstat_waiting_seconds_total')})`,
  'Waiting per CPU'
);
export const CONTEXT_SWITCHES = range('node-this-context-switches', rateOf('node_context_switches_total'), 'Switches');
export const INTERRUPTS = range('node-this-interrupts', rateOf('node_intr_total'), 'Interrupts');
export const FORKS = range('node-this-forks', rateOf('node_forks_total'), 'Processes begun');
export const PROCS_BLOCKED = range('node-this-procs-blocked', value('node_procs_blocked'), 'Wait for disks');
export const PROCS_RUNNING = range('node-this-procs-running', value('node_procs_running'), 'Can run');
export const FREQUENCY = range(
  'node-this-frequency',
  `avg by ($group, instance) (node_cpu_scaling_frequency_hertz{${NODE}})`,
  'Mean clock'
);
export const THROTTLES = range(
  'node-this-throttles',
  `sum by ($group, instance) (${rateBy('package', 'node_cpu_package_throttles_total')})`,
  'Slowed down by heat'
);

// Memory
const memory = (id: string, metric: string, legend: string) => range(`node-this-memory-${id}`, value(metric), legend);
export const MEMORY_PROGRAMS = memory('programs', 'node_memory_AnonPages_bytes', 'Programs');
export const MEMORY_FILES = range(
  'node-this-memory-files',
  `${value('node_memory_Cached_bytes')} + ${value('node_memory_Buffers_bytes')}`,
  'Files'
);
export const MEMORY_KERNEL = range(
  'node-this-memory-kernel',
  ['Slab', 'PageTables', 'KernelStack'].map((part) => value(`node_memory_${part}_bytes`)).join(' + '),
  'Kernel'
);
export const MEMORY_HUGE = range(
  'node-this-memory-huge',
  `${value('node_memory_HugePages_Total')} * ${value('node_memory_Hugepagesize_bytes')}`,
  'Huge pages'
);
export const MEMORY_FREE = memory('free', 'node_memory_MemFree_bytes', 'Free');
export const MEMORY_AVAILABLE = range(
  'node-this-memory-available',
  `${value('node_memory_MemAvailable_bytes')} / ${value('node_memory_MemTotal_bytes')}`,
  'Available'
);
export const MAJOR_FAULTS = range('node-this-major-faults', rateOf('node_vmstat_pgmajfault'), 'Read from disk');
export const SWAP_IO = range(
  'node-this-swap-io',
  `${rateOf('node_vmstat_pswpin')} + ${rateOf('node_vmstat_pswpout')}`,
  'Swapped'
);
export const OOM_KILLS = range(
  'node-this-oom-kills',
  `max by ($group, instance) (increase(node_vmstat_oom_kill{${NODE}}[$__rate_interval]))`,
  'Processes killed'
);
export const COMMITTED = range(
  'node-this-committed',
  `${value('node_memory_Committed_AS_bytes')} / ${value('node_memory_MemTotal_bytes')}`,
  'Promised'
);
export const SLAB_UNRECLAIMABLE = memory('unreclaimable', 'node_memory_SUnreclaim_bytes', 'Cannot be given back');
export const HUGE_FREE = instant(
  'node-this-huge-free',
  `${value('node_memory_HugePages_Free')} * ${value('node_memory_Hugepagesize_bytes')}`
);
export const MEMORY_CORRUPTED = instant('node-this-memory-corrupted', value('node_memory_HardwareCorrupted_bytes'));
