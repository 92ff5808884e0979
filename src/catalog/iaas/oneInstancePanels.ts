import type { Panel } from '../model';
import * as q from './oneInstanceQueries';
import { INSTANCE_COLUMNS, LIBVIRT } from './instancePanels';
import { GUEST_LATENCY, STEAL } from './words';

const UNKNOWN = 'Nova does not know this instance, or could not be asked.';
const NO_LIBVIRT = 'No libvirt exporter tells of it: it is shut off, or its hypervisor has none.';

const graph = (panel: Pick<Panel, 'id' | 'title' | 'question' | 'next' | 'queries'> & Partial<Panel>): Panel => ({
  viz: 'timeseries',
  needs: LIBVIRT,
  whenEmpty: NO_LIBVIRT,
  ...panel,
});

export const FACTS: Panel = {
  id: 'iaas-this-facts',
  title: 'What it is',
  question: 'Whose is it, how is it, and where does it run?',
  next: 'In error: open its hypervisor first. `openstack server show` says the fault.',
  viz: 'table',
  queries: [q.FACTS],
  columns: [
    ...INSTANCE_COLUMNS.filter(({ field }) => field !== 'instance_libvirt'),
    { field: 'tenant_id', title: 'Tenant id', width: 270, link: { title: 'Open this tenant', target: 'tenant' } },
    { field: 'id', title: 'Id' },
  ],
  whenEmpty: UNKNOWN,
};

export const STATUS_OVER_TIME: Panel = {
  id: 'iaas-this-status-over-time',
  title: 'Status over time',
  question: 'Since when is it as it is?',
  next: 'Compare the moment with incidents marked in the graph.',
  viz: 'timeseries',
  decimals: 0,
  min: 0,
  max: 1,
  queries: [q.STATUS_OVER_TIME],
  whenEmpty: UNKNOWN,
};

export const VOLUMES: Panel = {
  id: 'iaas-this-volumes',
  title: 'Its volumes',
  question: 'Which volumes hang on it?',
  next: 'The image in Ceph is volume-<id>: see its load under Ceph.',
  viz: 'table',
  queries: [q.VOLUMES],
  columns: [
    { field: 'name', title: 'Volume' },
    { field: 'volume_type', title: 'Type', width: 90 },
    { field: 'Value', title: 'Size', unit: 'gbytes', decimals: 0, width: 90 },
    { field: 'id', title: 'Id', width: 290 },
  ],
  whenEmpty: 'No volume attached.',
};

export const CPU = graph({
  id: 'iaas-this-cpu',
  title: 'CPU used and waited for',
  question: 'Does it get the CPU it asks for?',
  next: 'Waiting above 10 %: its hypervisor promises too much. At 100 % without waiting it needs a larger flavor.',
  unit: 'percentunit',
  min: 0,
  thresholds: STEAL,
  queries: [q.CPU, q.STEAL],
});

export const MEMORY = graph({
  id: 'iaas-this-memory',
  title: 'Memory',
  question: 'Does it run out of memory?',
  next: 'Full in the guest: a larger flavor. On the host pages stay once they were touched; that is no leak.',
  unit: 'percentunit',
  min: 0,
  queries: [q.MEMORY_USED, q.MEMORY_HOST],
});

export const REQUESTS = graph({
  id: 'iaas-this-requests',
  title: 'Disk requests',
  question: 'How much does it ask of the storage?',
  next: 'Flat at a round number: the limit of its volume type.',
  unit: 'iops',
  mirrored: 'Write',
  queries: [q.READS, q.WRITES],
});

export const THROUGHPUT = graph({
  id: 'iaas-this-throughput',
  title: 'Disk throughput',
  question: 'How much does it move?',
  next: 'Large while requests are few: a backup or a copy.',
  unit: 'Bps',
  mirrored: 'Write',
  queries: [q.READ_BYTES, q.WRITE_BYTES],
});

export const LATENCY = graph({
  id: 'iaas-this-latency',
  title: 'Disk latency, as it sees it',
  question: 'Does its storage answer in time?',
  next: 'Others too: Ceph. Only this one: its limit, or a slow OSD below it.',
  unit: 's',
  thresholds: GUEST_LATENCY,
  queries: [q.READ_LATENCY, q.WRITE_LATENCY],
});

export const TRAFFIC = graph({
  id: 'iaas-this-traffic',
  title: 'Network',
  question: 'How much does it send and receive?',
  next: 'Much outwards out of nothing: it may be abused; tell the tenant.',
  unit: 'bps',
  mirrored: 'Sent',
  queries: [q.RECEIVED, q.SENT],
});

export const DROPS = graph({
  id: 'iaas-this-drops',
  title: 'Packets dropped at its interface',
  question: 'Does its network lose packets?',
  next: 'The guest is too slow to take them: more queues, more CPU. Otherwise the switch of the hypervisor.',
  unit: 'pps',
  queries: [q.DROPS],
});
