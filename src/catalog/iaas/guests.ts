import { copied, newest, slow } from './names';

/** A guest of libvirt: the hypervisor's target and the domain on it. */
export const GUEST = '$group, instance, domain';

/**
 * Name and project of each guest. Every exporter has them in another series: inovex, Tinkoff, and 0.2, which writes
 * them on all it says.
 */
export const GUEST_NAMES =
  `(group by (${GUEST}, instance_name, project_name) (libvirt_domain_openstack_info{$scope})` +
  ` or on (${GUEST}) group by (${GUEST}, instance_name, project_name) (libvirt_domain_info_meta{$scope})` +
  ` or on (${GUEST}) group by (${GUEST}, instance_name, project_name) (${copied('libvirt_domain_state_code{$scope}', 'instance_name', 'name')}))`;

export const CPUS = (matchers: string) => `max by (${GUEST}) (libvirt_domain_info_virtual_cpus{${matchers}$scope})`;

/** Per second and guest: the sum over its disks, interfaces or processors. */
export const guestRate = (metric: string, part: string, matchers = '') =>
  `sum by (${GUEST}) (max by (${GUEST}, ${part}) (rate(libvirt_domain_${metric}{${matchers}$scope}[$__rate_interval])))`;

export const guestCpu = (matchers = '') =>
  `max by (${GUEST}) (rate(libvirt_domain_info_cpu_time_seconds_total{${matchers}$scope}[$__rate_interval])) / (${CPUS(matchers)} > 0)`;

/** Share of time its processors wait for a real one; a guest sees it as steal. */
export const guestSteal = (matchers = '') =>
  `${guestRate('vcpu_delay_seconds_total', 'vcpu', matchers)} / (${CPUS(matchers)} > 0)`;

export const guestRequests = (matchers = '') =>
  `${guestRate('block_stats_read_requests_total', 'target_device', matchers)} + ${guestRate('block_stats_write_requests_total', 'target_device', matchers)}`;

export const guestWriteLatency = (matchers = '') =>
  `${guestRate('block_stats_write_time_seconds_total', 'target_device', matchers)} / (${guestRate('block_stats_write_requests_total', 'target_device', matchers)} > 0)`;

/** In bits. */
export const guestTraffic = (matchers = '') =>
  `8 * (${guestRate('interface_stats_receive_bytes_total', 'target_device', matchers)} + ${guestRate('interface_stats_transmit_bytes_total', 'target_device', matchers)})`;

/** The first ten with their names: ranked first, so that only ten are named. */
export const topGuests = (expr: string) =>
  `topk(10, ${expr}) * on (${GUEST}) group_left (instance_name, project_name) ${GUEST_NAMES}`;

export const GUEST_LEGEND = '{{instance_name}}';

/** What lists of instances show of each. */
const SERVER = '$group, id, name, status, tenant_id, hypervisor_hostname, instance_libvirt, address_ipv4';

export const servers = (matchers: string) =>
  `max by (${SERVER}) (${newest('nova', 'openstack_nova_server_status', matchers)})`;

/** Names of tenants by their id. */
const TENANT_NAMES = `group by ($group, tenant_id, project) (${copied(copied(slow('openstack_identity_project_info'), 'tenant_id', 'id'), 'project', 'name')})`;

/** Rows about tenants with their names, and without where Keystone could not be asked. */
export const withTenantName = (rows: string, key: string) =>
  `((${rows}) * on ($group, tenant_id) group_left (project) ${TENANT_NAMES}) or on ($group, ${key}) (${rows})`;
