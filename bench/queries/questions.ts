import type { Board } from './peers';

/** What an operator asks, our panels that answer it, and the peer's: by the beginning of their titles. */
export interface Question {
  question: string;
  /** Ids of panels of the catalogue. */
  panels: readonly string[];
  peer?: { board: Board; titles: readonly string[] };
}

export const QUESTIONS: readonly Question[] = [
  {
    question: 'Is a customer blocked?',
    panels: ['ceph-pgs-inactive', 'ceph-slow-ops'],
    peer: { board: 'ceph-cluster', titles: ['PG States'] },
  },
  { question: 'Is the cluster healthy?', panels: ['ceph-health'], peer: { board: 'ceph-cluster', titles: ['Health'] } },
  { question: 'Are all OSDs there?', panels: ['ceph-osd-counts'], peer: { board: 'ceph-cluster', titles: ['OSDs'] } },
  {
    question: 'How full is it?',
    panels: ['ceph-raw-fill', 'ceph-fullest-osd'],
    peer: { board: 'ceph-cluster', titles: ['Capacity used', 'OSD Capacity'] },
  },
  {
    question: 'What do clients read and write?',
    panels: ['ceph-client-throughput'],
    peer: { board: 'ceph-cluster', titles: ['Cluster I/O'] },
  },
  {
    question: 'Is the cluster slow?',
    panels: ['ceph-latency'],
    peer: { board: 'ceph-cluster', titles: ['OSD Latencies'] },
  },
  {
    question: 'How fast does it heal?',
    panels: ['ceph-recovery'],
    peer: { board: 'ceph-cluster', titles: ['Recovery Rate'] },
  },
  {
    question: 'Which OSD is slow?',
    panels: ['ceph-slowest-osds', 'ceph-write-latency-spread'],
    peer: { board: 'osds-overview', titles: ['OSD Write Latencies', 'Highest WRITE'] },
  },
  {
    question: 'Which OSD has slow operations?',
    panels: ['ceph-daemons-with-slow-ops'],
    peer: { board: 'osds-overview', titles: ['Top Slow Ops'] },
  },
  {
    question: 'Are placement groups spread evenly?',
    panels: ['ceph-pgs-per-osd'],
    peer: { board: 'ceph-cluster', titles: ['PGs per OSD'] },
  },
  {
    question: 'How fast is this OSD?',
    panels: ['ceph-osd-latency'],
    peer: { board: 'osd-device-details', titles: ['osd.7 Latency'] },
  },
  {
    question: 'Is the disk of this OSD busy?',
    panels: ['ceph-osd-disk-busy'],
    peer: { board: 'osd-device-details', titles: ['Physical Device Util'] },
  },
  {
    question: 'Which hosts wait for CPU?',
    panels: ['node-top-psi-cpu'],
    peer: { board: 'hosts-overview', titles: ['CPU Busy - Top'] },
  },
  {
    question: 'Which disks of hosts are busy?',
    panels: ['node-top-disk-busy'],
    peer: { board: 'hosts-overview', titles: ['AVG Disk Util'] },
  },
  {
    question: 'What does one node do?',
    panels: ['node-this-cpu-by-mode', 'node-this-memory-breakdown'],
    peer: { board: 'host-details', titles: ['CPU Utilization', 'RAM Usage'] },
  },
  {
    question: 'Does this node lose packets?',
    panels: ['node-this-packets-lost'],
    peer: { board: 'host-details', titles: ['Network drop', 'Network error'] },
  },
  {
    question: 'Are disks of this node slow?',
    panels: ['node-this-disk-latency'],
    peer: { board: 'host-details', titles: ['storage-2 Disk Latency'] },
  },
  {
    question: 'Which customer disk works hardest?',
    panels: ['iaas-top-requests'],
    peer: { board: 'rbd-overview', titles: ['Highest IOPS'] },
  },
  {
    question: 'Which customer disk is slow?',
    panels: ['iaas-top-write-latency'],
    peer: { board: 'rbd-overview', titles: ['Highest Latency'] },
  },
  { question: 'Which nodes are down?', panels: ['node-nodes-down'] },
  { question: 'Do interfaces disagree on the MTU?', panels: ['node-mtu-mismatches'] },
  { question: 'Which instance waits for a processor?', panels: ['iaas-top-steal'] },
  { question: 'Which instances are in error?', panels: ['iaas-instances-in-error'] },
  { question: 'Is there room if a hypervisor goes?', panels: ['iaas-room-without-largest'] },
];
