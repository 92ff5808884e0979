import { LOAD_BALANCERS } from '../../cloud/networks';
import { CUSTOMERS, PROJECTS, SERVICE_PROJECTS } from '../../cloud/tenants';
import type { Moment } from '../../time/moment';
import { uuid } from '../../time/uuid';
import { statusOf } from '../../cloud/hostOutages';
import { type Sample, sample } from '../exporter';

const MIB = 2 ** 20;
const IMAGES: Record<string, number> = {
  'Debian 12': 410 * MIB,
  'Debian 13': 422 * MIB,
  'Ubuntu 22.04': 655 * MIB,
  'Ubuntu 24.04': 604 * MIB,
  'AlmaLinux 9': 518 * MIB,
  'Flatcar Container Linux 4152': 497 * MIB,
  'amphora-x64-haproxy': 1_120 * MIB,
};
const DAY = 86_400;

export function glanceSamples(): Sample[] {
  const owner = SERVICE_PROJECTS[0]?.id ?? '';
  return [
    sample('openstack_glance_images', Object.keys(IMAGES).length),
    ...Object.entries(IMAGES).map(([name, bytes]) =>
      sample('openstack_glance_image_bytes', bytes, { id: uuid('image', name), name, tenant_id: owner })
    ),
  ];
}

export function identitySamples(): Sample[] {
  return [
    sample('openstack_identity_domains', 1),
    sample('openstack_identity_groups', 4),
    sample('openstack_identity_projects', PROJECTS.length),
    sample('openstack_identity_regions', 1),
    sample('openstack_identity_users', 14 + 3 * CUSTOMERS.length),
    ...PROJECTS.map(({ id, name, description }) =>
      sample('openstack_identity_project_info', 1, {
        ...{ description, domain_id: 'default', enabled: 'true', id, is_domain: 'false', name, parent_id: 'default' },
      })
    ),
  ];
}

/** Load balancers: one whose amphorae are all gone is in ERROR, with one gone it is DEGRADED. */
export function loadBalancerSamples(moment: Moment): Sample[] {
  const { origin } = moment;
  const gone = (instance: (typeof LOAD_BALANCERS)[number]['amphorae'][number]) =>
    statusOf(instance, moment) === 'ERROR';
  return [
    sample('openstack_loadbalancer_total_loadbalancers', LOAD_BALANCERS.length),
    sample('openstack_loadbalancer_total_amphorae', 2 * LOAD_BALANCERS.length),
    sample('openstack_loadbalancer_total_pools', LOAD_BALANCERS.length),
    ...LOAD_BALANCERS.flatMap(({ id, name, project, address, amphorae }) => {
      const missing = amphorae.filter(gone).length;
      const operating = missing === 0 ? 'ONLINE' : missing === amphorae.length ? 'ERROR' : 'DEGRADED';
      return [
        sample('openstack_loadbalancer_loadbalancer_status', OPERATING[operating], {
          ...{ id, name, operating_status: operating, project_id: project.id, provider: 'amphora' },
          ...{ provisioning_status: missing === amphorae.length ? 'ERROR' : 'ACTIVE', vip_address: address },
        }),
        sample('openstack_loadbalancer_pool_status', 0, {
          ...{ id: uuid('pool', id), lb_algorithm: 'ROUND_ROBIN', loadbalancers: id, name: `${name}-pool` },
          ...{ operating_status: 'ONLINE', project_id: project.id, protocol: 'TCP', provisioning_status: 'ACTIVE' },
        }),
        ...amphorae.map((instance, rank) =>
          sample('openstack_loadbalancer_amphora_status', gone(instance) ? 3 : 2, {
            cert_expiration: new Date(1000 * (origin + 30 * DAY)).toISOString().replace('.000', ''),
            ...{ compute_id: instance.id, ha_ip: address, id: uuid('amphora', instance.index) },
            ...{ lb_network_ip: instance.address, loadbalancer_id: id, role: rank === 0 ? 'MASTER' : 'BACKUP' },
            status: gone(instance) ? 'ERROR' : 'READY',
          })
        ),
      ];
    }),
  ];
}

/** Positions in the exporter's list. */
const OPERATING = { ONLINE: 0, DEGRADED: 2, ERROR: 3 };
