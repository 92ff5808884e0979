import { exceptions, instant } from '../query';
import { servers, withTenantName } from './guests';
import { copied, newest, shortHost, slow } from './names';

/** A share of what a tenant may have; -1 is no limit. */
const quota = (service: 'nova' | 'cinder', used: string, max: string, matchers = '') => {
  const limit = (name: string) =>
    `max by ($group, tenant_id, tenant) (${slow(`openstack_${service}_limits_${name}`, matchers)})`;
  return `${limit(used)} / (${limit(max)} > 0)`;
};
const most = (expr: string) => `topk(50, ${expr})`;

export const QUOTA_CPU = instant('iaas-quota-cpu', most(quota('nova', 'vcpus_used', 'vcpus_max')));
export const QUOTA_MEMORY = instant('iaas-quota-memory', most(quota('nova', 'memory_used', 'memory_max')));
export const QUOTA_INSTANCES = instant('iaas-quota-instances', most(quota('nova', 'instances_used', 'instances_max')));
export const QUOTA_VOLUMES = instant('iaas-quota-volumes', most(quota('cinder', 'volume_used_gb', 'volume_max_gb')));

/** Of one tenant, whose page this is. */
export const THIS_TENANT = 'tenant_id="$tenant"';
export const THIS_QUOTA = {
  cpu: instant('iaas-tenant-cpu', quota('nova', 'vcpus_used', 'vcpus_max', THIS_TENANT), 'CPU'),
  memory: instant('iaas-tenant-memory', quota('nova', 'memory_used', 'memory_max', THIS_TENANT), 'Memory'),
  instances: instant(
    'iaas-tenant-instances',
    quota('nova', 'instances_used', 'instances_max', THIS_TENANT),
    'Instances'
  ),
  volumes: instant('iaas-tenant-volumes', quota('cinder', 'volume_used_gb', 'volume_max_gb', THIS_TENANT), 'Volumes'),
} as const;

export const BIGGEST = instant(
  'iaas-biggest-tenants',
  withTenantName(
    `topk(20, count by ($group, tenant_id) (max by ($group, id, tenant_id) (${newest('nova', 'openstack_nova_server_status')})))`,
    'tenant_id'
  )
);
export const IN_ERROR_BY_TENANT = instant(
  'iaas-errors-by-tenant',
  withTenantName(
    `topk(20, count by ($group, tenant_id) (max by ($group, id, tenant_id) (${newest('nova', 'openstack_nova_server_status', 'status="ERROR"')})))`,
    'tenant_id'
  )
);

const VOLUME = '$group, id, name, status, volume_type, tenant_id, server_id';
export const volumes = (matchers: string) =>
  `max by (${VOLUME}) (${newest('cinder', 'openstack_cinder_volume_gb', matchers)})`;
export const VOLUMES_BROKEN = exceptions(
  'iaas-volumes-in-error',
  withTenantName(`topk(100, ${volumes('status=~"error.*"')})`, 'id')
);
export const UNATTACHED = instant(
  'iaas-unattached-by-tenant',
  withTenantName(
    `topk(20, sum by ($group, tenant_id) (max by ($group, id, tenant_id) (${newest('cinder', 'openstack_cinder_volume_gb', 'server_id=""')})))`,
    'tenant_id'
  )
);
export const THIS_VOLUMES = instant('iaas-tenant-volume-list', volumes(THIS_TENANT));

const asTenant = (expr: string) => copied(expr, 'tenant_id', 'project_id');
const BALANCER = '$group, id, name, operating_status, provisioning_status, tenant_id';
const balancers = (matchers: string) =>
  `max by (${BALANCER}) (${asTenant(newest('loadbalancer', 'openstack_loadbalancer_loadbalancer_status', matchers))})`;
export const BALANCERS_BROKEN = exceptions(
  'iaas-balancers-in-error',
  withTenantName(
    `${balancers('provisioning_status="ERROR"')} or ${balancers('operating_status=~"ERROR|DEGRADED",provisioning_status!="ERROR"')}`,
    'id'
  )
);
export const THIS_BALANCERS = instant('iaas-tenant-balancers', balancers('project_id="$tenant"'));
export const THIS_INSTANCES = instant('iaas-tenant-list', shortHost(servers(THIS_TENANT), 'hypervisor_hostname'));
