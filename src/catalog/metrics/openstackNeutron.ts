import { metricsOf } from './metric';

const AVAILABILITY = 'cidr ip_version network_id network_name project_id subnet_name';

/** Network, as openstack-exporter 1.7 tells it. */
export const OPENSTACK_NEUTRON_METRICS = metricsOf('openstack-exporter', [
  ['openstack_neutron_up', 'gauge', '', 'short', '1 if the exporter could ask Neutron'],
  [
    'openstack_neutron_agent_state',
    'counter',
    'adminState availability_zone hostname id service',
    'short',
    '1 for an agent that reports to Neutron; gauge or counter by version',
  ],
  ['openstack_neutron_networks', 'gauge', '', 'short', 'Networks of all tenants'],
  [
    'openstack_neutron_network',
    'gauge',
    'id is_external is_shared name provider_network_type provider_physical_network provider_segmentation_id status subnets tags tenant_id',
    'short',
    'One series per network',
  ],
  ['openstack_neutron_network_ip_availabilities_total', 'gauge', AVAILABILITY, 'short', 'Addresses of a subnet'],
  ['openstack_neutron_network_ip_availabilities_used', 'gauge', AVAILABILITY, 'short', 'Addresses given out'],
  ['openstack_neutron_floating_ips', 'gauge', '', 'short', 'Floating addresses given out'],
  [
    'openstack_neutron_floating_ips_associated_not_active',
    'gauge',
    '',
    'short',
    'Floating addresses that belong to something, but are not active',
  ],
  [
    'openstack_neutron_floating_ip',
    'gauge',
    'floating_ip_address floating_network_id id project_id router_id status',
    'short',
    'One series per floating address',
  ],
  [
    'openstack_neutron_port',
    'gauge',
    'admin_state_up binding_vif_type device_owner fixed_ips mac_address network_id status uuid',
    'short',
    'One series per port',
  ],
  ['openstack_neutron_ports_no_ips', 'gauge', '', 'short', 'Ports without an address'],
  ['openstack_neutron_ports_lb_not_active', 'gauge', '', 'short', 'Ports of load balancers that are not active'],
  ['openstack_neutron_routers', 'gauge', '', 'short', 'Routers of all tenants'],
  ['openstack_neutron_routers_not_active', 'gauge', '', 'short', 'Routers that do not work'],
  [
    'openstack_neutron_l3_agent_of_router',
    'gauge',
    'agent_admin_up agent_alive agent_host ha_state l3_agent_id router_id',
    'short',
    'Which agents carry a router, and which of them is active (ML2/OVS)',
  ],
]);
