import type { Host } from '../../cloud/hosts';
import { rootAvailable } from '../../cloud/rootFill';
import type { Moment } from '../../time/moment';
import { type Sample, sample } from '../exporter';

const MIB = 2 ** 20;
/** ext4 keeps 5 % for root: it is free, but not available. */
const RESERVED_SHARE = 0.05;
const BYTES_PER_INODE = 16_384;

interface Filesystem {
  labels: { device: string; fstype: string; mountpoint: string };
  size: number;
  free: number;
  available: number;
}

/** Mounted filesystems; / holds everything that services keep, /var/lib/nova too. */
export function filesystemSamples(host: Host, moment: Moment): Sample[] {
  const available = rootAvailable(host, moment);
  const filesystems: Filesystem[] = [
    {
      labels: { device: '/dev/sda3', fstype: 'ext4', mountpoint: '/' },
      ...{ size: host.rootBytes, available, free: available + Math.floor(RESERVED_SHARE * host.rootBytes) },
    },
    {
      labels: { device: '/dev/sda1', fstype: 'vfat', mountpoint: '/boot/efi' },
      ...{ size: 511 * MIB, available: 504 * MIB, free: 504 * MIB },
    },
    {
      labels: { device: 'tmpfs', fstype: 'tmpfs', mountpoint: '/run' },
      ...{
        size: Math.floor(host.memoryBytes / 10),
        available: Math.floor(host.memoryBytes / 10.1),
        free: Math.floor(host.memoryBytes / 10.1),
      },
    },
  ];
  return filesystems.flatMap(series);
}

function series({ labels, size, free, available }: Filesystem): Sample[] {
  const inodes = labels.fstype === 'vfat' ? 0 : Math.floor(size / BYTES_PER_INODE);
  const values = {
    ...{ size_bytes: size, free_bytes: free, avail_bytes: available },
    ...{ files: inodes, files_free: Math.floor(inodes * (0.5 + (0.45 * available) / size)) },
    ...{ readonly: 0, device_error: 0 },
  };
  return Object.entries(values).map(([name, value]) => sample(`node_filesystem_${name}`, value, labels));
}
