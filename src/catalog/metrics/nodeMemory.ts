import { metricsOf } from './metric';

/** Memory of a node: /proc/meminfo and /proc/vmstat. */
export const NODE_MEMORY_METRICS = metricsOf('node-exporter', [
  ['node_memory_MemTotal_bytes', 'gauge', '', 'bytes', 'All memory'],
  ['node_memory_MemAvailable_bytes', 'gauge', '', 'bytes', 'What programs can still have without swapping'],
  ['node_memory_MemFree_bytes', 'gauge', '', 'bytes', 'Memory nobody uses'],
  ['node_memory_AnonPages_bytes', 'gauge', '', 'bytes', 'Memory of programs'],
  ['node_memory_Cached_bytes', 'gauge', '', 'bytes', 'Files kept in memory'],
  ['node_memory_Buffers_bytes', 'gauge', '', 'bytes', 'Blocks kept in memory'],
  ['node_memory_Slab_bytes', 'gauge', '', 'bytes', 'Structures of the kernel'],
  ['node_memory_SUnreclaim_bytes', 'gauge', '', 'bytes', 'Structures of the kernel that cannot be given back'],
  ['node_memory_KernelStack_bytes', 'gauge', '', 'bytes', 'Stacks of the kernel'],
  ['node_memory_PageTables_bytes', 'gauge', '', 'bytes', 'Tables that map memory'],
  ['node_memory_Committed_AS_bytes', 'gauge', '', 'bytes', 'Memory promised to programs'],
  ['node_memory_HugePages_Total', 'gauge', '', 'short', 'Huge pages, a number'],
  ['node_memory_HugePages_Free', 'gauge', '', 'short', 'Huge pages nobody uses, a number'],
  ['node_memory_Hugepagesize_bytes', 'gauge', '', 'bytes', 'Size of one huge page'],
  ['node_memory_HardwareCorrupted_bytes', 'gauge', '', 'bytes', 'Memory given up because it is broken'],
  ['node_vmstat_oom_kill', 'untyped', '', 'short', 'Processes killed for lack of memory; a counter'],
  ['node_vmstat_pgmajfault', 'untyped', '', 'short', 'Pages that had to be read from disk; a counter'],
  ['node_vmstat_pswpin', 'untyped', '', 'short', 'Pages read from swap; a counter'],
  ['node_vmstat_pswpout', 'untyped', '', 'short', 'Pages written to swap; a counter'],
]);
