import { uuid } from '../time/uuid';
import { type Host, CONTROL_HOSTS } from './hosts';
import { AMPHORA_INSTANCES, type Instance, INSTANCES } from './instances';
import { CUSTOMERS, type Project, SERVICE_PROJECTS } from './tenants';

export interface Network {
  id: string;
  name: string;
  project: Project | undefined;
  external: boolean;
  cidr: string;
  gateway: string;
  subnetId: string;
  segment: number;
  /** Addresses that can be given out. */
  size: number;
}

export interface Router {
  id: string;
  project: Project;
  network: Network;
  /** Address on the public network. */
  address: string;
  /** Hosts whose L3 agents run it, the active one first. */
  hosts: Host[];
}

export interface FloatingIp {
  id: string;
  address: string;
  project: Project;
  /** Nobody's: reserved, but associated with no instance. */
  instance: Instance | undefined;
}

export interface LoadBalancer {
  id: string;
  name: string;
  project: Project;
  address: string;
  /** Master first. */
  amphorae: Instance[];
}

const [admin, service] = SERVICE_PROJECTS;

const network = (
  name: string,
  project: Project | undefined,
  prefix: string,
  size: number,
  external = false
): Network => ({
  ...{ id: uuid('network', name), name, project, external, size, cidr: `${prefix}.0/24`, gateway: `${prefix}.1` },
  ...{ subnetId: uuid('subnet', name), segment: 100 + name.length },
});

/** Customers reach the internet through it; instances get floating IPs from it. */
export const PUBLIC_NETWORK = network('public', admin, '198.51.100', 253, true);
const management = network('lb-mgmt-net', service, '10.250.0', 253);
const customerNetworks = CUSTOMERS.map((project, index) =>
  network(`${project.name}-net`, project, `10.${10 + index}.0`, 253)
);

export const NETWORKS: Network[] = [PUBLIC_NETWORK, management, ...customerNetworks];

/** Every customer has a highly available router, active on one of two control hosts. */
export const ROUTERS: Router[] = customerNetworks.map((own, index) => ({
  id: uuid('router', own.name),
  project: own.project ?? CUSTOMERS[0] ?? fail(),
  network: own,
  address: `198.51.100.${20 + index}`,
  hosts: [0, 1].map((shift) => CONTROL_HOSTS[(index + shift) % CONTROL_HOSTS.length] ?? fail()),
}));

const published = INSTANCES.filter(({ name }) => /-(web|cache)-/.test(name));

export const FLOATING_IPS: FloatingIp[] = [
  ...published.map((instance, index): FloatingIp => ({
    ...{ id: uuid('fip', index), address: `198.51.100.${40 + index}`, project: instance.project, instance },
  })),
  ...CUSTOMERS.slice(0, 2).map((project, index): FloatingIp => ({
    ...{ id: uuid('fip', 'spare', index), address: `198.51.100.${140 + index}`, project, instance: undefined },
  })),
];

export const LOAD_BALANCERS: LoadBalancer[] = CUSTOMERS.slice(0, AMPHORA_INSTANCES.length / 2).map(
  (project, index) => ({
    id: uuid('loadbalancer', project.name),
    name: `${project.name}-lb`,
    project,
    address: `10.${10 + index}.0.250`,
    amphorae: AMPHORA_INSTANCES.slice(2 * index, 2 * index + 2),
  })
);

/** The network in which an instance has its port. */
export function networkOf({ project }: Instance): Network {
  return NETWORKS.find((candidate) => candidate.project === project && !candidate.external) ?? management;
}

function fail(): never {
  throw new Error('The lists of the cloud are not empty.');
}
