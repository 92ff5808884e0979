export type Role = 'control' | 'compute' | 'storage';

export interface Host {
  name: string;
  role: Role;
  zone: 'a' | 'b';
  /** Rack it stands in, as remote hands know it. */
  rack: string;
  /** In the API network. */
  address: string;
  /** Of its management controller. */
  bmc: string;
  cpus: number;
  memoryBytes: number;
  /** Size of the root filesystem. */
  rootBytes: number;
}

const GIB = 2 ** 30;
export const REGION = 'fra1';

const SIZES: Record<Role, Pick<Host, 'cpus' | 'memoryBytes' | 'rootBytes'>> = {
  control: { cpus: 4, memoryBytes: 128 * GIB, rootBytes: 440 * GIB },
  compute: { cpus: 8, memoryBytes: 192 * GIB, rootBytes: 880 * GIB },
  storage: { cpus: 4, memoryBytes: 192 * GIB, rootBytes: 220 * GIB },
};

const RACKS = 3;

const row = (role: Role, count: number, firstAddress: number): Host[] =>
  Array.from({ length: count }, (_, index) => ({
    name: `${role}-${index + 1}`,
    role,
    zone: index % 2 === 0 ? 'a' : 'b',
    rack: `r0${1 + (index % RACKS)}`,
    address: `10.0.0.${firstAddress + index}`,
    bmc: `10.0.9.${firstAddress + index}`,
    ...SIZES[role],
  }));

/** The machines of the region, spread over its two availability zones and three racks. */
export const HOSTS: Host[] = [...row('control', 3, 11), ...row('compute', 6, 21), ...row('storage', 3, 31)];

export const CONTROL_HOSTS = HOSTS.filter(({ role }) => role === 'control');
export const COMPUTE_HOSTS = HOSTS.filter(({ role }) => role === 'compute');
export const STORAGE_HOSTS = HOSTS.filter(({ role }) => role === 'storage');

/** The host behind `10.0.0.31:9100`, or behind the address of its management controller; undefined if there is none. */
export function hostOfInstance(instance: string): Host | undefined {
  const [address] = instance.split(':');
  return HOSTS.find((host) => host.address === address || host.bmc === address);
}
