import type { Panel } from '../model';
import { NODE_COLUMN } from './fleetPanels';
import * as fleet from './fleetQueries';
import * as q from './fleetTroubleQueries';
import { SOFTNET_DROPPED } from './kernelWarnings';
import { CLOCK, FILL, SYNC_WORDS } from './words';

const NEEDS_NODE = 'No node_exporter is scraped.';

export const SILENT_TARGETS: Panel = {
  id: 'node-silent-targets',
  title: 'Silent hosts and exporters',
  question: 'Is the whole host silent, or one exporter on it?',
  next: 'All targets of a host silent: go to the host. Some: restart those exporters.',
  viz: 'table',
  queries: [fleet.SILENT_TARGETS, fleet.TARGETS_OF_SILENT],
  columns: [
    { field: 'host', title: 'Host' },
    { field: 'Value #A', title: 'Silent', decimals: 0, width: 80 },
    { field: 'Value #B', title: 'Of targets', decimals: 0, width: 100 },
  ],
  sortBy: 'Silent',
  whenEmpty: 'No silent target reported.',
};

export const RECENTLY_REBOOTED: Panel = {
  id: 'node-recently-rebooted',
  title: 'Restarted within a day',
  question: 'What changed: which nodes restarted?',
  next: 'Nobody did it: look into the event log of its management controller and into the kernel log before the time.',
  viz: 'table',
  queries: [fleet.RECENTLY_REBOOTED],
  columns: [NODE_COLUMN, { field: 'Value', title: 'Up for', unit: 's', decimals: 0 }],
  whenEmpty: 'No restart reported.',
};

export const FULLEST_FILESYSTEMS: Panel = {
  id: 'node-fullest-filesystems',
  title: 'Fullest file systems',
  question: 'Which file systems fill up?',
  next: 'On a hypervisor instances stop when it is full: logs, images and core dumps come first.',
  viz: 'table',
  queries: [fleet.FULLEST_FILESYSTEMS],
  columns: [
    NODE_COLUMN,
    { field: 'mountpoint', title: 'Mounted at' },
    { field: 'Value', title: 'Used', unit: 'percentunit', decimals: 0, cell: 'bar', max: 1, thresholds: FILL },
  ],
  sortBy: 'Used',
  whenEmpty: NEEDS_NODE,
};

export const MTU_OUTLIERS: Panel = {
  id: 'node-mtu-outliers',
  title: 'MTU unlike the other nodes',
  question: 'Which interface takes packets of another size than that of the same name elsewhere?',
  next: 'Set it to the usual one unless the role of the node asks for another; check the switch port too.',
  viz: 'table',
  queries: [fleet.MTU_OUTLIERS, fleet.MTU_USUAL],
  columns: [
    NODE_COLUMN,
    { field: 'device', title: 'Interface', width: 110 },
    { field: 'Value #A', title: 'MTU', unit: 'none', decimals: 0, width: 90 },
    { field: 'Value #B', title: 'Usual', unit: 'none', decimals: 0, width: 90 },
  ],
  whenEmpty: 'No MTU mismatch reported.',
};

export const LINK_FLAPS: Panel = {
  id: 'node-link-flaps',
  title: 'Links that flapped in the last hour',
  question: 'Which links come and go?',
  next: 'Change cable or optics, then look at the errors of the switch port.',
  viz: 'table',
  queries: [q.LINK_FLAPS],
  columns: [
    NODE_COLUMN,
    { field: 'device', title: 'Interface', width: 110 },
    { field: 'Value', title: 'Flaps', decimals: 0, width: 90 },
  ],
  sortBy: 'Flaps',
  whenEmpty: 'No flapping link reported.',
};

export const BONDS_DEGRADED: Panel = {
  id: 'node-bonds-degraded',
  title: 'Bonds with a lost link',
  question: 'Which nodes run on one leg of their network?',
  next: 'Repair the link before the next work on a switch.',
  viz: 'table',
  queries: [q.BONDS_DEGRADED],
  columns: [
    NODE_COLUMN,
    { field: 'master', title: 'Bond', width: 110 },
    { field: 'Value', title: 'Links lost', decimals: 0, width: 100 },
  ],
  sortBy: 'Links lost',
  whenEmpty: 'No bond reported with a lost link.',
};

export const PACKET_TROUBLE: Panel = {
  id: 'node-packet-trouble',
  title: 'Packets broken or thrown away',
  question: 'Where are packets lost?',
  next: 'Broken ones are cable, optics or MTU; thrown away ones a node too busy, or frames it does not know (LLDP).',
  viz: 'table',
  queries: [q.PACKET_ERRORS, q.PACKET_DROPS],
  columns: [
    NODE_COLUMN,
    { field: 'device', title: 'Interface', width: 110 },
    { field: 'Value #A', title: 'Broken', unit: 'pps', width: 110 },
    { field: 'Value #B', title: 'Thrown away', unit: 'pps', width: 120 },
  ],
  sortBy: 'Broken',
  whenEmpty: 'No lost packet reported.',
};

export const LINKS_BUSIEST: Panel = {
  id: 'node-links-busiest',
  title: 'Busiest links',
  question: 'Is a link at its limit?',
  next: 'Above 90 % packets wait: see on the node who sends; add a link or move load.',
  viz: 'bargauge',
  unit: 'percentunit',
  decimals: 1,
  min: 0,
  max: 1,
  thresholds: [
    { from: null, tone: 'ok' },
    { from: 0.7, tone: 'warning' },
    { from: 0.9, tone: 'critical' },
  ],
  queries: [q.LINKS_BUSIEST],
  whenEmpty: 'No link says how fast it is.',
};

const KERNEL_WARNINGS_COUNTED: Panel = {
  id: 'node-kernel-warnings-counted',
  title: 'Kernel warnings of the last hour',
  question: 'Does a kernel complain?',
  next: 'Read the kernel log of the node at that time. Memory errors: replace the module; killed processes: which one was it?',
  viz: 'table',
  queries: [q.KERNEL_WARNINGS_COUNTED],
  columns: [
    NODE_COLUMN,
    { field: 'warning', title: 'Warning' },
    { field: 'Value', title: 'Number', decimals: 0, width: 100 },
  ],
  sortBy: 'Number',
  whenEmpty: 'No kernel warning reported.',
};

export const KERNEL_WARNINGS: Panel = {
  ...KERNEL_WARNINGS_COUNTED,
  id: 'node-kernel-warnings',
  queries: [q.KERNEL_WARNINGS],
  recorded: { series: SOFTNET_DROPPED, file: 'node.rules.yml', instead: KERNEL_WARNINGS_COUNTED },
};

export const CLOCKS_OFF: Panel = {
  id: 'node-clocks-off',
  title: 'Clocks off',
  question: 'Whose clock is wrong, or kept by nobody?',
  next: 'On the node: chronyc tracking, then chronyc sources. Fewer than three sources cannot tell which one is wrong.',
  viz: 'table',
  queries: [q.CLOCKS_OFF, q.CLOCKS_OFF_ERROR, q.CLOCKS_OFF_SYNC],
  columns: [
    NODE_COLUMN,
    { field: 'Value #A', title: 'Off by', unit: 's', thresholds: CLOCK, width: 110 },
    { field: 'Value #B', title: 'May be wrong by', unit: 's', width: 140 },
    { field: 'Value #C', title: 'Kept', cell: 'colour', words: SYNC_WORDS, width: 120 },
  ],
  sortBy: 'Off by',
  whenEmpty: 'No clock reported off by more than 10 ms.',
};

export const UNITS_FAILED: Panel = {
  id: 'node-units-failed',
  title: 'Failed units',
  question: 'Which services did systemd give up on?',
  next: 'On the node: systemctl status and journalctl -u with the name.',
  viz: 'table',
  queries: [q.UNITS_FAILED],
  columns: [NODE_COLUMN, { field: 'name', title: 'Unit' }],
  needs: ['node-systemd'],
  whenEmpty: 'No failed unit reported.',
};

export const CONTAINERS_GONE: Panel = {
  id: 'node-containers-gone',
  title: 'Containers gone for a quarter of an hour',
  question: 'Which containers ran and do not any more?',
  next: 'On the node: docker ps -a with the name, then its log. A deployment takes containers away too.',
  viz: 'table',
  queries: [q.CONTAINERS_GONE],
  columns: [
    { field: 'name', title: 'Container' },
    { field: 'instance', title: 'Address' },
  ],
  needs: ['cadvisor'],
  whenEmpty: 'No container reported gone.',
};

export const REBOOT_REQUIRED: Panel = {
  id: 'node-reboot-required',
  title: 'Restart required',
  question: 'Which nodes run an old kernel until they restart?',
  next: 'Plan a maintenance; on a hypervisor move the instances away before.',
  viz: 'table',
  queries: [q.REBOOT_REQUIRED],
  columns: [NODE_COLUMN],
  needs: ['node-textfile'],
  whenEmpty: 'No node reported that needs a restart.',
};

export const COLLECTORS_FAILING: Panel = {
  id: 'node-collectors-failing',
  title: 'Collectors failing',
  question: 'What can we not see although node_exporter runs?',
  next: 'Read the log of node_exporter on the node.',
  viz: 'table',
  queries: [q.COLLECTORS_FAILING],
  columns: [NODE_COLUMN, { field: 'collector', title: 'Collector' }],
  whenEmpty: 'No failing collector reported.',
};

export const RELEASES: Panel = {
  id: 'node-releases',
  title: 'Kernels running',
  question: 'Do all nodes run the same kernel?',
  next: 'More than one outside of an upgrade: finish it.',
  viz: 'bargauge',
  decimals: 0,
  min: 0,
  thresholds: [{ from: null, tone: 'neutral' }],
  queries: [fleet.RELEASES],
  whenEmpty: NEEDS_NODE,
};

export const DISTRIBUTIONS: Panel = {
  id: 'node-distributions',
  title: 'Distributions',
  question: 'Which distributions run?',
  next: 'Old ones no longer get security fixes: plan their upgrade.',
  viz: 'bargauge',
  decimals: 0,
  min: 0,
  thresholds: [{ from: null, tone: 'neutral' }],
  queries: [fleet.DISTRIBUTIONS],
  whenEmpty: NEEDS_NODE,
};
