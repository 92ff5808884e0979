import type { Panel } from '../model';
import * as q from './networkQueries';
import { ADDRESSES, NEUTRAL, NONE_IS_BETTER, NONE_IS_GOOD } from './words';

const NEEDS_EXPORTER = 'openstack-exporter is not scraped, or could not ask Neutron.';

const count = (panel: Pick<Panel, 'id' | 'title' | 'question' | 'next' | 'queries' | 'thresholds'>): Panel => ({
  viz: 'stat',
  decimals: 0,
  whenEmpty: NEEDS_EXPORTER,
  ...panel,
});

export const ROUTERS_BROKEN = count({
  id: 'iaas-routers-broken',
  title: 'Routers',
  question: 'Are networks of customers cut off, or do two gateways fight over a router?',
  next: 'Not active: see which agents are down, move their routers. Without one active copy: two do not hear each other (look at the HA network), or none carries it.',
  thresholds: NONE_IS_GOOD,
  queries: [q.ROUTERS_BROKEN, q.ROUTERS_SPLIT],
});

export const PORTS_BROKEN = count({
  id: 'iaas-ports-broken',
  title: 'Ports and addresses that should work, and do not',
  question: 'Do instances and load balancers have their network?',
  next: 'Ports of instances on one hypervisor: its agent; of instances that are shut off they count too. Floating IPs: the router before them. Load balancers: their amphorae.',
  thresholds: NONE_IS_BETTER,
  queries: [q.PORTS_DOWN, q.FLOATING_IPS_BROKEN, q.LB_PORTS_BROKEN],
});

export const ADDRESSES_LEFT: Panel = {
  id: 'iaas-addresses',
  title: 'External addresses',
  question: 'Will customers still get floating addresses?',
  next: 'Below 10 % left: look for addresses nobody uses, add a subnet.',
  viz: 'table',
  queries: [q.ADDRESSES_USED, q.ADDRESSES_LEFT],
  columns: [
    { field: 'network_name', title: 'Network' },
    {
      field: 'Value #A',
      title: 'Given out',
      unit: 'percentunit',
      decimals: 0,
      cell: 'bar',
      max: 1,
      thresholds: ADDRESSES,
    },
    { field: 'Value #B', title: 'Left', decimals: 0, width: 90 },
  ],
  sortBy: 'Given out',
  whenEmpty: 'No external network known.',
};

export const AGENTS: Panel = {
  id: 'iaas-agents',
  title: 'Agents by kind',
  question: 'Of which kind of agent are some missing?',
  next: 'All of a kind: RabbitMQ or the Neutron server. Some: their hosts, beside it.',
  viz: 'table',
  queries: [q.AGENTS_UP, q.AGENTS_ALL],
  columns: [
    { field: 'service', title: 'Kind' },
    { field: 'Value #A', title: 'Up', decimals: 0, width: 80 },
    { field: 'Value #B', title: 'Expected', decimals: 0, width: 100 },
  ],
  whenEmpty: NEEDS_EXPORTER,
};

export const AGENTS_DOWN: Panel = {
  id: 'iaas-agents-down',
  title: 'Agents down',
  question: 'Which agents are down, and on which host?',
  next: 'Open the node: is it there at all? Then read the log of the agent on it.',
  viz: 'table',
  queries: [q.AGENTS_DOWN],
  columns: [
    { field: 'hostname', title: 'Host', link: { title: 'Open this node', target: 'node' } },
    { field: 'service', title: 'Agent' },
  ],
  whenEmpty: 'No agent reported down.',
};

export const PORTS_BY_STATUS: Panel = {
  id: 'iaas-ports-by-status',
  title: 'Ports by status',
  question: 'How many ports work?',
  next: 'DOWN growing without instances being shut off: agents do not wire them.',
  viz: 'bargauge',
  decimals: 0,
  min: 0,
  thresholds: NEUTRAL,
  queries: [q.PORTS_BY_STATUS],
  whenEmpty: NEEDS_EXPORTER,
};

export const ROUTERS_PER_HOST: Panel = {
  id: 'iaas-routers-per-host',
  title: 'Routers by gateway',
  question: 'Does one gateway carry all?',
  next: 'After a failure routers stay where they went: move some back before the next one fails.',
  viz: 'bargauge',
  decimals: 0,
  min: 0,
  thresholds: NEUTRAL,
  queries: [q.ROUTERS_PER_HOST],
  whenEmpty: 'No gateway known: OVN does not say where a router is.',
};
