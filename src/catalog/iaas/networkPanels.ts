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
  title: 'Routers not active',
  question: 'Are networks of customers cut off?',
  next: 'See which agents are down beside it; move their routers to another gateway.',
  thresholds: NONE_IS_GOOD,
  queries: [q.ROUTERS_BROKEN],
});

export const PORTS_DOWN = count({
  id: 'iaas-ports-down',
  title: 'Instances with a port down',
  question: 'Which number of instances has no network, although it should?',
  next: 'All on one hypervisor: its agent. After a failure of the host they are down with it. Shut off instances count too.',
  thresholds: NONE_IS_BETTER,
  queries: [q.PORTS_DOWN],
});

export const FLOATING_IPS_BROKEN = count({
  id: 'iaas-floating-ips-broken',
  title: 'Floating IPs not active',
  question: 'Are instances unreachable from outside, although an address belongs to them?',
  next: 'Look at the router in front of them and at its gateway.',
  thresholds: NONE_IS_BETTER,
  queries: [q.FLOATING_IPS_BROKEN],
});

export const ROUTERS_SPLIT = count({
  id: 'iaas-routers-split',
  title: 'Routers without one active copy',
  question: 'Do two gateways fight over a router, or does none carry it?',
  next: 'Two: the gateways do not hear each other, look at the HA network. None: restart its agent.',
  thresholds: NONE_IS_GOOD,
  queries: [q.ROUTERS_SPLIT],
});

export const LB_PORTS_BROKEN = count({
  id: 'iaas-lb-ports',
  title: 'Load balancer ports not active',
  question: 'Do load balancers have their address?',
  next: 'Look whether their amphorae run: see Storage, images, load balancers.',
  thresholds: NONE_IS_BETTER,
  queries: [q.LB_PORTS_BROKEN],
});

export const PORTS_WITHOUT_ADDRESS = count({
  id: 'iaas-ports-no-ips',
  title: 'Ports without an address',
  question: 'Do instances start without an address?',
  next: 'Growing: a subnet is used up, or DHCP agents are down. A few are wanted so.',
  thresholds: NEUTRAL,
  queries: [q.PORTS_WITHOUT_ADDRESS],
});

export const ADDRESSES_LEFT: Panel = {
  id: 'iaas-addresses',
  title: 'Addresses of external networks',
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
  title: 'Active routers by gateway',
  question: 'Does one gateway carry all?',
  next: 'After a failure routers stay where they went: move some back before the next one fails.',
  viz: 'bargauge',
  decimals: 0,
  min: 0,
  thresholds: NEUTRAL,
  queries: [q.ROUTERS_PER_HOST],
  whenEmpty: 'No gateway known: OVN does not say where a router is.',
};
