import { exceptions, instant } from '../query';
import { DISKS, FILESYSTEMS, PHYSICAL, named } from './names';

const perNode = (metric: string) => `max by ($group, instance) (${metric}{$scope})`;
const pressure = (resource: 'cpu' | 'io' | 'memory') =>
  `max by ($group, instance) (rate(node_pressure_${resource}_waiting_seconds_total{$scope}[$__rate_interval]))`;
/** Zero where nodes report, nothing where none does: so that nothing is never called good. */
const orZero = (expr: string, source: string) => `${expr} or 0 * count(${source}{$scope})`;

export const NODES_DOWN = instant(
  'node-nodes-down',
  'count(max by ($group, instance) (up{job=~".*node.*",$scope}) == 0) or 0 * count(up{job=~".*node.*",$scope})'
);

/** Above these shares of time work waits noticeably; memory hurts first. */
export const NODES_PRESSED = instant(
  'node-nodes-pressed',
  orZero(
    `count((${pressure('memory')} > 0.1) or (${pressure('io')} > 0.4) or (${pressure('cpu')} > 0.6))`,
    'node_pressure_io_waiting_seconds_total'
  )
);

export const WORST_CLOCK = instant('node-worst-clock', 'max(abs(node_timex_offset_seconds{$scope}))');

/** An interface that is up and whose largest packet is not what most nodes have on the interface of that name. */
const MTU = `max by ($group, instance, device) (node_network_mtu_bytes{${PHYSICAL},$scope})`;
const USUAL_MTU = `quantile by ($group, device) (0.5, node_network_mtu_bytes{${PHYSICAL},$scope})`;
const MTU_DIFFERS = `(${MTU} != on ($group, device) group_left ${USUAL_MTU}) and on ($group, instance, device) node_network_up{$scope} == 1`;

export const MTU_MISMATCHES = instant('node-mtu-mismatches', orZero(`count(${MTU_DIFFERS})`, 'node_network_mtu_bytes'));
export const MTU_OUTLIERS = exceptions('node-mtu-outliers', named(MTU_DIFFERS));
export const MTU_USUAL = exceptions(
  'node-mtu-usual',
  named(`0 * (${MTU_DIFFERS}) + on ($group, device) group_left ${USUAL_MTU}`)
);

/** With what was known an hour and a day ago, so that a node that is gone keeps its name. */
const KNOWN = (offset: string) => `max by ($group, instance, nodename, release) (node_uname_info{$scope}${offset})`;
export const NODES = instant(
  'node-nodes',
  `${KNOWN('')} or on ($group, instance) ${KNOWN(' offset 1h')} or on ($group, instance) ${KNOWN(' offset 1d')}`
);
/** One is bad, so that what is down sorts first. */
export const NODE_DOWN = instant('node-down', '1 - max by ($group, instance) (up{job=~".*node.*",$scope})');
export const NODE_PSI_CPU = instant('node-psi-cpu', pressure('cpu'));
export const NODE_PSI_IO = instant('node-psi-io', pressure('io'));
export const NODE_PSI_MEMORY = instant('node-psi-memory', pressure('memory'));
export const NODE_MEMORY_USED = instant(
  'node-memory-used',
  `1 - ${perNode('node_memory_MemAvailable_bytes')} / ${perNode('node_memory_MemTotal_bytes')}`
);
export const NODE_FULLEST = instant(
  'node-fullest',
  `max by ($group, instance) (1 - node_filesystem_avail_bytes{${FILESYSTEMS},$scope} / (node_filesystem_size_bytes{${FILESYSTEMS},$scope} > 0))`
);
export const NODE_UPTIME = instant(
  'node-uptime',
  `${perNode('node_time_seconds')} - ${perNode('node_boot_time_seconds')}`
);

const ranked = (expr: string) => `topk(10, ${named(expr)})`;
export const TOP_PSI_CPU = instant('node-top-psi-cpu', ranked(pressure('cpu')), '{{nodename}}');
export const TOP_PSI_IO = instant('node-top-psi-io', ranked(pressure('io')), '{{nodename}}');
export const TOP_PSI_MEMORY = instant('node-top-psi-memory', ranked(pressure('memory')), '{{nodename}}');
export const TOP_CPU = instant(
  'node-top-cpu',
  ranked('1 - avg by ($group, instance) (rate(node_cpu_seconds_total{mode="idle",$scope}[$__rate_interval]))'),
  '{{nodename}}'
);
export const TOP_DISK_BUSY = instant(
  'node-top-disk-busy',
  ranked(`max by ($group, instance) (rate(node_disk_io_time_seconds_total{${DISKS},$scope}[$__rate_interval]))`),
  '{{nodename}}'
);

/** Every target by the address before the port: all of them silent is a host, one of several is an exporter. */
const perHost = (selector: string) =>
  `label_replace(max by ($group, job, instance) (${selector}), "host", "$1", "instance", "\\\\[?([^/]+?)\\\\]?(?::[0-9]+)?")`;
const TARGETS = 'up{instance!~".*/.*",$scope}';
export const SILENT_TARGETS = exceptions('node-silent-targets', `count by ($group, host) (${perHost(TARGETS)} == 0)`);
export const TARGETS_OF_SILENT = exceptions(
  'node-targets-of-silent',
  `count by ($group, host) (${perHost(TARGETS)}) and on ($group, host) (${perHost(TARGETS)} == 0)`
);

export const RECENTLY_REBOOTED = exceptions(
  'node-recently-rebooted',
  named(`${perNode('node_time_seconds')} - ${perNode('node_boot_time_seconds')} < 86400`)
);
export const FULLEST_FILESYSTEMS = instant(
  'node-fullest-filesystems',
  `topk(10, ${named(
    `max by ($group, instance, mountpoint) (1 - node_filesystem_avail_bytes{${FILESYSTEMS},$scope} / (node_filesystem_size_bytes{${FILESYSTEMS},$scope} > 0))`
  )})`
);
export const RELEASES = instant(
  'node-releases',
  'count by ($group, release) (max by ($group, instance, release) (node_uname_info{$scope}))',
  '{{release}}'
);
export const DISTRIBUTIONS = instant(
  'node-distributions',
  'count by ($group, pretty_name) (max by ($group, instance, pretty_name) (node_os_info{$scope}))',
  '{{pretty_name}}'
);
