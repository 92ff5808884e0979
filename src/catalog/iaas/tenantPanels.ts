import type { Column, Panel } from '../model';
import { INSTANCE_COLUMNS } from './instancePanels';
import * as q from './tenantQueries';
import { QUOTA } from './words';

const NEEDS = 'openstack-exporter is not scraped, or could not ask the service.';

const TENANT_COLUMN: Column = {
  field: 'tenant_id',
  title: 'Id',
  width: 290,
  link: { title: 'Open this tenant', target: 'tenant' },
};
const PROJECT_COLUMN: Column = { field: 'project', title: 'Tenant' };

const quotaColumn = (field: string, title: string): Column => ({
  field,
  title,
  unit: 'percentunit',
  decimals: 0,
  cell: 'bar',
  max: 1,
  thresholds: QUOTA,
});

export const QUOTAS: Panel = {
  id: 'iaas-quotas',
  title: 'Quotas, the fullest first',
  question: 'Which tenant is about to hit a limit?',
  next: 'Ask before the tenant gets errors: raise the quota, if there is room (see Compute capacity). Unlimited ones are not listed.',
  viz: 'table',
  queries: [q.QUOTA_CPU, q.QUOTA_MEMORY, q.QUOTA_INSTANCES, q.QUOTA_VOLUMES],
  columns: [
    { field: 'tenant', title: 'Tenant' },
    quotaColumn('Value #A', 'CPU'),
    quotaColumn('Value #B', 'Memory'),
    quotaColumn('Value #C', 'Instances'),
    quotaColumn('Value #D', 'Volumes'),
    TENANT_COLUMN,
  ],
  sortBy: 'CPU',
  whenEmpty: 'No quotas known: the exporter may run with --disable-slow-metrics.',
};

export const BIGGEST: Panel = {
  id: 'iaas-biggest-tenants',
  title: 'Tenants by instances',
  question: 'Whose load is it?',
  next: 'Open the tenant: what runs where.',
  viz: 'table',
  queries: [q.BIGGEST],
  columns: [PROJECT_COLUMN, { field: 'Value', title: 'Instances', decimals: 0, width: 110 }, TENANT_COLUMN],
  sortBy: 'Instances',
  whenEmpty: NEEDS,
};

export const IN_ERROR: Panel = {
  id: 'iaas-errors-by-tenant',
  title: 'Tenants with instances in error',
  question: 'Who is affected, and by how much?',
  next: 'One tenant only: its own doing, perhaps its quota. Many: the platform; draft an incident.',
  viz: 'table',
  queries: [{ ...q.IN_ERROR_BY_TENANT, quiet: true }],
  columns: [PROJECT_COLUMN, { field: 'Value', title: 'In error', decimals: 0, width: 110 }, TENANT_COLUMN],
  sortBy: 'In error',
  whenEmpty: 'No instance in error reported.',
};

export const VOLUMES_BROKEN: Panel = {
  id: 'iaas-volumes-in-error',
  title: 'Volumes in error',
  question: 'Whose volumes are broken?',
  next: 'Read the log of cinder-volume for the id; tell the tenant what happened to the data.',
  viz: 'table',
  queries: [q.VOLUMES_BROKEN],
  columns: [
    PROJECT_COLUMN,
    { field: 'name', title: 'Volume' },
    { field: 'status', title: 'Status', width: 150 },
    { field: 'id', title: 'Id', width: 290 },
  ],
  whenEmpty: 'No volume in error reported.',
};

export const BALANCERS_BROKEN: Panel = {
  id: 'iaas-balancers-in-error',
  title: 'Load balancers not well',
  question: 'Whose load balancer fails or has lost its spare?',
  next: 'Fail it over. DEGRADED may be members of the tenant that do not answer.',
  viz: 'table',
  queries: [q.BALANCERS_BROKEN],
  columns: [
    PROJECT_COLUMN,
    { field: 'name', title: 'Load balancer' },
    { field: 'operating_status', title: 'Works', width: 120 },
    { field: 'provisioning_status', title: 'Can be changed', width: 140 },
  ],
  whenEmpty: 'No load balancer reported as failing.',
};

export const UNATTACHED: Panel = {
  id: 'iaas-unattached-by-tenant',
  title: 'Volumes nobody uses, by tenant',
  question: 'Who keeps volumes that belong to no instance?',
  next: 'Ask what can go before buying disks.',
  viz: 'table',
  queries: [q.UNATTACHED],
  columns: [
    PROJECT_COLUMN,
    { field: 'Value', title: 'Unattached', unit: 'gbytes', decimals: 1, width: 130 },
    TENANT_COLUMN,
  ],
  sortBy: 'Unattached',
  whenEmpty: 'No volume without an instance reported.',
};

export const THIS_QUOTAS: Panel = {
  id: 'iaas-tenant-quotas',
  title: 'Quotas in use',
  question: 'Is this tenant about to hit a limit?',
  next: 'Raise it, if there is room: see Compute capacity.',
  viz: 'stat',
  unit: 'percentunit',
  decimals: 0,
  thresholds: QUOTA,
  queries: [q.THIS_QUOTA.cpu, q.THIS_QUOTA.memory, q.THIS_QUOTA.instances, q.THIS_QUOTA.volumes],
  whenEmpty: 'No quotas known of this tenant.',
};

export const THIS_VOLUMES: Panel = {
  id: 'iaas-tenant-volume-list',
  title: 'Its volumes',
  question: 'Which volumes does it have, and which are broken or unused?',
  next: 'The id is the name of the image in Ceph: volume-<id> in the pool of its type.',
  viz: 'table',
  queries: [q.THIS_VOLUMES],
  columns: [
    { field: 'name', title: 'Volume' },
    { field: 'status', title: 'Status', width: 120 },
    { field: 'volume_type', title: 'Type', width: 100 },
    { field: 'Value', title: 'Size', unit: 'gbytes', decimals: 0, width: 110 },
    { field: 'id', title: 'Id', width: 290 },
  ],
  sortBy: 'Size',
  whenEmpty: 'No volume of this tenant known.',
};

export const THIS_BALANCERS: Panel = {
  id: 'iaas-tenant-balancers',
  title: 'Its load balancers',
  question: 'Do its load balancers work?',
  next: 'ERROR: fail it over.',
  viz: 'table',
  queries: [q.THIS_BALANCERS],
  columns: [
    { field: 'name', title: 'Load balancer' },
    { field: 'operating_status', title: 'Works', width: 120 },
    { field: 'provisioning_status', title: 'Can be changed', width: 140 },
  ],
  whenEmpty: 'No load balancer of this tenant known.',
};

export const THIS_INSTANCES: Panel = {
  id: 'iaas-tenant-list',
  title: 'Its instances',
  question: 'What does it run, where, and what is broken?',
  next: 'Several in error on one hypervisor: open that.',
  viz: 'table',
  queries: [q.THIS_INSTANCES],
  columns: INSTANCE_COLUMNS.filter(({ field }) => field !== 'project'),
  whenEmpty: 'No instance of this tenant known.',
};
