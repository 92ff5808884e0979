export type Role = 'control' | 'compute' | 'storage';

export interface Host {
  name: string;
  role: Role;
  zone: 'a' | 'b';
  address: string;
  cpus: number;
  memoryBytes: number;
  /** Size of the root filesystem. */
  rootBytes: number;
}

const GIB = 2 ** 30;
export const REGION = 'fra1';

const SIZES: Record<Role, Pick<Host, 'cpus' | 'memoryBytes' | 'rootBytes'>> = {
  control: { cpus: 4, memoryBytes: 128 * GIB, rootBytes: 440 * GIB },
  compute: { cpus: 8, memoryBytes: 512 * GIB, rootBytes: 880 * GIB },
  storage: { cpus: 4, memoryBytes: 192 * GIB, rootBytes: 220 * GIB },
};

const rack = (role: Role, count: number, firstAddress: number): Host[] =>
  Array.from({ length: count }, (_, index) => ({
    name: `${role}-${index + 1}`,
    role,
    zone: index % 2 === 0 ? 'a' : 'b',
    address: `10.0.0.${firstAddress + index}`,
    ...SIZES[role],
  }));

/** The machines of the region, spread over its two availability zones. */
export const HOSTS: Host[] = [...rack('control', 3, 11), ...rack('compute', 4, 21), ...rack('storage', 3, 31)];

export const STORAGE_HOSTS = HOSTS.filter(({ role }) => role === 'storage');

/** The host behind `10.0.0.31:9100`, or undefined. */
export function hostOfInstance(instance: string): Host | undefined {
  return HOSTS.find(({ address }) => instance.startsWith(`${address}:`));
}
