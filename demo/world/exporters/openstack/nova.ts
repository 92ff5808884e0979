import { COMPUTE_HOSTS, CONTROL_HOSTS, type Host } from '../../cloud/hosts';
import { agentsAlive, statusOf } from '../../cloud/hostOutages';
import { INSTANCES, instancesOn } from '../../cloud/instances';
import { inventoryOf } from '../../cloud/placement';
import { AMPHORA, FLAVORS, PROJECTS } from '../../cloud/tenants';
import type { Moment } from '../../time/moment';
import { uuid } from '../../time/uuid';
import { type Sample, sample } from '../exporter';
import { zoneOf } from './zoneOf';

const MIB = 2 ** 20;
const GIB = 2 ** 30;
/** Position of a status in the exporter's list of them. */
const STATUS_VALUES = { ACTIVE: 0, ERROR: 4, SHUTOFF: 11 };

/** Compute: agents, hypervisors, instances, flavours and what projects may have. */
export function novaSamples(moment: Moment): Sample[] {
  return [
    ...agents(moment),
    ...COMPUTE_HOSTS.flatMap(hypervisor),
    ...servers(moment),
    ...[...FLAVORS, AMPHORA].map(({ id, name, vcpus, memoryMb, diskGb }) =>
      sample('openstack_nova_flavor', 1, {
        ...{ disk: String(diskGb), id, is_public: String(name !== AMPHORA.name), name },
        ...{ ram: String(memoryMb), vcpus: String(vcpus) },
      })
    ),
    sample('openstack_nova_flavors', FLAVORS.length + 1),
    sample('openstack_nova_availability_zones', 2),
    sample('openstack_nova_total_vms', INSTANCES.length),
    ...PROJECTS.flatMap(limits),
  ];
}

function agents(moment: Moment): Sample[] {
  const agent = (service: string, host: Host, zone: string) =>
    sample('openstack_nova_agent_state', Number(agentsAlive(host, moment)), {
      ...{
        adminState: 'enabled',
        disabledReason: '',
        hostname: host.name,
        id: uuid(service, host.name),
        service,
        zone,
      },
    });
  return [
    ...CONTROL_HOSTS.flatMap((host) => [
      agent('nova-scheduler', host, 'internal'),
      agent('nova-conductor', host, 'internal'),
    ]),
    ...COMPUTE_HOSTS.map((host) => agent('nova-compute', host, zoneOf(host))),
  ];
}

/** What os-hypervisors says; nova keeps the last report of a host that is gone. */
function hypervisor(host: Host): Sample[] {
  const { VCPU, MEMORY_MB, DISK_GB } = inventoryOf(host);
  const instances = instancesOn(host);
  const labels = { aggregates: zoneOf(host), availability_zone: zoneOf(host), hostname: host.name };
  const disk = (DISK_GB?.total ?? 0) * GIB;
  const diskUsed = (DISK_GB?.usage ?? 0) * GIB;
  const values = {
    running_vms: instances.length,
    current_workload: 0,
    vcpus_available: VCPU?.total ?? 0,
    vcpus_used: VCPU?.usage ?? 0,
    memory_available_bytes: (MEMORY_MB?.total ?? 0) * MIB,
    memory_used_bytes: ((MEMORY_MB?.usage ?? 0) + (MEMORY_MB?.reserved ?? 0)) * MIB,
    local_storage_available_bytes: disk,
    local_storage_used_bytes: diskUsed,
    free_disk_bytes: disk - diskUsed,
  };
  return Object.entries(values).map(([name, value]) => sample(`openstack_nova_${name}`, value, labels));
}

function servers(moment: Moment): Sample[] {
  return INSTANCES.flatMap((instance) => {
    const { id, name, project, host, flavor } = instance;
    const status = statusOf(instance, moment);
    return [
      sample('openstack_nova_server_status', STATUS_VALUES[status], {
        ...{ address_ipv4: instance.address, address_ipv6: '', availability_zone: zoneOf(host), flavor_id: flavor.id },
        ...{ host_id: instance.hostId, hypervisor_hostname: host.name, id, instance_libvirt: instance.domain, name },
        ...{ status, tenant_id: project.id, user_id: project.userId, uuid: id },
      }),
      sample('openstack_nova_server_local_gb', flavor.diskGb, { id, name, tenant_id: project.id }),
    ];
  });
}

function limits({ id, name, vcpus }: (typeof PROJECTS)[number]): Sample[] {
  const labels = { tenant: name, tenant_id: id };
  const own = INSTANCES.filter(({ project }) => project.id === id);
  const sum = (of: (flavor: (typeof FLAVORS)[number]) => number) =>
    own.reduce((total, { flavor }) => total + of(flavor), 0);
  const values = {
    vcpus_max: vcpus,
    vcpus_used: sum((flavor) => flavor.vcpus),
    memory_max: vcpus * 4096,
    memory_used: sum((flavor) => flavor.memoryMb),
    instances_max: 25,
    instances_used: own.length,
  };
  return Object.entries(values).map(([limit, value]) => sample(`openstack_nova_limits_${limit}`, value, labels));
}
