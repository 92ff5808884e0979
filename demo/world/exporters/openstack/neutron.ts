import { COMPUTE_HOSTS, CONTROL_HOSTS, type Host } from '../../cloud/hosts';
import { agentsAlive, isDown, statusOf } from '../../cloud/hostOutages';
import { INSTANCES } from '../../cloud/instances';
import {
  FLOATING_IPS,
  LOAD_BALANCERS,
  type Network,
  NETWORKS,
  networkOf,
  PUBLIC_NETWORK,
  ROUTERS,
} from '../../cloud/networks';
import type { Moment } from '../../time/moment';
import { uuid } from '../../time/uuid';
import { type Sample, sample } from '../exporter';
import { zoneOf } from './zoneOf';

interface Port {
  id: string;
  owner: string;
  network: Network;
  address: string;
  mac: string;
  vif: string;
  status: string;
}

/** Network: agents, networks, ports, routers, floating IPs and addresses left. */
export function neutronSamples(moment: Moment): Sample[] {
  const ports = portsAt(moment);
  const notActive = FLOATING_IPS.filter(({ instance }) => instance && statusOf(instance, moment) === 'ERROR');
  const counts = {
    networks: NETWORKS.length,
    subnets: NETWORKS.length,
    routers: ROUTERS.length,
    routers_not_active: 0,
    floating_ips: FLOATING_IPS.length,
    floating_ips_associated_not_active: notActive.length,
    ports: ports.length,
    ports_lb_not_active: 0,
    ports_no_ips: 0,
    security_groups: 2 * NETWORKS.length,
  };
  return [
    ...agents(moment),
    ...Object.entries(counts).map(([name, value]) => sample(`openstack_neutron_${name}`, value)),
    ...FLOATING_IPS.map(({ id, address, project, instance }) =>
      sample('openstack_neutron_floating_ip', 1, {
        ...{ floating_ip_address: address, floating_network_id: PUBLIC_NETWORK.id, id, project_id: project.id },
        router_id: instance ? (ROUTERS.find((router) => router.project === project)?.id ?? '') : '',
        status: instance && !notActive.some((gone) => gone.id === id) ? 'ACTIVE' : 'DOWN',
      })
    ),
    ...ROUTERS.flatMap(({ id, project, hosts }) => [
      sample('openstack_neutron_router', 1, {
        ...{ admin_state_up: 'true', external_network_id: PUBLIC_NETWORK.id, id, name: `${project.name}-router` },
        ...{ project_id: project.id, status: 'ACTIVE' },
      }),
      ...hosts.map((host, rank) =>
        sample('openstack_neutron_l3_agent_of_router', 1, {
          ...{ agent_admin_up: 'true', agent_alive: 'true', agent_host: host.name },
          ...{
            ha_state: rank === 0 ? 'active' : 'standby',
            l3_agent_id: uuid('neutron-l3-agent', host.name),
            router_id: id,
          },
        })
      ),
    ]),
    ...NETWORKS.flatMap((network) => networkSamples(network, ports)),
    ...ports.map(({ id, owner, network, address, mac, vif, status }) =>
      sample('openstack_neutron_port', 1, {
        ...{ admin_state_up: 'true', binding_vif_type: vif, device_owner: owner, fixed_ips: address, mac_address: mac },
        ...{ network_id: network.id, status, uuid: id },
      })
    ),
  ];
}

function agents(moment: Moment): Sample[] {
  const agent = (service: string, host: Host, zone = '') =>
    sample('openstack_neutron_agent_state', Number(agentsAlive(host, moment)), {
      ...{ adminState: 'up', availability_zone: zone, hostname: host.name, id: uuid(service, host.name), service },
    });
  const everywhere = (host: Host) => [agent('neutron-openvswitch-agent', host), agent('neutron-metadata-agent', host)];
  return [
    ...CONTROL_HOSTS.flatMap((host) => [
      ...everywhere(host),
      agent('neutron-l3-agent', host, zoneOf(host)),
      agent('neutron-dhcp-agent', host, zoneOf(host)),
    ]),
    ...COMPUTE_HOSTS.flatMap(everywhere),
  ];
}

function networkSamples(network: Network, ports: Port[]): Sample[] {
  const { id, name, project, external, cidr, gateway, subnetId } = network;
  const tenant = project?.id ?? '';
  const availability = {
    ...{ cidr, ip_version: '4', network_id: id, network_name: name, project_id: tenant, subnet_name: `${name}-v4` },
  };
  const used = ports.filter((port) => port.network === network).length;
  return [
    // The value is the position of ACTIVE in the exporter's list.
    sample('openstack_neutron_network', 0, {
      ...{ id, is_external: String(external), is_shared: 'false', name, status: 'ACTIVE', subnets: subnetId, tags: '' },
      ...{ provider_network_type: external ? 'flat' : 'vxlan', provider_physical_network: external ? 'physnet1' : '' },
      ...{ provider_segmentation_id: external ? '' : String(network.segment), tenant_id: tenant },
    }),
    sample('openstack_neutron_subnet', 1, {
      ...{ cidr, dns_nameservers: '', enable_dhcp: String(!external), gateway_ip: gateway, id: subnetId },
      ...{ name: `${name}-v4`, network_id: id, tags: '', tenant_id: tenant },
    }),
    sample('openstack_neutron_network_ip_availabilities_total', network.size, availability),
    sample('openstack_neutron_network_ip_availabilities_used', used, availability),
  ];
}

/** Every address that is given out belongs to a port, so what is used adds up. */
function portsAt(moment: Moment): Port[] {
  const port = (id: string, owner: string, network: Network, address: string, status: string, vif = 'ovs'): Port => ({
    ...{
      id,
      owner,
      network,
      address,
      status,
      vif,
      mac: `fa:16:3e:${id.slice(0, 2)}:${id.slice(2, 4)}:${id.slice(4, 6)}`,
    },
  });
  return [
    ...INSTANCES.map((instance) => {
      const up = instance.status === 'ACTIVE' && !isDown(instance.host, moment);
      const owner = `compute:${zoneOf(instance.host)}`;
      const { portId, address } = instance;
      return { ...port(portId, owner, networkOf(instance), address, up ? 'ACTIVE' : 'DOWN'), mac: instance.mac };
    }),
    ...NETWORKS.filter(({ external }) => !external).map((network) =>
      port(uuid('dhcp', network.id), 'network:dhcp', network, network.gateway.replace(/1$/, '2'), 'ACTIVE')
    ),
    ...ROUTERS.flatMap(({ id, network, address }) => [
      port(uuid('inside', id), 'network:router_interface', network, network.gateway, 'ACTIVE'),
      port(uuid('outside', id), 'network:router_gateway', PUBLIC_NETWORK, address, 'ACTIVE'),
    ]),
    ...FLOATING_IPS.map(({ id, address }) =>
      port(uuid('fip port', id), 'network:floatingip', PUBLIC_NETWORK, address, 'N/A', 'unbound')
    ),
    ...LOAD_BALANCERS.map(({ id, address, project }) => {
      const network = NETWORKS.find((candidate) => candidate.project === project) ?? PUBLIC_NETWORK;
      return port(uuid('vip', id), 'Octavia', network, address, 'ACTIVE');
    }),
  ];
}
