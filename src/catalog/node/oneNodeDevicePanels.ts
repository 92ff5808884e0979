import type { Panel } from '../model';
import * as q from './oneNodeDeviceQueries';
import { DISK_LATENCY, FILL, NONE_IS_GOOD, UP_WORDS } from './words';

const NOT_SEEN = 'node_exporter of this node does not answer.';

const graph = (base: Pick<Panel, 'id' | 'title' | 'question' | 'next' | 'queries'> & Partial<Panel>): Panel => ({
  viz: 'timeseries',
  min: 0,
  whenEmpty: NOT_SEEN,
  ...base,
});

export const DISK_BUSY = graph({
  id: 'node-this-disk-busy',
  title: 'Disks busy',
  question: 'Which disk always has work?',
  next: 'Flash can be busy and well: read it with the latency beside it.',
  unit: 'percentunit',
  max: 1,
  queries: [q.DISK_BUSY],
});

export const DISK_LATENCY_PANEL = graph({
  id: 'node-this-disk-latency',
  title: 'Time a request takes',
  question: 'Which disk is slow?',
  next: 'One ten times slower than its neighbours is dying: see its SMART values, take its OSD out.',
  unit: 's',
  thresholds: DISK_LATENCY,
  queries: [q.DISK_READ_LATENCY, q.DISK_WRITE_LATENCY],
});

export const DISK_QUEUE = graph({
  id: 'node-this-disk-queue',
  title: 'Requests waiting',
  question: 'Do requests pile up?',
  next: 'Steadily above the depth of the device: it cannot keep up.',
  queries: [q.DISK_QUEUE],
});

export const DISK_IOPS = graph({
  id: 'node-this-disk-iops',
  title: 'Requests',
  question: 'How many requests do the disks serve?',
  next: 'Few requests and high latency: the disk. Many and high: the load.',
  unit: 'iops',
  queries: [q.DISK_READS, q.DISK_WRITES],
});

export const DISK_THROUGHPUT = graph({
  id: 'node-this-disk-throughput',
  title: 'Throughput',
  question: 'How much do the disks read and write?',
  next: 'Compare with what the device and its controller can do.',
  unit: 'Bps',
  queries: [q.DISK_READ_BYTES, q.DISK_WRITTEN_BYTES],
});

export const FILESYSTEM_TABLE: Panel = {
  id: 'node-this-filesystems',
  title: 'File systems',
  question: 'Which one fills up, has no inodes left, is read-only or broken?',
  next: 'Read-only without being asked to is a disk error: read the kernel log.',
  viz: 'table',
  queries: [
    q.FILESYSTEM_USED,
    q.FILESYSTEM_INODES,
    q.FILESYSTEM_SIZE,
    q.FILESYSTEM_FULL_IN,
    q.FILESYSTEM_READONLY,
    q.FILESYSTEM_ERROR,
  ],
  columns: [
    { field: 'mountpoint', title: 'Mounted at' },
    { field: 'fstype', title: 'Type', width: 90 },
    { field: 'Value #A', title: 'Used', unit: 'percentunit', decimals: 0, cell: 'bar', max: 1, thresholds: FILL },
    { field: 'Value #B', title: 'Inodes used', unit: 'percentunit', decimals: 0, thresholds: FILL, width: 110 },
    { field: 'Value #C', title: 'Size', unit: 'bytes', width: 100 },
    { field: 'Value #D', title: 'Full in', unit: 's', width: 100 },
    {
      field: 'Value #E',
      title: 'Writable',
      cell: 'colour',
      width: 110,
      words: [
        { value: 0, word: 'Yes', tone: 'ok' },
        { value: 1, word: 'Read-only', tone: 'critical' },
      ],
    },
    {
      field: 'Value #F',
      title: 'Readable',
      cell: 'colour',
      width: 100,
      words: [
        { value: 0, word: 'Yes', tone: 'ok' },
        { value: 1, word: 'Error', tone: 'critical' },
      ],
    },
  ],
  sortBy: 'Used',
  whenEmpty: NOT_SEEN,
};

export const RAID: Panel = {
  id: 'node-this-raid',
  title: 'Software RAID with lost disks',
  question: 'Is a mirror running on one leg?',
  next: 'mdadm --detail on the node, replace the disk before the next one fails.',
  viz: 'table',
  queries: [q.RAID_FAILED, q.RAID_MISSING],
  columns: [
    { field: 'device', title: 'Array' },
    { field: 'Value #A', title: 'Failed disks', decimals: 0, width: 120 },
    { field: 'Value #B', title: 'Missing disks', decimals: 0, width: 120 },
  ],
  whenEmpty: 'No lost disk of a software RAID reported.',
};

export const THROUGHPUT = graph({
  id: 'node-this-network-throughput',
  title: 'Traffic',
  question: 'How much goes through each interface?',
  next: 'Compare with the speed in the table.',
  unit: 'bps',
  queries: [q.RECEIVED, q.SENT],
});

export const INTERFACES: Panel = {
  id: 'node-this-interfaces',
  title: 'Interfaces',
  question: 'Is a link down, slow, flapping, or of another MTU than on the other nodes?',
  next: 'An MTU unlike the usual one lets large packets hang; a link slower than its neighbours is a bad cable.',
  viz: 'table',
  queries: [q.NIC_UP, q.NIC_SPEED, q.NIC_MTU, q.NIC_MTU_USUAL, q.NIC_FLAPS],
  columns: [
    { field: 'device', title: 'Interface' },
    { field: 'Value #A', title: 'Link', cell: 'colour', words: UP_WORDS, width: 90 },
    { field: 'Value #B', title: 'Speed', unit: 'bps', width: 100 },
    { field: 'Value #C', title: 'MTU', unit: 'none', decimals: 0, width: 90 },
    { field: 'Value #D', title: 'Usual MTU', unit: 'none', decimals: 0, width: 100 },
    {
      field: 'Value #E',
      title: 'Flaps in a day',
      decimals: 0,
      width: 120,
      thresholds: [
        { from: null, tone: 'ok' },
        { from: 1, tone: 'warning' },
        { from: 10, tone: 'critical' },
      ],
    },
  ],
  whenEmpty: NOT_SEEN,
};

export const PACKETS_LOST = graph({
  id: 'node-this-packets-lost',
  title: 'Packets broken or thrown away',
  question: 'Does this node lose packets?',
  next: 'Broken ones are cable, optics or MTU; thrown away ones a node too busy, or frames it does not know (LLDP).',
  unit: 'pps',
  queries: [q.NIC_ERRORS, q.NIC_DROPS],
});

export const BOND_LOST: Panel = {
  id: 'node-this-bond-lost',
  title: 'Links lost of bonds',
  question: 'Does a bond run on one leg?',
  next: 'Repair the link before the next work on a switch.',
  viz: 'stat',
  decimals: 0,
  thresholds: NONE_IS_GOOD,
  queries: [q.BOND_LOST],
  whenEmpty: 'This node has no bond.',
};

export const TCP_RETRANSMITTED = graph({
  id: 'node-this-tcp-retransmitted',
  title: 'TCP sent again',
  question: 'Does the network lose what this node sends?',
  next: 'Above 1 %: compare with its neighbours to find the link or switch.',
  unit: 'percentunit',
  queries: [q.TCP_RETRANSMITTED],
});

export const TCP_TROUBLE = graph({
  id: 'node-this-tcp-trouble',
  title: 'TCP refused and not answered',
  question: 'Are connections lost before a service sees them?',
  next: 'A full queue is a service that is too slow to accept: raise somaxconn only after looking at it.',
  unit: 'ops',
  queries: [q.TCP_OVERFLOWS, q.TCP_DROPS, q.TCP_TIMEOUTS],
});

export const UDP_TROUBLE = graph({
  id: 'node-this-udp-trouble',
  title: 'UDP lost',
  question: 'Are datagrams lost here: name service, tunnels of the overlay?',
  next: 'A full buffer: the program is too slow, or net.core.rmem_max too small.',
  unit: 'ops',
  queries: [q.UDP_ERRORS, q.UDP_BUFFER],
});

export const SOCKETS = graph({
  id: 'node-this-sockets',
  title: 'TCP sockets',
  question: 'Do sockets pile up?',
  next: 'Many in time wait are many short connections; orphans are memory nobody frees.',
  decimals: 0,
  queries: [q.SOCKETS_USED, q.SOCKETS_WAITING, q.SOCKETS_ORPHANED],
});
