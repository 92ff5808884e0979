import { exceptions, instant, range } from '../query';
import { DISKS, FILESYSTEMS, PHYSICAL } from './names';
import { NODE, rateBy, rateOf, value, valueBy } from './oneNodeQueries';

// Disks and file systems
const disk = (metric: string) => rateBy('device', metric, DISKS);
export const DISK_BUSY = range('node-this-disk-busy', disk('node_disk_io_time_seconds_total'), '{{device}}');
const latency = (direction: 'read' | 'write') =>
  `${disk(`node_disk_${direction}_time_seconds_total`)} / (${disk(`node_disk_${direction}s_completed_total`)} > 0)`;
export const DISK_READ_LATENCY = range('node-this-disk-read-latency', latency('read'), '{{device}} read');
export const DISK_WRITE_LATENCY = range('node-this-disk-write-latency', latency('write'), '{{device}} write');
export const DISK_QUEUE = range('node-this-disk-queue', disk('node_disk_io_time_weighted_seconds_total'), '{{device}}');
export const DISK_READS = range('node-this-disk-reads', disk('node_disk_reads_completed_total'), '{{device}} read');
export const DISK_WRITES = range('node-this-disk-writes', disk('node_disk_writes_completed_total'), '{{device}} write');
export const DISK_READ_BYTES = range(
  'node-this-disk-read-bytes',
  disk('node_disk_read_bytes_total'),
  '{{device}} read'
);
export const DISK_WRITTEN_BYTES = range(
  'node-this-disk-written-bytes',
  disk('node_disk_written_bytes_total'),
  '{{device}} write'
);

const FS = `${FILESYSTEMS},${NODE}`;
const perMount = (expr: string) => `max by ($group, instance, mountpoint, fstype) (${expr})`;
export const FILESYSTEM_USED = instant(
  'node-this-filesystem-used',
  perMount(`1 - node_filesystem_avail_bytes{${FS}} / (node_filesystem_size_bytes{${FS}} > 0)`)
);
export const FILESYSTEM_SIZE = instant('node-this-filesystem-size', perMount(`node_filesystem_size_bytes{${FS}}`));
export const FILESYSTEM_INODES = instant(
  'node-this-filesystem-inodes',
  perMount(`1 - node_filesystem_files_free{${FS}} / (node_filesystem_files{${FS}} > 0)`)
);
export const FILESYSTEM_READONLY = instant(
  'node-this-filesystem-readonly',
  perMount(`node_filesystem_readonly{${FS}}`)
);
export const FILESYSTEM_ERROR = instant('node-this-filesystem-error', perMount(`node_filesystem_device_error{${FS}}`));
/** Seconds until it is full at the pace of the last six hours; nothing where it does not fill. */
export const FILESYSTEM_FULL_IN = instant(
  'node-this-filesystem-full-in',
  perMount(`node_filesystem_avail_bytes{${FS}} / (-deriv(node_filesystem_avail_bytes{${FS}}[6h]) > 1)`)
);
export const RAID_FAILED = exceptions(
  'node-this-raid-failed',
  `${valueBy('device', 'node_md_disks', 'state="failed"')} > 0`
);
export const RAID_MISSING = exceptions(
  'node-this-raid-missing',
  `${valueBy('device', 'node_md_disks_required')} - ${valueBy('device', 'node_md_disks', 'state="active"')} > 0`
);

// Interfaces
const nic = (metric: string) => rateBy('device', metric, PHYSICAL);
export const RECEIVED = range(
  'node-this-received',
  `8 * ${nic('node_network_receive_bytes_total')}`,
  '{{device}} received'
);
export const SENT = range('node-this-sent', `8 * ${nic('node_network_transmit_bytes_total')}`, '{{device}} sent');
export const NIC_UP = instant('node-this-nic-up', valueBy('device', 'node_network_up', PHYSICAL));
export const NIC_SPEED = instant(
  'node-this-nic-speed',
  `8 * (${valueBy('device', 'node_network_speed_bytes', PHYSICAL)} > 0)`
);
export const NIC_MTU = instant('node-this-nic-mtu', valueBy('device', 'node_network_mtu_bytes', PHYSICAL));
/** What most nodes have on the interface of that name. */
export const NIC_MTU_USUAL = instant(
  'node-this-nic-mtu-usual',
  `0 * ${valueBy('device', 'node_network_mtu_bytes', PHYSICAL)} + on ($group, device) group_left quantile by ($group, device) (0.5, node_network_mtu_bytes{${PHYSICAL},$scope})`
);
export const NIC_FLAPS = instant(
  'node-this-nic-flaps',
  `max by ($group, instance, device) (increase(node_network_carrier_changes_total{${PHYSICAL},${NODE}}[1d]) / 2)`
);
export const NIC_ERRORS = range(
  'node-this-nic-errors',
  `${nic('node_network_receive_errs_total')} + ${nic('node_network_transmit_errs_total')}`,
  '{{device}} broken'
);
export const NIC_DROPS = range(
  'node-this-nic-drops',
  `${nic('node_network_receive_drop_total')} + ${nic('node_network_transmit_drop_total')}`,
  '{{device}} thrown away'
);
export const BOND_LOST = instant(
  'node-this-bond-lost',
  `${valueBy('master', 'node_bonding_slaves')} - ${valueBy('master', 'node_bonding_active')}`,
  '{{master}}'
);

// Protocols
export const TCP_RETRANSMITTED = range(
  'node-this-tcp-retransmitted',
  `${rateOf('node_netstat_Tcp_RetransSegs')} / (${rateOf('node_netstat_Tcp_OutSegs')} > 0)`,
  'Sent again'
);
export const TCP_OVERFLOWS = range(
  'node-this-tcp-overflows',
  rateOf('node_netstat_TcpExt_ListenOverflows'),
  'Queue full'
);
export const TCP_DROPS = range('node-this-tcp-drops', rateOf('node_netstat_TcpExt_ListenDrops'), 'Dropped');
export const TCP_TIMEOUTS = range('node-this-tcp-timeouts', rateOf('node_netstat_TcpExt_TCPTimeouts'), 'Not answered');
export const UDP_ERRORS = range('node-this-udp-errors', rateOf('node_netstat_Udp_InErrors'), 'Errors');
export const UDP_BUFFER = range('node-this-udp-buffer', rateOf('node_netstat_Udp_RcvbufErrors'), 'Buffer full');
export const SOCKETS_USED = range('node-this-sockets-used', value('node_sockstat_TCP_inuse'), 'In use');
export const SOCKETS_WAITING = range('node-this-sockets-waiting', value('node_sockstat_TCP_tw'), 'Time wait');
export const SOCKETS_ORPHANED = range('node-this-sockets-orphaned', value('node_sockstat_TCP_orphan'), 'Orphaned');
