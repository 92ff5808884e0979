import type { Panel } from '../model';
import * as q from './hypervisorQueries';
import { INSTANCE_COLUMNS, LIBVIRT } from './instancePanels';
import { ALIVE_WORDS, ALLOCATED, NEUTRAL, STEAL } from './words';

const UNKNOWN = 'Nova does not know this hypervisor, or could not be asked.';
const NOT_CALLED_SO =
  'No libvirt exporter has a target of this name: call targets as their machine, see Coverage for the relabelling.';

export const STATE: Panel = {
  id: 'iaas-this-hypervisor-state',
  title: 'Nova reaches it',
  question: 'Is the hypervisor there?',
  next: 'Down: open its node. If the machine is off, its instances are down: draft an incident, evacuate them.',
  viz: 'stat',
  words: ALIVE_WORDS,
  queries: [q.STATE],
  whenEmpty: UNKNOWN,
};

export const PROMISED: Panel = {
  id: 'iaas-this-hypervisor-promised',
  title: 'Promised',
  question: 'Is it full?',
  next: 'Full: no instance is placed here any more. Empty while others are full: is it switched off?',
  viz: 'stat',
  unit: 'percentunit',
  decimals: 0,
  thresholds: ALLOCATED,
  queries: [q.MEMORY, q.VCPU],
  whenEmpty: UNKNOWN,
};

export const RUNNING: Panel = {
  id: 'iaas-this-hypervisor-running',
  title: 'Instances',
  question: 'Do Nova and libvirt agree on what runs here?',
  next: 'More in libvirt: orphans of a failed move, they write to volumes that Nova gave to another. More in Nova: shut off, or ghosts.',
  viz: 'stat',
  decimals: 0,
  thresholds: NEUTRAL,
  queries: [q.RUNNING, q.DOMAINS],
  whenEmpty: UNKNOWN,
};

export const SERVICES: Panel = {
  id: 'iaas-this-hypervisor-services',
  title: 'Its services',
  question: 'Which of its services report?',
  next: 'Only one is down: its container. All: the machine, its network, or RabbitMQ. The host leads to the node.',
  viz: 'table',
  queries: [q.SERVICES],
  columns: [
    { field: 'hostname', title: 'Node', link: { title: 'Open this node', target: 'node' } },
    { field: 'service', title: 'Service' },
    { field: 'Value', title: 'State', words: ALIVE_WORDS, cell: 'colour', width: 90 },
  ],
  whenEmpty: UNKNOWN,
};

export const STATE_OVER_TIME: Panel = {
  id: 'iaas-this-hypervisor-state-over-time',
  title: 'Reports to Nova over time',
  question: 'Since when is it gone, and does it come and go?',
  next: 'Compare the moment with incidents marked in the graph, and with the node.',
  viz: 'timeseries',
  decimals: 0,
  min: 0,
  max: 1,
  queries: [q.STATE_OVER_TIME],
  whenEmpty: UNKNOWN,
};

export const STEAL_OVER_TIME: Panel = {
  id: 'iaas-this-hypervisor-steal',
  title: 'Instances waiting for CPU',
  question: 'Do its instances get the CPU they ask for?',
  next: 'Above 10 %: move the busiest away.',
  viz: 'timeseries',
  unit: 'percentunit',
  thresholds: STEAL,
  queries: [q.STEAL, q.STEAL_MEAN],
  needs: LIBVIRT,
  whenEmpty: NOT_CALLED_SO,
};

export const INSTANCES: Panel = {
  id: 'iaas-this-hypervisor-list',
  title: 'Instances on it',
  question: 'Who is affected if it fails?',
  next: 'These are the tenants to tell.',
  viz: 'table',
  queries: [q.INSTANCES],
  columns: INSTANCE_COLUMNS.filter(({ field }) => field !== 'hostname'),
  tenants: true,
  whenEmpty: 'No instance on it known.',
};

export const TOP_CPU: Panel = {
  id: 'iaas-this-hypervisor-cpu',
  title: 'Busiest instances on it',
  question: 'Who is the noisy neighbour?',
  next: 'Move it to an emptier hypervisor.',
  viz: 'bargauge',
  unit: 'percentunit',
  decimals: 0,
  min: 0,
  max: 1,
  queries: [q.TOP_CPU],
  needs: LIBVIRT,
  tenants: true,
  whenEmpty: NOT_CALLED_SO,
};

export const TOP_REQUESTS: Panel = {
  id: 'iaas-this-hypervisor-requests',
  title: 'Most disk requests on it',
  question: 'Who loads the storage from here?',
  next: 'If Ceph is slow meanwhile: talk to the tenant.',
  viz: 'bargauge',
  unit: 'iops',
  decimals: 0,
  min: 0,
  queries: [q.TOP_REQUESTS],
  needs: LIBVIRT,
  tenants: true,
  whenEmpty: NOT_CALLED_SO,
};
