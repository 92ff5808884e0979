import { row } from '../layout';
import type { Section } from '../model';
import * as api from './apiPanels';
import * as capacity from './capacityPanels';
import * as hypervisor from './hypervisorPanels';
import * as instance from './instancePanels';
import * as network from './networkPanels';
import * as one from './oneInstancePanels';
import * as service from './servicePanels';
import * as storage from './storagePanels';
import * as tenant from './tenantPanels';

/** In the order of triage: can customers call the APIs, which service on which host, are the numbers fresh. */
export const APIS_SECTION: Section = {
  id: 'apis',
  title: 'APIs and services',
  needs: ['openstack-exporter'],
  rows: [
    row(4, [api.APIS_FAILING, 5], [api.BACKENDS_DOWN, 5], [service.DOWN, 9], [service.FRESHNESS, 5]),
    row(9, [api.ENDPOINTS, 12], [service.SERVICES_DOWN, 12]),
    row(8, [api.LATENCY, 12], [api.ERRORS, 12]),
    row(7, [api.REQUESTS, 12], [api.RESPONSE_TIME, 12]),
    row(4, [service.GALERA, 8], [service.QUEUE_ALARM, 5], [service.QUEUE, 6], [service.CACHES_DOWN, 5]),
    row(5, [api.WITHOUT_SPARE, 8], [api.SERVERS_DOWN, 8], [service.SERVICES_DISABLED, 8]),
    row(8, [service.INSTANCES_BY_STATUS, 8], [service.READABLE, 8], [api.CERTIFICATES, 8]),
  ],
};

export const IAAS_CAPACITY_SECTION: Section = {
  id: 'compute-capacity',
  title: 'Compute capacity',
  needs: ['openstack-exporter'],
  rows: [
    row(
      6,
      [capacity.ROOM_WITHOUT_LARGEST, 8],
      [capacity.MEMORY_ALLOCATED, 5],
      [capacity.VCPU_ALLOCATED, 5],
      [capacity.FORECAST, 6]
    ),
    row(11, [capacity.HYPERVISORS, 24]),
    row(
      8,
      [capacity.ALLOCATED_OVER_TIME, 8],
      [capacity.STEAL_OF_HYPERVISORS, 6],
      [capacity.BY_ZONE, 6],
      [capacity.FITTING, 4]
    ),
  ],
};

export const IAAS_NETWORK_SECTION: Section = {
  id: 'cloud-network',
  title: 'Network',
  needs: ['openstack-exporter'],
  rows: [
    row(4, [network.ROUTERS_BROKEN, 8], [network.PORTS_BROKEN, 16]),
    row(8, [network.AGENTS_DOWN, 8], [network.AGENTS, 8], [network.ADDRESSES_LEFT, 8]),
    row(8, [network.PORTS_BY_STATUS, 12], [network.ROUTERS_PER_HOST, 12]),
  ],
};

export const IAAS_STORAGE_SECTION: Section = {
  id: 'cloud-storage',
  title: 'Storage, images, load balancers',
  needs: ['openstack-exporter'],
  rows: [
    row(4, [storage.VOLUMES_BROKEN, 10], [storage.BALANCERS_BROKEN, 8], [storage.IMAGES_BYTES, 6]),
    row(8, [storage.BACKENDS, 12], [storage.PROVISIONED, 12]),
    row(7, [storage.VOLUMES_BY_STATUS, 12], [storage.BALANCERS, 12]),
    row(4, [storage.IMAGES, 8], [storage.OTHERS_BROKEN, 16]),
  ],
};

/** Names customers and their instances: for those who may, out of a data source of its own. */
export const IAAS_INSTANCES_SECTION: Section = {
  id: 'instances',
  title: 'Instances',
  needs: ['openstack-exporter'],
  tenants: true,
  rows: [
    row(4, [instance.IN_ERROR_COUNT, 6], [instance.STUCK_COUNT, 6], [instance.HUNG_COUNT, 6], [instance.TOTAL, 6]),
    row(7, [instance.IN_ERROR, 12], [instance.STUCK_LIST, 12]),
    row(9, [instance.TOP_STEAL, 8], [instance.TOP_WRITE_LATENCY, 8], [instance.TOP_CPU, 8]),
    row(14, [instance.ALL, 24]),
    row(9, [instance.TOP_REQUESTS, 8], [instance.TOP_TRAFFIC, 8], [instance.TOP_MEMORY, 8]),
    row(8, [instance.FLAVORS, 24]),
  ],
};

export const IAAS_TENANTS_SECTION: Section = {
  id: 'tenants',
  title: 'Tenants',
  needs: ['openstack-exporter'],
  tenants: true,
  rows: [
    row(7, [tenant.IN_ERROR, 8], [tenant.VOLUMES_BROKEN, 8], [tenant.BALANCERS_BROKEN, 8]),
    row(11, [tenant.QUOTAS, 24]),
    row(9, [tenant.BIGGEST, 12], [tenant.UNATTACHED, 12]),
  ],
};

export const ONE_HYPERVISOR_SECTION: Section = {
  id: 'hypervisor',
  title: 'Hypervisor',
  needs: ['openstack-exporter'],
  rows: [
    row(5, [hypervisor.STATE, 5], [hypervisor.PROMISED, 5], [hypervisor.RUNNING, 5], [hypervisor.SERVICES, 9]),
    row(9, [hypervisor.INSTANCES, 24]),
    row(7, [hypervisor.STATE_OVER_TIME, 12], [hypervisor.STEAL_OVER_TIME, 12]),
    row(8, [hypervisor.TOP_CPU, 12], [hypervisor.TOP_REQUESTS, 12]),
  ],
};

export const ONE_INSTANCE_SECTION: Section = {
  id: 'instance',
  title: 'Instance',
  needs: ['openstack-exporter'],
  tenants: true,
  rows: [
    row(4, [one.FACTS, 24]),
    row(8, [one.CPU, 12], [one.MEMORY, 12]),
    row(8, [one.LATENCY, 8], [one.REQUESTS, 8], [one.THROUGHPUT, 8]),
    row(8, [one.TRAFFIC, 12], [one.DROPS, 12]),
    row(6, [one.STATUS_OVER_TIME, 12], [one.VOLUMES, 12]),
  ],
};

export const ONE_TENANT_SECTION: Section = {
  id: 'tenant',
  title: 'Tenant',
  needs: ['openstack-exporter'],
  tenants: true,
  rows: [
    row(5, [tenant.THIS_QUOTAS, 24]),
    row(10, [tenant.THIS_INSTANCES, 24]),
    row(8, [tenant.THIS_VOLUMES, 14], [tenant.THIS_BALANCERS, 10]),
  ],
};
