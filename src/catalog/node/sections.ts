import { row } from '../layout';
import type { ObjectVariable, Section } from '../model';
import * as fleet from './fleetPanels';
import * as trouble from './fleetTroublePanels';
import * as device from './oneNodeDevicePanels';
import * as kernel from './oneNodeKernelPanels';
import * as load from './oneNodeLoadPanels';
import * as one from './oneNodePanels';

/** In the order of triage: which node, by which resource, what changed, network, kernel, time, services. */
export const FLEET_SECTION: Section = {
  id: 'fleet',
  title: 'Fleet',
  needs: ['node-exporter'],
  rows: [
    row(4, [fleet.NODES_DOWN, 6], [fleet.NODES_PRESSED, 6], [fleet.MTU_MISMATCHES, 6], [fleet.WORST_CLOCK, 6]),
    row(16, [fleet.NODES, 24]),
    row(9, [fleet.TOP_PSI_CPU, 8], [fleet.TOP_PSI_IO, 8], [fleet.TOP_PSI_MEMORY, 8]),
    row(8, [trouble.SILENT_TARGETS, 8], [trouble.RECENTLY_REBOOTED, 6], [trouble.FULLEST_FILESYSTEMS, 10]),
    row(8, [trouble.KERNEL_WARNINGS, 12], [trouble.CLOCKS_OFF, 12]),
  ],
};

/** What connects the nodes. */
export const FLEET_NETWORK_SECTION: Section = {
  id: 'fleet-network',
  title: 'Network of all nodes',
  needs: ['node-exporter'],
  rows: [
    row(9, [trouble.MTU_OUTLIERS, 12], [trouble.LINK_FLAPS, 12]),
    row(9, [trouble.PACKET_TROUBLE, 14], [trouble.BONDS_DEGRADED, 10]),
    row(10, [trouble.LINKS_BUSIEST, 24]),
  ],
};

/** What runs on the nodes, and which of them work hardest. */
export const FLEET_SERVICES_SECTION: Section = {
  id: 'fleet-services',
  title: 'Services and load',
  needs: ['node-exporter'],
  rows: [
    row(8, [trouble.UNITS_FAILED, 8], [trouble.CONTAINERS_GONE, 8], [trouble.REBOOT_REQUIRED, 8]),
    row(10, [fleet.TOP_CPU, 12], [fleet.TOP_DISK_BUSY, 12]),
    row(7, [trouble.COLLECTORS_FAILING, 8], [trouble.RELEASES, 8], [trouble.DISTRIBUTIONS, 8]),
  ],
};

/** The tabs over all nodes. */
export const FLEET_SECTIONS: readonly Section[] = [FLEET_SECTION, FLEET_NETWORK_SECTION, FLEET_SERVICES_SECTION];

export const PRESSURE_SECTION: Section = {
  id: 'node-pressure',
  title: 'Pressure',
  needs: ['node-exporter'],
  rows: [
    row(
      4,
      [one.THIS_STATE, 5],
      [one.THIS_UPTIME, 5],
      [one.THIS_MEMORY_USED, 5],
      [one.THIS_FULLEST, 5],
      [one.THIS_CLOCK, 4]
    ),
    row(8, [one.PRESSURE_CPU, 8], [one.PRESSURE_IO, 8], [one.PRESSURE_MEMORY, 8]),
    row(6, [one.THIS_WARNINGS, 10], [one.THIS_IDENTITY, 14]),
  ],
};

export const CPU_SECTION: Section = {
  id: 'node-cpu',
  title: 'CPU',
  needs: ['node-exporter'],
  rows: [
    row(8, [load.CPU_BY_MODE, 12], [load.BUSIEST_CORE, 6], [load.GUEST_SHARE, 6]),
    row(7, [load.LOAD, 8], [load.PROCS, 8], [load.SWITCHES, 8]),
    row(7, [load.FREQUENCY, 12], [load.THROTTLES, 12]),
  ],
};

export const MEMORY_SECTION: Section = {
  id: 'node-memory',
  title: 'Memory',
  needs: ['node-exporter'],
  rows: [
    row(9, [load.MEMORY_BREAKDOWN, 14], [load.MEMORY_AVAILABLE, 10]),
    row(10, [load.MEMORY_CHURN, 12], [load.OOM_KILLS, 12]),
    row(7, [load.SLAB, 12], [load.HUGE_FREE, 6], [load.MEMORY_CORRUPTED, 6]),
  ],
};

export const DISKS_SECTION: Section = {
  id: 'node-disks',
  title: 'Disks',
  needs: ['node-exporter'],
  rows: [
    row(9, [device.DISK_LATENCY_PANEL, 12], [device.DISK_BUSY, 12]),
    row(10, [device.FILESYSTEM_TABLE, 18], [device.RAID, 6]),
    row(7, [device.DISK_QUEUE, 8], [device.DISK_IOPS, 8], [device.DISK_THROUGHPUT, 8]),
  ],
};

export const NETWORK_SECTION: Section = {
  id: 'node-network',
  title: 'Network',
  needs: ['node-exporter'],
  rows: [
    row(10, [device.INTERFACES, 14], [device.PACKETS_LOST, 10]),
    row(9, [device.THROUGHPUT, 12], [device.TCP_RETRANSMITTED, 8], [device.BOND_LOST, 4]),
    row(7, [device.TCP_TROUBLE, 8], [device.UDP_TROUBLE, 8], [device.SOCKETS, 8]),
  ],
};

export const KERNEL_SECTION: Section = {
  id: 'node-kernel',
  title: 'Kernel',
  needs: ['node-exporter'],
  rows: [
    row(7, [kernel.CONNTRACK_FILL, 8], [kernel.CONNTRACK_LOSSES, 8], [kernel.SOFTNET, 8]),
    row(7, [kernel.NEIGHBOURS, 8], [kernel.FILES_OPEN, 8], [kernel.PROCESSES, 8]),
    row(7, [kernel.HUNG_TASKS, 6], [kernel.IRQ_PRESSURE, 9], [kernel.TCP_MEMORY, 9]),
  ],
};

export const TIME_SECTION: Section = {
  id: 'node-time',
  title: 'Time and services',
  needs: ['node-exporter'],
  rows: [
    row(7, [kernel.CLOCK_SYNC, 4], [kernel.CHRONY_STRATUM, 4], [kernel.CLOCK_OFFSET, 8], [kernel.CLOCK_ERROR, 8]),
    row(
      9,
      [kernel.THIS_UNITS_FAILED, 6],
      [kernel.CRITICAL_UNITS, 8],
      [kernel.THIS_COLLECTORS_FAILING, 6],
      [kernel.THIS_REBOOT_REQUIRED, 4]
    ),
  ],
};

/** The tabs of one node, the pressure first. */
export const ONE_NODE_SECTIONS: readonly Section[] = [
  PRESSURE_SECTION,
  CPU_SECTION,
  MEMORY_SECTION,
  DISKS_SECTION,
  NETWORK_SECTION,
  KERNEL_SECTION,
  TIME_SECTION,
];

/** The instance of one node's node_exporter. */
export const NODE_VARIABLE: ObjectVariable = {
  name: 'node',
  label: 'Node',
  query: 'node_uname_info{$scope}',
  valueLabel: 'instance',
  sample: 'compute-1',
};
