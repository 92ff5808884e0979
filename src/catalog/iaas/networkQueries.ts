import { exceptions, instant } from '../query';
import { countOf, newest, share, shortHost, slow } from './names';

const one = (metric: string) => `max by ($group) (${slow(metric)})`;

/** Networks that lead outside; those of tenants are theirs, and not named on this page. */
const EXTERNAL = `label_replace(group by ($group, id) (${slow('openstack_neutron_network', 'is_external="true"')}), "network_id", "$1", "id", "(.+)")`;
const addresses = (what: 'total' | 'used') =>
  `sum by ($group, network_id, network_name) (max by ($group, network_id, network_name, cidr) (${slow(`openstack_neutron_network_ip_availabilities_${what}`, 'ip_version="4"')}) and on ($group, network_id) ${EXTERNAL})`;

export const ADDRESSES_USED = instant('iaas-addresses-used', share(addresses('used'), addresses('total')));
export const ADDRESSES_LEFT = instant('iaas-addresses-left', `${addresses('total')} - ${addresses('used')}`);

export const FLOATING_IPS_BROKEN = instant(
  'iaas-floating-ips-broken',
  one('openstack_neutron_floating_ips_associated_not_active'),
  'Floating IPs'
);
export const ROUTERS_BROKEN = instant('iaas-routers-broken', one('openstack_neutron_routers_not_active'), 'Not active');
export const LB_PORTS_BROKEN = instant('iaas-lb-ports', one('openstack_neutron_ports_lb_not_active'), 'Load balancers');

const ports = (by: string, matchers: string) =>
  `count by (${by}) (max by ($group, uuid, status, device_owner) (${newest('neutron', 'openstack_neutron_port', matchers)}))`;
export const PORTS_BY_STATUS = instant('iaas-ports-by-status', ports('$group, status', ''), '{{status}}');
/** Switched on, belongs to an instance, and yet down: that instance has no network. */
export const PORTS_DOWN = instant(
  'iaas-ports-down',
  `${ports('$group', 'status="DOWN",admin_state_up="true",device_owner=~"compute:.*"')} or 0 * max by ($group) (openstack_neutron_networks{$scope})`,
  'Instances'
);

const ROUTERS = (matcher: string) => newest('neutron', 'openstack_neutron_l3_agent_of_router', matcher);
const HIGHLY_AVAILABLE = `group by ($group, router_id) (${ROUTERS('ha_state!=""')})`;
const ACTIVE_COPIES = `count by ($group, router_id) (max by ($group, router_id, l3_agent_id) (${ROUTERS('ha_state="active"')}))`;
/** Of each highly available router exactly one copy is active: none is an outage, two fight over the address. */
export const ROUTERS_SPLIT = instant(
  'iaas-routers-split',
  countOf(`(${ACTIVE_COPIES} or 0 * ${HIGHLY_AVAILABLE}) != 1`, HIGHLY_AVAILABLE),
  'Without one active copy'
);

const AGENTS = `max by ($group, service, hostname) (${newest('neutron', 'openstack_neutron_agent_state', 'adminState=~"up|enabled"')})`;
export const AGENTS_UP = instant('iaas-agents-up', `sum by ($group, service) (${AGENTS})`);
export const AGENTS_ALL = instant('iaas-agents-all', `count by ($group, service) (${AGENTS})`);
export const AGENTS_DOWN = exceptions('iaas-agents-down', `${shortHost(AGENTS)} == 0`);
export const ROUTERS_PER_HOST = instant(
  'iaas-routers-per-host',
  `topk(10, count by ($group, agent_host) (max by ($group, agent_host, router_id) (${ROUTERS('ha_state=~"|active"')})))`,
  '{{agent_host}}'
);
