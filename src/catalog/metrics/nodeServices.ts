import { metricsOf } from './metric';

/** What only nodes have whose collectors were switched on, and what runs beside node_exporter. */
export const NODE_SERVICE_METRICS = [
  ...metricsOf('node-processes', [
    ['node_processes_pids', 'gauge', '', 'short', 'Processes'],
    ['node_processes_max_processes', 'gauge', '', 'short', 'Processes that can be'],
  ]),
  ...metricsOf('node-systemd', [
    ['node_systemd_unit_state', 'gauge', 'name state type', 'short', '1 for the state a unit is in'],
  ]),
  ...metricsOf('node-textfile', [['node_reboot_required', 'gauge', '', 'short', '1 if an update waits for a restart']]),
  ...metricsOf('chrony-exporter', [
    ['chrony_tracking_last_offset_seconds', 'gauge', '', 's', 'Distance of the clock at the last update'],
    ['chrony_tracking_stratum', 'gauge', '', 'short', 'Distance from a reference clock, in steps'],
  ]),
  ...metricsOf('cadvisor', [
    ['container_last_seen', 'gauge', 'image name', 's', 'When a container was last there, seconds since 1970'],
  ]),
];
