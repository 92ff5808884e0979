import type { Panel, Query, ValueWord } from '../model';
import * as q from './capacityQueries';
import { ALLOCATED, STEAL, WAITING } from './words';

const NEEDS_EXPORTER = 'openstack-exporter is not scraped, or could not ask Placement.';
const FILE = 'iaas.rules.yml';
const SERIES = 'openstack:hypervisor_used:placement';

/** A panel that reads what is recorded, or works it out at the moment. */
function recorded(panel: Panel, queries: (id: string, placement: q.Placement) => readonly Query[]): Panel {
  const now = `${panel.id}-raw`;
  return {
    ...panel,
    queries: queries(panel.id, q.RECORDED),
    recorded: { series: SERIES, file: FILE, instead: { ...panel, id: now, queries: queries(now, q.RAW) } },
  };
}

const gauge = { viz: 'gauge', unit: 'percentunit', decimals: 0, min: 0, max: 1 } as const;

export const MEMORY_ALLOCATED: Panel = recorded(
  {
    ...gauge,
    id: 'iaas-memory-allocated',
    title: 'Memory',
    question: 'How much of the memory that may be promised to instances is?',
    next: 'Order hypervisors at 80 %. At 95 % new instances begin to fail with "no valid host".',
    thresholds: ALLOCATED,
    queries: [],
    whenEmpty: NEEDS_EXPORTER,
  },
  (id, placement) => [q.allocated(id, placement, 'MEMORY_MB')]
);

export const VCPU_ALLOCATED: Panel = recorded(
  {
    ...gauge,
    id: 'iaas-vcpu-allocated',
    title: 'CPU',
    question: 'How much of the CPU that may be promised to instances is?',
    next: 'Full while hypervisors idle: the allocation ratio may be raised. SCS knows 5 to 1 for "V" flavors, 1 to 1 for "C".',
    thresholds: ALLOCATED,
    queries: [],
    whenEmpty: NEEDS_EXPORTER,
  },
  (id, placement) => [q.allocated(id, placement, 'VCPU')]
);

export const ROOM_WITHOUT_LARGEST: Panel = recorded(
  {
    id: 'iaas-room-without-largest',
    title: 'Room for a lost hypervisor',
    question: 'Would the instances of the largest hypervisor find room elsewhere?',
    next: 'Below zero: no maintenance and no failure is covered. Add hypervisors, or free memory first.',
    viz: 'stat',
    unit: 'mbytes',
    decimals: 0,
    thresholds: [
      { from: null, tone: 'critical' },
      { from: 0, tone: 'ok' },
    ],
    queries: [],
    whenEmpty: NEEDS_EXPORTER,
  },
  (id, placement) => [q.roomWithoutLargest(id, placement)]
);

/** Sizes that every SCS cloud has to offer (SCS-0100). */
const SIZES = [
  [1, 4, 'SCS-1V-4'],
  [4, 16, 'SCS-4V-16'],
  [16, 64, 'SCS-16V-64'],
] as const;

export const FITTING: Panel = recorded(
  {
    id: 'iaas-fitting',
    title: 'Instances that still fit',
    question: 'How many more of a size could be started now?',
    next: 'None of a large size while small ones fit: the room is in pieces; move instances together.',
    viz: 'stat',
    decimals: 0,
    thresholds: [
      { from: null, tone: 'critical' },
      { from: 1, tone: 'warning' },
      { from: 10, tone: 'ok' },
    ],
    queries: [],
    whenEmpty: NEEDS_EXPORTER,
  },
  (id, placement) =>
    SIZES.map(([vcpus, gib, name]) => q.fitting(`${id}-${name.toLowerCase()}`, placement, vcpus, gib, name))
);

const forecast = (id: string, title: string, queries: readonly Query[]): Panel => ({
  id,
  title,
  viz: 'stat',
  unit: 'percentunit',
  decimals: 0,
  question: 'How full will memory be in thirty days, if it goes on as before?',
  next: 'Above 95 %: order now, hardware takes longer than that.',
  thresholds: ALLOCATED,
  queries,
  whenEmpty: 'Not enough history for a forecast.',
});

export const FORECAST: Panel = {
  ...forecast('iaas-forecast', 'In 30 days', [q.FORECAST]),
  recorded: {
    series: SERIES,
    file: FILE,
    instead: forecast('iaas-forecast-raw', 'In 30 days', [q.FORECAST_RAW]),
  },
};

export const ALLOCATED_OVER_TIME: Panel = {
  id: 'iaas-allocated-over-time',
  title: 'Promised over time',
  question: 'Does the cloud fill up, and how fast?',
  next: 'A jump is one tenant: see Tenants. A steady rise is a purchase.',
  viz: 'timeseries',
  unit: 'percentunit',
  min: 0,
  thresholds: ALLOCATED,
  queries: [q.MEMORY_ALLOCATED_OVER_TIME, q.VCPU_ALLOCATED_OVER_TIME],
  whenEmpty: NEEDS_EXPORTER,
  recorded: {
    series: SERIES,
    file: FILE,
    instead: {
      id: 'iaas-allocated-now',
      title: 'Promised, now',
      question: 'How full are memory and CPU?',
      next: 'With the recorded series this is a graph over time.',
      viz: 'bargauge',
      unit: 'percentunit',
      decimals: 1,
      min: 0,
      max: 1,
      thresholds: ALLOCATED,
      queries: [
        { ...q.allocated('iaas-allocated-now-memory', q.RAW, 'MEMORY_MB'), legend: 'Memory' },
        { ...q.allocated('iaas-allocated-now-vcpu', q.RAW, 'VCPU'), legend: 'CPU' },
      ],
      whenEmpty: NEEDS_EXPORTER,
    },
  },
};

const HYPERVISOR_WORDS: readonly ValueWord[] = [
  { value: 0, word: 'Up', tone: 'ok' },
  { value: 1, word: 'Switched off', tone: 'warning' },
  { value: 2, word: 'Off and down', tone: 'warning' },
  { value: 3, word: 'Down', tone: 'critical' },
];

export const HYPERVISORS: Panel = {
  id: 'iaas-hypervisors',
  title: 'Hypervisors',
  question: 'Which hypervisor is down, switched off, full, or busy?',
  next: 'Waits for CPU while little is promised: one instance is noisy. More domains than instances: orphans of a failed move.',
  viz: 'table',
  queries: [
    q.HYPERVISOR_STATE,
    q.HYPERVISOR_MEMORY,
    q.HYPERVISOR_VCPU,
    q.HYPERVISOR_PRESSURE,
    q.HYPERVISOR_INSTANCES,
    q.HYPERVISOR_DOMAINS,
  ],
  columns: [
    { field: 'hostname', title: 'Hypervisor', link: { title: 'Open this hypervisor', target: 'hypervisor' } },
    { field: 'Value #A', title: 'State', words: HYPERVISOR_WORDS, cell: 'colour', width: 110 },
    {
      field: 'Value #B',
      title: 'Memory promised',
      unit: 'percentunit',
      decimals: 0,
      cell: 'bar',
      max: 1,
      thresholds: ALLOCATED,
    },
    {
      field: 'Value #C',
      title: 'CPU promised',
      unit: 'percentunit',
      decimals: 0,
      cell: 'bar',
      max: 1,
      thresholds: ALLOCATED,
    },
    { field: 'Value #D', title: 'Waits for CPU', unit: 'percentunit', decimals: 1, thresholds: WAITING, width: 130 },
    { field: 'Value #E', title: 'Instances (Nova)', decimals: 0, width: 140 },
    { field: 'Value #F', title: 'Domains (libvirt)', decimals: 0, width: 140 },
  ],
  sortBy: 'State',
  whenEmpty: NEEDS_EXPORTER,
};

export const BY_ZONE: Panel = {
  id: 'iaas-by-zone',
  title: 'By availability zone',
  question: 'Is one zone full while others are empty?',
  next: 'Customers who choose a zone get errors there first. Shares of real CPUs: above 100 % is overcommitment.',
  viz: 'table',
  queries: [q.BY_ZONE_CPU, q.BY_ZONE_MEMORY],
  columns: [
    { field: 'availability_zone', title: 'Zone' },
    { field: 'Value #A', title: 'vCPU/CPU', unit: 'percentunit', decimals: 0, width: 95 },
    { field: 'Value #B', title: 'Memory', unit: 'percentunit', decimals: 0, thresholds: ALLOCATED, width: 90 },
  ],
  whenEmpty: 'No hypervisor says its zone: newer Nova leaves that to Placement.',
};

export const STEAL_OF_HYPERVISORS: Panel = {
  id: 'iaas-steal',
  title: 'Instances waiting for CPU',
  question: 'Do customers notice that too much is promised?',
  next: 'Above 10 %: move the busiest instances away, lower the allocation ratio of the host.',
  viz: 'timeseries',
  unit: 'percentunit',
  thresholds: STEAL,
  queries: [q.STEAL_OVER_TIME],
  needs: [['libvirt-exporter', 'libvirt-exporter-old']],
  whenEmpty: 'No libvirt exporter that knows the waiting time (0.2 does not) is scraped.',
  recorded: {
    series: 'libvirt_host:steal:ratio_rate5m',
    file: FILE,
    instead: {
      id: 'iaas-steal-now',
      title: 'Instances waiting for CPU, now',
      question: 'Do customers notice that too much is promised?',
      next: 'Above 10 %: move the busiest instances away, lower the allocation ratio of the host.',
      viz: 'bargauge',
      unit: 'percentunit',
      decimals: 1,
      min: 0,
      thresholds: STEAL,
      queries: [q.STEAL_NOW],
      needs: [['libvirt-exporter', 'libvirt-exporter-old']],
      whenEmpty: 'No libvirt exporter that knows the waiting time (0.2 does not) is scraped.',
    },
  },
};
