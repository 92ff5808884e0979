import { metricsOf } from './metric';

const FILESYSTEM = 'device fstype mountpoint';

/** Disks and file systems of a node. */
export const NODE_DISK_METRICS = metricsOf('node-exporter', [
  ['node_disk_io_time_seconds_total', 'counter', 'device', 's', 'Time in which a disk had work'],
  ['node_disk_io_time_weighted_seconds_total', 'counter', 'device', 's', 'The same, times the requests waiting'],
  ['node_disk_read_bytes_total', 'counter', 'device', 'bytes', 'Bytes read'],
  ['node_disk_written_bytes_total', 'counter', 'device', 'bytes', 'Bytes written'],
  ['node_disk_reads_completed_total', 'counter', 'device', 'short', 'Reads'],
  ['node_disk_writes_completed_total', 'counter', 'device', 'short', 'Writes'],
  ['node_disk_read_time_seconds_total', 'counter', 'device', 's', 'Time spent on reads'],
  ['node_disk_write_time_seconds_total', 'counter', 'device', 's', 'Time spent on writes'],
  ['node_filesystem_files', 'gauge', FILESYSTEM, 'short', 'Files a file system can hold'],
  ['node_filesystem_files_free', 'gauge', FILESYSTEM, 'short', 'Files it can still take'],
  ['node_filesystem_readonly', 'gauge', FILESYSTEM, 'short', '1 if it cannot be written'],
  ['node_filesystem_device_error', 'gauge', FILESYSTEM, 'short', '1 if its size could not be read'],
  ['node_md_disks', 'gauge', 'device state', 'short', 'Disks of a software RAID by state'],
  ['node_md_disks_required', 'gauge', 'device', 'short', 'Disks a software RAID should have'],
]);
