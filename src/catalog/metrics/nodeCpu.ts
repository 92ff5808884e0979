import { metricsOf } from './metric';

/** Processors, scheduler and pressure, as node_exporter reads them from the kernel. */
export const NODE_CPU_METRICS = metricsOf('node-exporter', [
  ['node_cpu_seconds_total', 'counter', 'cpu mode', 's', 'Time each CPU spent in a mode'],
  [
    'node_cpu_guest_seconds_total',
    'counter',
    'cpu mode',
    's',
    'Time spent running virtual machines, contained in user',
  ],
  ['node_cpu_scaling_frequency_hertz', 'gauge', 'cpu', 'hertz', 'Clock of a CPU; virtual machines have none'],
  ['node_cpu_package_throttles_total', 'counter', 'package', 'short', 'Times a package slowed down because it was hot'],
  ['node_schedstat_waiting_seconds_total', 'counter', 'cpu', 's', 'Time that tasks waited for a CPU'],
  ['node_load1', 'gauge', '', 'short', 'Tasks that run or wait, over a minute'],
  ['node_load5', 'gauge', '', 'short', 'Tasks that run or wait, over five minutes'],
  ['node_load15', 'gauge', '', 'short', 'Tasks that run or wait, over fifteen minutes'],
  ['node_procs_running', 'gauge', '', 'short', 'Tasks that can run'],
  ['node_procs_blocked', 'gauge', '', 'short', 'Tasks that wait for disks'],
  ['node_context_switches_total', 'counter', '', 'short', 'Changes from one task to another'],
  ['node_intr_total', 'counter', '', 'short', 'Interrupts'],
  ['node_forks_total', 'counter', '', 'short', 'Processes begun'],
  ['node_pressure_cpu_waiting_seconds_total', 'counter', '', 's', 'Time in which a task waited for a CPU'],
  ['node_pressure_io_stalled_seconds_total', 'counter', '', 's', 'Time in which every task waited for disks'],
  ['node_pressure_memory_waiting_seconds_total', 'counter', '', 's', 'Time in which a task waited for memory'],
  ['node_pressure_memory_stalled_seconds_total', 'counter', '', 's', 'Time in which every task waited for memory'],
  [
    'node_pressure_irq_stalled_seconds_total',
    'counter',
    '',
    's',
    'Time in which interrupts kept every task waiting; kernel 6.1',
    '1.9',
  ],
]);
