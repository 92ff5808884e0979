import type { CatalogPage } from '../model';
import * as section from './sections';

export const ONE_HYPERVISOR: CatalogPage['objects'][number] = {
  section: section.ONE_HYPERVISOR_SECTION,
  variable: {
    name: 'hypervisor',
    label: 'Hypervisor',
    query: 'openstack_placement_resource_total{resourcetype="VCPU",$scope}',
    valueLabel: 'hostname',
    regex: '/([^.]+).*/',
    sample: 'compute-1',
  },
};

/** By the name that Nova and libvirt share: so one instance is asked for without reading all. */
export const ONE_INSTANCE: CatalogPage['objects'][number] = {
  section: section.ONE_INSTANCE_SECTION,
  variable: {
    name: 'domain',
    label: 'Instance',
    query: 'openstack_nova_server_status{$scope}',
    valueLabel: 'instance_libvirt',
    sample: 'instance-00000003',
  },
};

export const ONE_TENANT: CatalogPage['objects'][number] = {
  section: section.ONE_TENANT_SECTION,
  variable: {
    name: 'tenant',
    label: 'Tenant',
    query: 'openstack_identity_project_info{$scope}',
    valueLabel: 'id',
    sample: '0a96840109af3b5de6de278708dcc72f',
  },
};

/** OpenStack: what customers reach, room for more, instances, network, storage, tenants; and one of each below. */
export const IAAS_PAGE: CatalogPage = {
  id: 'iaas',
  title: 'IaaS',
  layer: 'iaas',
  clusterSeries: 'openstack_identity_up{$scope}',
  sections: [
    section.APIS_SECTION,
    section.IAAS_CAPACITY_SECTION,
    section.IAAS_NETWORK_SECTION,
    section.IAAS_STORAGE_SECTION,
    section.IAAS_INSTANCES_SECTION,
    section.IAAS_TENANTS_SECTION,
  ],
  objects: [ONE_HYPERVISOR, ONE_INSTANCE, ONE_TENANT],
};
