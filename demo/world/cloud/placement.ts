import type { Host } from './hosts';
import { instancesOn } from './instances';

/** What placement knows of one resource class of a hypervisor. */
export interface Inventory {
  total: number;
  reserved: number;
  ratio: number;
  usage: number;
}

/** SCS: flavours named V promise a fifth of a CPU. */
const CPU_RATIO = 5;
const RESERVED_MB = 8192;
/** Root disks lie in Ceph: every hypervisor reports the whole pool. */
const POOL_GB = 14_304;

/** Inventory and usage by resource class. Usage is what the flavours of the instances there add up to. */
export function inventoryOf(host: Host): Record<string, Inventory> {
  const instances = instancesOn(host);
  const sum = (of: (flavor: (typeof instances)[number]['flavor']) => number) =>
    instances.reduce((total, { flavor }) => total + of(flavor), 0);
  return {
    VCPU: { total: host.cpus, reserved: 0, ratio: CPU_RATIO, usage: sum(({ vcpus }) => vcpus) },
    MEMORY_MB: {
      ...{ total: Math.floor(host.memoryBytes / 2 ** 20), reserved: RESERVED_MB, ratio: 1 },
      usage: sum(({ memoryMb }) => memoryMb),
    },
    DISK_GB: { total: POOL_GB, reserved: 0, ratio: 1, usage: sum(({ diskGb }) => diskGb) },
  };
}
