import { metricsOf } from './metric';

const OS =
  'build_id id id_like image_id image_version name pretty_name variant variant_id version version_codename version_id';

/** Tables, warnings, clock and identity of a node's kernel. */
export const NODE_KERNEL_METRICS = metricsOf('node-exporter', [
  ['node_nf_conntrack_entries', 'gauge', '', 'short', 'Connections tracked'],
  ['node_nf_conntrack_entries_limit', 'gauge', '', 'short', 'Connections that can be tracked'],
  ['node_nf_conntrack_stat_drop', 'gauge', '', 'short', 'Packets lost to a full table; grows like a counter'],
  ['node_nf_conntrack_stat_early_drop', 'gauge', '', 'short', 'Connections forgotten for others; grows like a counter'],
  ['node_nf_conntrack_stat_insert_failed', 'gauge', '', 'short', 'Connections not noted; grows like a counter'],
  ['node_softnet_dropped_total', 'counter', 'cpu', 'short', 'Packets lost because a CPU was busy'],
  ['node_softnet_times_squeezed_total', 'counter', 'cpu', 'short', 'Times a CPU left packets for later'],
  ['node_arp_entries', 'gauge', 'device', 'short', 'Neighbours known'],
  ['node_filefd_allocated', 'gauge', '', 'short', 'Files open'],
  ['node_kernel_hung_tasks_total', 'counter', '', 'short', 'Tasks that hung; kernel 6.13', '1.11'],
  ['node_timex_sync_status', 'gauge', '', 'short', '1 if the clock is kept in time'],
  ['node_timex_offset_seconds', 'gauge', '', 's', 'Distance of the clock from its source'],
  ['node_timex_maxerror_seconds', 'gauge', '', 's', 'How wrong the clock may be; 16 if nobody keeps it'],
  ['node_boot_time_seconds', 'gauge', '', 's', 'When the node started, seconds since 1970'],
  ['node_time_seconds', 'gauge', '', 's', 'The clock of the node, seconds since 1970'],
  ['node_os_info', 'gauge', OS, 'short', 'The distribution'],
  ['node_scrape_collector_success', 'gauge', 'collector', 'short', '1 if a collector of node_exporter worked'],
  ['node_textfile_scrape_error', 'gauge', '', 'short', '1 if a text file could not be read'],
]);
