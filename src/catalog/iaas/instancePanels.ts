import type { Column, Need, Panel, Query, Threshold } from '../model';
import * as q from './instanceQueries';
import { GUEST_LATENCY, NEUTRAL, NONE_IS_BETTER, NONE_IS_GOOD, STEAL } from './words';

const NEEDS_NOVA = 'openstack-exporter is not scraped, or could not ask Nova.';
const NEEDS_LIBVIRT = 'No libvirt exporter is scraped that knows this.';
export const LIBVIRT: readonly Need[] = [['libvirt-exporter', 'libvirt-exporter-old']];

/** Columns of a list of instances; `status` where it is not the same for all. */
export const INSTANCE_COLUMNS: readonly Column[] = [
  { field: 'name', title: 'Instance' },
  { field: 'status', title: 'Status', width: 110 },
  { field: 'project', title: 'Tenant' },
  { field: 'hostname', title: 'Hypervisor', width: 130, link: { title: 'Open this hypervisor', target: 'hypervisor' } },
  { field: 'address_ipv4', title: 'Address', width: 140 },
  { field: 'instance_libvirt', title: 'Domain', width: 170, link: { title: 'Open this instance', target: 'instance' } },
];

const count = (
  id: string,
  title: string,
  query: Query,
  thresholds: readonly Threshold[],
  words: Pick<Panel, 'question' | 'next'> & Partial<Panel>
): Panel => ({ id, title, viz: 'stat', decimals: 0, thresholds, queries: [query], whenEmpty: NEEDS_NOVA, ...words });

export const TOTAL = count('iaas-instances-total', 'Instances', q.TOTAL, NEUTRAL, {
  question: 'How many instances are there?',
  next: 'A sudden fall is a tenant cleaning up, or an exporter that reads only a part.',
});
export const IN_ERROR_COUNT = count('iaas-instances-in-error-count', 'In error', q.IN_ERROR_COUNT, NONE_IS_BETTER, {
  question: 'How many instances are broken?',
  next: 'Look below for what they have in common: a hypervisor, a tenant, the minute.',
});
export const STUCK_COUNT = count('iaas-instances-stuck-count', 'Stuck', q.STUCK_COUNT, NONE_IS_BETTER, {
  question: 'How many instances hang between two states for over twenty minutes?',
  next: 'Customers wait for them: the scheduler, the conductor, RabbitMQ.',
});
export const HUNG_COUNT = count('iaas-instances-hung-count', 'Not answering libvirt', q.HUNG_COUNT, NONE_IS_GOOD, {
  question: 'How many instances hang so that libvirt gets no answer about them?',
  next: 'Their storage or their process hangs: look at Ceph, then at the process on the hypervisor.',
  needs: ['libvirt-exporter'],
  whenEmpty: 'No libvirt exporter that knows this (inovex) is scraped.',
});

export const IN_ERROR: Panel = {
  id: 'iaas-instances-in-error',
  title: 'Instances in error',
  question: 'Which instances are broken, whose are they, and where?',
  next: 'All on one hypervisor: open it. Otherwise `openstack server show` says the fault.',
  viz: 'table',
  queries: [q.IN_ERROR],
  columns: INSTANCE_COLUMNS.filter(({ field }) => field !== 'status'),
  whenEmpty: 'No instance in error reported.',
};

export const STUCK_LIST: Panel = {
  id: 'iaas-instances-stuck',
  title: 'Instances stuck for twenty minutes',
  question: 'Which instances wait, in which state, and where?',
  next: 'BUILD: scheduler and hypervisor. MIGRATING: the network between two. DELETED: the log of nova-compute there.',
  viz: 'table',
  queries: [q.STUCK_LIST],
  columns: INSTANCE_COLUMNS.filter(({ field }) => field !== 'address_ipv4'),
  whenEmpty: 'No instance reported as stuck.',
};

export const ALL: Panel = {
  id: 'iaas-instances-all',
  title: 'Instances, those not active first (250 at most)',
  question: 'Which instances are there, and which do not run?',
  next: 'More than 250: open a hypervisor or a tenant, its page lists all of them.',
  viz: 'table',
  queries: [q.ALL],
  columns: INSTANCE_COLUMNS,
  whenEmpty: NEEDS_NOVA,
};

const top = (panel: Pick<Panel, 'id' | 'title' | 'question' | 'next' | 'queries'> & Partial<Panel>): Panel => ({
  viz: 'bargauge',
  min: 0,
  needs: LIBVIRT,
  whenEmpty: NEEDS_LIBVIRT,
  ...panel,
});

export const TOP_CPU: Panel = top({
  id: 'iaas-top-cpu',
  title: 'Busiest instances',
  question: 'Who uses all CPU that was given?',
  next: 'Fine for its tenant. If its neighbours wait for CPU, move it to an emptier hypervisor.',
  unit: 'percentunit',
  decimals: 0,
  max: 1,
  queries: [q.TOP_CPU],
  recorded: {
    series: 'libvirt_domain:cpu:ratio_rate5m',
    file: 'iaas.rules.yml',
    instead: top({
      id: 'iaas-top-cpu-raw',
      title: 'Busiest instances',
      question: 'Who uses all CPU that was given?',
      next: 'Fine for its tenant. If its neighbours wait for CPU, move it to an emptier hypervisor.',
      unit: 'percentunit',
      decimals: 0,
      max: 1,
      queries: [q.TOP_CPU_RAW],
    }),
  },
});

export const TOP_STEAL = top({
  id: 'iaas-top-steal',
  title: 'Waiting for CPU',
  question: 'Which instances get less CPU than they ask for?',
  next: 'Their customers feel it. Many on one hypervisor: too much is promised there.',
  unit: 'percentunit',
  decimals: 1,
  thresholds: STEAL,
  queries: [q.TOP_STEAL],
});

export const TOP_WRITE_LATENCY = top({
  id: 'iaas-top-write-latency',
  title: 'Slowest writes',
  question: 'Whose disk is slow?',
  next: 'All of them: Ceph. One: it waits at its own limit, or writes to a local disk that is dying.',
  unit: 's',
  thresholds: GUEST_LATENCY,
  queries: [q.TOP_WRITE_LATENCY],
});

export const TOP_REQUESTS = top({
  id: 'iaas-top-requests',
  title: 'Most disk requests',
  question: 'Who loads the storage?',
  next: 'If Ceph is slow meanwhile: talk to the tenant, or limit the volume type.',
  unit: 'iops',
  decimals: 0,
  queries: [q.TOP_REQUESTS],
});

export const TOP_TRAFFIC = top({
  id: 'iaas-top-traffic',
  title: 'Most traffic',
  question: 'Who loads the network?',
  next: 'Out of nothing and outwards: it may be abused. Tell the tenant, see the flows at the gateway.',
  unit: 'bps',
  queries: [q.TOP_TRAFFIC],
});

export const TOP_MEMORY = top({
  id: 'iaas-top-memory',
  title: 'Memory in use',
  question: 'Which instance will run out of memory?',
  next: 'Its tenant needs a larger flavor. Missing here: no balloon driver in the guest.',
  unit: 'percent',
  decimals: 0,
  max: 100,
  queries: [q.TOP_MEMORY],
});

export const FLAVORS: Panel = {
  id: 'iaas-flavors',
  title: 'Flavors in use',
  question: 'Which sizes do customers want?',
  next: 'Buy hypervisors in that proportion of CPU to memory.',
  viz: 'bargauge',
  decimals: 0,
  min: 0,
  thresholds: NEUTRAL,
  queries: [q.FLAVORS],
  whenEmpty: NEEDS_NOVA,
};
