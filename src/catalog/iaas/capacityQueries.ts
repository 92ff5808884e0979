import { exceptions, instant, range } from '../query';
import { newest, perHostname, share, shortHost, slow } from './names';

export type Resource = 'VCPU' | 'MEMORY_MB';

/** What may be promised and what is, per hypervisor: recorded, or worked out at the moment of asking. */
export interface Placement {
  capacity: (resource: Resource) => string;
  used: (resource: Resource) => string;
}

const perHypervisor = (series: string) => `max by ($group, hostname) (${series})`;

export const RECORDED: Placement = {
  capacity: (resource) => perHypervisor(`openstack:hypervisor_capacity:placement{resourcetype="${resource}",$scope}`),
  used: (resource) => perHypervisor(`openstack:hypervisor_used:placement{resourcetype="${resource}",$scope}`),
};

const placement = (what: string, resource: Resource) =>
  perHypervisor(slow(`openstack_placement_resource_${what}`, `resourcetype="${resource}"`));

/** What it has without what it keeps for itself, times how often it may be promised. */
export const RAW: Placement = {
  capacity: (resource) =>
    `(${placement('total', resource)} - ${placement('reserved', resource)}) * ${placement('allocation_ratio', resource)}`,
  used: (resource) => placement('usage', resource),
};

const total = (expr: string) => `sum by ($group) (${expr})`;

export const allocated = (id: string, { capacity, used }: Placement, resource: Resource) =>
  instant(id, share(total(used(resource)), total(capacity(resource))));

/** In MiB: what is left if the largest hypervisor is gone and its instances have to go elsewhere. */
export const roomWithoutLargest = (id: string, { capacity, used }: Placement) =>
  instant(
    id,
    `${total(capacity('MEMORY_MB'))} - max by ($group) (${capacity('MEMORY_MB')}) - ${total(used('MEMORY_MB'))}`
  );

/** How many more of a size fit, hypervisor by hypervisor: CPU of one and memory of another carry nothing. */
export const fitting = (id: string, { capacity, used }: Placement, vcpus: number, gib: number, name: string) => {
  const room = (resource: Resource, size: number) => `floor((${capacity(resource)} - ${used(resource)}) / ${size})`;
  const cpu = room('VCPU', vcpus);
  const memory = room('MEMORY_MB', gib * 1024);
  return instant(id, total(`clamp_min((${cpu} < ${memory}) or ${memory}, 0)`), name);
};

/** One subquery with a point each six hours: two weeks of every hypervisor would be millions of samples. Nothing before there is history. */
export const FORECAST = exceptions(
  'iaas-forecast',
  `predict_linear(sum by ($group) (openstack:hypervisor_used:placement{resourcetype="MEMORY_MB",$scope})[14d:6h], 2592000) / sum by ($group) (openstack:hypervisor_capacity:placement{resourcetype="MEMORY_MB",$scope})`
);
export const FORECAST_RAW = exceptions(
  'iaas-forecast-raw',
  `predict_linear(sum by ($group) (max by ($group, hostname) (openstack_placement_resource_usage{resourcetype="MEMORY_MB",$scope}))[7d:6h], 2592000) / ${total(RAW.capacity('MEMORY_MB'))}`
);

export const MEMORY_ALLOCATED_OVER_TIME = range(
  'iaas-memory-allocated-over-time',
  'sum by ($group) (openstack:hypervisor_used:placement{resourcetype="MEMORY_MB",$scope}) / sum by ($group) (openstack:hypervisor_capacity:placement{resourcetype="MEMORY_MB",$scope})',
  'Memory promised'
);
export const VCPU_ALLOCATED_OVER_TIME = range(
  'iaas-vcpu-allocated-over-time',
  'sum by ($group) (openstack:hypervisor_used:placement{resourcetype="VCPU",$scope}) / sum by ($group) (openstack:hypervisor_capacity:placement{resourcetype="VCPU",$scope})',
  'CPU promised'
);

export const HYPERVISOR_VCPU = instant(
  'iaas-hypervisor-vcpu',
  shortHost(share(RAW.used('VCPU'), `(${RAW.capacity('VCPU')})`))
);
export const HYPERVISOR_MEMORY = instant(
  'iaas-hypervisor-memory',
  shortHost(share(RAW.used('MEMORY_MB'), `(${RAW.capacity('MEMORY_MB')})`))
);
const agent = (state: string) =>
  shortHost(
    `max by ($group, hostname) (${newest('nova', 'openstack_nova_agent_state', `service="nova-compute",adminState=~"${state}"`)})`
  );
/** The worse, the more, so that what is down sorts first: 3 down, 2 down and switched off, 1 switched off, 0 up. */
export const HYPERVISOR_STATE = instant(
  'iaas-hypervisor-state',
  `3 * (1 - ${agent('enabled')}) or 2 - ${agent('disabled')}`
);
/** From version 2.0 on the exporter counts by tenant. */
export const runningOn = (matchers = '') =>
  `sum by ($group, hostname) (max by ($group, hostname, tenant_id) (${slow('openstack_nova_running_vms', matchers)}))`;
export const HYPERVISOR_INSTANCES = instant('iaas-hypervisor-instances', shortHost(runningOn()));
export const HYPERVISOR_DOMAINS = instant(
  'iaas-hypervisor-domains',
  perHostname(
    'count by ($group, instance) (max by ($group, instance, domain) (libvirt_domain_info_virtual_cpus{$scope}))'
  )
);
export const HYPERVISOR_PRESSURE = instant(
  'iaas-hypervisor-pressure',
  `${perHostname('max by ($group, instance) (rate(node_pressure_cpu_waiting_seconds_total{$scope}[$__rate_interval]))')} and on ($group, hostname) ${agent('enabled|disabled')}`
);

export const BY_ZONE_CPU = instant(
  'iaas-by-zone-cpu',
  share(
    `sum by ($group, availability_zone) (max by ($group, availability_zone, hostname) (${slow('openstack_nova_vcpus_used')}))`,
    `sum by ($group, availability_zone) (max by ($group, availability_zone, hostname) (${slow('openstack_nova_vcpus_available')}))`
  )
);
export const BY_ZONE_MEMORY = instant(
  'iaas-by-zone-memory',
  share(
    `sum by ($group, availability_zone) (max by ($group, availability_zone, hostname) (${slow('openstack_nova_memory_used_bytes')}))`,
    `sum by ($group, availability_zone) (max by ($group, availability_zone, hostname) (${slow('openstack_nova_memory_available_bytes')}))`
  )
);

/** Named by the machine, whatever the exporter's target is called. */
export const STEAL_OVER_TIME = range(
  'iaas-steal-over-time',
  'max by ($group, instance) (libvirt_host:steal:ratio_rate5m{$scope})',
  '{{instance}}'
);
export const STEAL_NOW = instant(
  'iaas-steal-now',
  `topk(10, ${perHostname(
    'sum by ($group, instance) (rate(libvirt_domain_vcpu_delay_seconds_total{$scope}[$__rate_interval])) / (sum by ($group, instance) (libvirt_domain_info_virtual_cpus{$scope}) > 0)'
  )})`,
  '{{hostname}}'
);
