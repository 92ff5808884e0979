import { hexId } from '../time/uuid';
import { OSDS } from './ceph';
import { HOSTS, type Host } from './hosts';

/** A disk as the kernel, SMART and the management controller know it. */
export interface Disk {
  host: Host;
  /** Kernel name without /dev. */
  device: string;
  kind: 'system' | 'osd' | 'nvme';
  model: string;
  serial: string;
  sizeBytes: number;
}

const MODELS = { system: 'INTEL SSDSC2KG480G8', osd: 'SAMSUNG MZ7L33T8HBLT-00A07', nvme: 'SAMSUNG MZQL2960HCJR-00A07' };
const SIZES = { system: 480_103_981_056, osd: 3_840_755_982_336, nvme: 960_197_124_096 };

const disk = (host: Host, device: string, kind: Disk['kind']): Disk => ({
  ...{ host, device, kind, model: MODELS[kind], sizeBytes: SIZES[kind] },
  serial: `S6${hexId('serial', host.name, device).slice(0, 10).toUpperCase()}`,
});

/** Every disk: a system disk each, those of OSDs, an NVMe disk for instances' scratch space on hypervisors. */
export const DISKS: Disk[] = HOSTS.flatMap((host) => [
  disk(host, 'sda', 'system'),
  ...(host.role === 'control' ? [disk(host, 'sdb', 'system')] : []),
  ...(host.role === 'compute' ? [disk(host, 'nvme0', 'nvme')] : []),
  ...OSDS.filter((osd) => osd.host === host).map(({ device }) => disk(host, device, 'osd')),
]);

/** As scenarios name a disk. */
export function diskName({ host, device }: Pick<Disk, 'host' | 'device'>): string {
  return `${host.name}/${device}`;
}
