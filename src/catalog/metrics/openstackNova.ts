import { metricsOf } from './metric';

const PER_HYPERVISOR = 'aggregates availability_zone hostname';
const PER_TENANT = 'tenant tenant_id';

/** Compute, as openstack-exporter 1.7 tells it; 2.0 has the same names. */
export const OPENSTACK_NOVA_METRICS = metricsOf('openstack-exporter', [
  ['openstack_nova_up', 'gauge', '', 'short', '1 if the exporter could ask Nova; says nothing about Nova itself'],
  [
    'openstack_nova_agent_state',
    'counter',
    'adminState disabledReason hostname id service zone',
    'short',
    '1 for a service that reports to Nova; gauge or counter by version',
  ],
  ['openstack_nova_total_vms', 'gauge', '', 'short', 'Instances of all tenants'],
  [
    'openstack_nova_running_vms',
    'gauge',
    `${PER_HYPERVISOR} tenant_id`,
    'short',
    'Instances that run on a hypervisor; before 2.0 without the tenant',
  ],
  ['openstack_nova_vcpus_available', 'gauge', PER_HYPERVISOR, 'short', 'CPUs of a hypervisor'],
  ['openstack_nova_vcpus_used', 'gauge', PER_HYPERVISOR, 'short', 'Virtual CPUs given out on a hypervisor'],
  ['openstack_nova_memory_available_bytes', 'gauge', PER_HYPERVISOR, 'bytes', 'Memory of a hypervisor'],
  ['openstack_nova_memory_used_bytes', 'gauge', PER_HYPERVISOR, 'bytes', 'Memory given out on a hypervisor'],
  ['openstack_nova_flavor', 'gauge', 'disk id is_public name ram vcpus', 'short', 'One series per flavor'],
  [
    'openstack_nova_server_status',
    'gauge',
    'address_ipv4 address_ipv6 availability_zone flavor_id host_id hypervisor_hostname id instance_libvirt name status tenant_id user_id uuid',
    'short',
    'One series per instance; the label says its status',
  ],
  ['openstack_nova_limits_vcpus_max', 'gauge', PER_TENANT, 'short', 'Virtual CPUs a tenant may have; -1 is no limit'],
  ['openstack_nova_limits_vcpus_used', 'gauge', PER_TENANT, 'short', 'Virtual CPUs a tenant has'],
  ['openstack_nova_limits_memory_max', 'gauge', PER_TENANT, 'mbytes', 'Memory a tenant may have; -1 is no limit'],
  ['openstack_nova_limits_memory_used', 'gauge', PER_TENANT, 'mbytes', 'Memory a tenant has'],
  ['openstack_nova_limits_instances_max', 'gauge', PER_TENANT, 'short', 'Instances a tenant may have'],
  ['openstack_nova_limits_instances_used', 'gauge', PER_TENANT, 'short', 'Instances a tenant has'],
  ['openstack_placement_up', 'gauge', '', 'short', '1 if the exporter could ask Placement'],
  ['openstack_placement_resource_total', 'gauge', 'hostname resourcetype', 'short', 'What a hypervisor has'],
  ['openstack_placement_resource_reserved', 'gauge', 'hostname resourcetype', 'short', 'What it keeps for itself'],
  [
    'openstack_placement_resource_allocation_ratio',
    'gauge',
    'hostname resourcetype',
    'short',
    'How often it may be promised',
  ],
  ['openstack_placement_resource_usage', 'gauge', 'hostname resourcetype', 'short', 'What is promised to instances'],
]);
