import { metricsOf } from './metric';

/** What the overview asks of layers that have no page of their own yet. */
export const PLATFORM_METRICS = [
  ...metricsOf('prometheus', [
    ['up', 'gauge', 'instance job', 'short', '1 for a target that answered the last scrape'],
  ]),
  ...metricsOf('node-exporter', [
    ['node_filesystem_avail_bytes', 'gauge', 'device fstype mountpoint', 'bytes', 'Space left for users'],
    ['node_filesystem_size_bytes', 'gauge', 'device fstype mountpoint', 'bytes', 'Size of the file system'],
    ['node_pressure_io_waiting_seconds_total', 'counter', '', 's', 'Time in which at least one task waited for disks'],
    [
      'node_uname_info',
      'gauge',
      'domainname machine nodename release sysname version',
      'short',
      'One series per node, with its name',
    ],
  ]),
  ...metricsOf('ipmi-exporter', [
    ['ipmi_sensor_state', 'gauge', 'id name type', 'short', '0 nominal, 1 warning, 2 critical'],
  ]),
  ...metricsOf('smartctl-exporter', [
    ['smartctl_device_smart_status', 'gauge', 'device', 'short', '1 for a disk that says it is healthy'],
  ]),
];
