import { hash } from '../time/hash';
import { hexId, uuid } from '../time/uuid';
import { COMPUTE_HOSTS, type Host } from './hosts';
import { AMPHORA, CUSTOMERS, type Flavor, FLAVORS, type Project, SERVICE_PROJECTS } from './tenants';

/** A virtual machine: what nova, libvirt, neutron, cinder and Ceph each know a part of. */
export interface Instance {
  index: number;
  id: string;
  name: string;
  /** Name of its domain in libvirt. */
  domain: string;
  project: Project;
  flavor: Flavor;
  host: Host;
  /** What nova says as long as nothing breaks. */
  status: 'ACTIVE' | 'SHUTOFF';
  /** In its project's network. */
  address: string;
  portId: string;
  mac: string;
  /** Nova's name for the host that the project may know. */
  hostId: string;
}

const COUNT = 60;
/** Two amphorae for each of four load balancers. */
const AMPHORAE = 8;
const ROLES = ['web', 'db', 'worker', 'cache', 'batch'];
/** Positions in FLAVORS; each hypervisor gets about the same sum of vCPUs. */
const SIZES = [1, 0, 2, 1, 0, 3, 1, 2, 1, 0];
const SHUT_OFF = [14, 33, 41];

const [, service = CUSTOMERS[0]] = SERVICE_PROJECTS;

/** The instances of all projects, spread over the hypervisors; the last ones are amphorae. */
export const INSTANCES: Instance[] = Array.from({ length: COUNT }, (_, index) => makeInstance(index));

export const AMPHORA_INSTANCES = INSTANCES.slice(COUNT - AMPHORAE);

const byHost = new Map(COMPUTE_HOSTS.map((host) => [host, INSTANCES.filter((instance) => instance.host === host)]));

/** The instances that nova placed on a hypervisor. */
export function instancesOn(host: Host): Instance[] {
  return byHost.get(host) ?? [];
}

function makeInstance(index: number): Instance {
  const host = pick(COMPUTE_HOSTS, index);
  const amphora = index >= COUNT - AMPHORAE;
  const project = amphora && service ? service : pick(CUSTOMERS, Math.floor(index / 2) + Math.floor(index / 12));
  const id = uuid('instance', index);
  const round = Math.floor(index / COMPUTE_HOSTS.length) + (index % COMPUTE_HOSTS.length);
  const flavor = amphora ? AMPHORA : pick(FLAVORS, pick(SIZES, round));
  return {
    ...{ index, id, host, project, flavor },
    name: amphora ? `amphora-${uuid('amphora', index)}` : `${project.name}-${pick(ROLES, index)}-${1 + (index >> 3)}`,
    domain: `instance-${(index + 1).toString(16).padStart(8, '0')}`,
    status: SHUT_OFF.includes(index) ? 'SHUTOFF' : 'ACTIVE',
    address: amphora ? `10.250.0.${10 + index}` : `10.${10 + CUSTOMERS.indexOf(project)}.0.${10 + index}`,
    portId: uuid('port', index),
    mac: `fa:16:3e:${octet(index, 1)}:${octet(index, 2)}:${octet(index, 3)}`,
    hostId: hexId('host', project.id, host.name) + hexId('rest', host.name).slice(0, 24),
  };
}

function octet(...keys: number[]): string {
  return Math.floor(256 * hash('mac', ...keys))
    .toString(16)
    .padStart(2, '0');
}

/** The lists here are constant and not empty. */
function pick<T>(from: readonly T[], index: number): T {
  const found = from[index % from.length];
  if (found === undefined) {
    throw new Error('Nothing to pick from.');
  }
  return found;
}
