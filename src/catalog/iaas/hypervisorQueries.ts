import { instant, range } from '../query';
import { runningOn, type Resource } from './capacityQueries';
import { GUEST_LEGEND, guestCpu, guestRequests, guestSteal, servers, topGuests, withTenantName } from './guests';
import { newest, shortHost, slow } from './names';

/** Services write a host short or with its domain; the address of the page is short. */
const HOST = 'hostname=~"$hypervisor([.].+)?"';
/** Targets of libvirt exporters are called as their machine, with or without domain and port. */
const TARGET = 'instance=~"$hypervisor([.:].+)?",';

export const STATE = instant(
  'iaas-this-hypervisor-state',
  `max by ($group) (${newest('nova', 'openstack_nova_agent_state', `service="nova-compute",${HOST}`)})`
);
const ofThis = (what: string, resource: Resource) =>
  `max by ($group, hostname) (${slow(`openstack_placement_resource_${what}`, `resourcetype="${resource}",${HOST}`)})`;
const promised = (resource: Resource) =>
  `${ofThis('usage', resource)} / ((${ofThis('total', resource)} - ${ofThis('reserved', resource)}) * ${ofThis('allocation_ratio', resource)} > 0)`;
export const MEMORY = instant('iaas-this-hypervisor-memory', promised('MEMORY_MB'), 'Memory');
export const VCPU = instant('iaas-this-hypervisor-vcpu', promised('VCPU'), 'CPU');
export const RUNNING = instant('iaas-this-hypervisor-instances', `sum by ($group) (${runningOn(HOST)})`, 'Nova');
export const DOMAINS = instant(
  'iaas-this-hypervisor-domains',
  `count by ($group) (max by ($group, domain) (libvirt_domain_info_virtual_cpus{${TARGET}$scope}))`,
  'libvirt'
);
export const SERVICES = instant(
  'iaas-this-hypervisor-services',
  `${shortHost(`max by ($group, hostname, service) (${newest('nova', 'openstack_nova_agent_state', HOST)})`)} or ${shortHost(`max by ($group, hostname, service) (${newest('neutron', 'openstack_neutron_agent_state', HOST)})`)}`
);
export const INSTANCES = instant(
  'iaas-this-hypervisor-list',
  withTenantName(servers('hypervisor_hostname=~"$hypervisor([.].+)?"'), 'id')
);
export const STATE_OVER_TIME = range(
  'iaas-this-hypervisor-state-over-time',
  `max by ($group, service) (${slow('openstack_nova_agent_state', HOST)})`,
  '{{service}}'
);
/** Of the guests of one hypervisor only: that is what keeps these cheap over time. */
export const STEAL = range('iaas-this-hypervisor-steal', `max by ($group) (${guestSteal(TARGET)})`, 'Worst instance');
export const STEAL_MEAN = range('iaas-this-hypervisor-steal-mean', `avg by ($group) (${guestSteal(TARGET)})`, 'Mean');
export const TOP_CPU = instant('iaas-this-hypervisor-cpu', topGuests(guestCpu(TARGET)), GUEST_LEGEND);
export const TOP_REQUESTS = instant('iaas-this-hypervisor-requests', topGuests(guestRequests(TARGET)), GUEST_LEGEND);
