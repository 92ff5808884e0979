import type { Panel } from '../model';
import * as q from './serviceQueries';
import { ALARM_WORDS, DATA_AGE, NEUTRAL, NONE_IS_BETTER, NONE_IS_GOOD, READABLE_WORDS, READY_WORDS } from './words';

const NEEDS_EXPORTER = 'openstack-exporter is not scraped, or could not ask this service.';

export const DOWN: Panel = {
  id: 'iaas-down',
  title: 'Services and agents down',
  question: 'Do all services of Nova, Neutron and Cinder report, on every host?',
  next: 'Compute: one hypervisor is its node, many at once are RabbitMQ, a switch or a rack. Network: on a gateway customers may be cut off. Volume: volumes in use go on.',
  viz: 'stat',
  decimals: 0,
  thresholds: NONE_IS_GOOD,
  queries: [q.COMPUTE_DOWN, q.NETWORK_DOWN, q.VOLUME_DOWN],
  whenEmpty: NEEDS_EXPORTER,
};

export const FRESHNESS: Panel = {
  id: 'iaas-data-age',
  title: 'Age of the data',
  question: 'Are the numbers of OpenStack fresh?',
  next: 'Old: read the log of openstack-exporter (password, endpoint, time-out). It says nothing about the services.',
  viz: 'stat',
  unit: 's',
  decimals: 0,
  thresholds: DATA_AGE,
  queries: [q.DATA_AGE],
  whenEmpty: 'openstack-exporter says nothing for longer than pages look back.',
};

export const SERVICES_DOWN: Panel = {
  id: 'iaas-services-down',
  title: 'Which are down',
  question: 'Which service is down, and on which host?',
  next: 'All of one host: open the node. One service everywhere: its queue in RabbitMQ.',
  viz: 'table',
  queries: [q.SERVICES_DOWN],
  columns: [
    { field: 'hostname', title: 'Host', link: { title: 'Open this node', target: 'node' } },
    { field: 'service', title: 'Service' },
  ],
  whenEmpty: 'No service reported down.',
};

export const SERVICES_DISABLED: Panel = {
  id: 'iaas-services-disabled',
  title: 'Compute switched off',
  question: 'Has somebody forgotten a hypervisor after a maintenance?',
  next: 'Without a reason, or one that is long done: enable it again, its room is missing.',
  viz: 'table',
  queries: [q.SERVICES_DISABLED],
  columns: [
    { field: 'hostname', title: 'Host', link: { title: 'Open this hypervisor', target: 'hypervisor' } },
    { field: 'service', title: 'Service' },
    { field: 'disabledReason', title: 'Reason' },
  ],
  whenEmpty: 'No compute service reported as switched off.',
};

export const READABLE: Panel = {
  id: 'iaas-readable',
  title: 'Read by the exporter',
  question: 'Which service does the exporter know nothing about?',
  next: 'Says whether the exporter got an answer, not whether customers do: compare with the probes.',
  viz: 'table',
  queries: [q.READABLE],
  columns: [
    { field: 'api', title: 'Service' },
    { field: 'Value', title: 'Answer', words: READABLE_WORDS, cell: 'colour', width: 140 },
  ],
  whenEmpty: NEEDS_EXPORTER,
};

export const GALERA: Panel = {
  id: 'iaas-galera',
  title: 'Database',
  question: 'Does every node of Galera take queries?',
  next: 'Not ready on one: let it join again. On all: bootstrap from the most advanced, before anything else.',
  viz: 'stat',
  words: READY_WORDS,
  queries: [q.GALERA_READY],
  needs: ['mysqld-exporter'],
  whenEmpty: 'No database is scraped.',
};

export const QUEUE_ALARM: Panel = {
  id: 'iaas-queue-alarm',
  title: 'Alarm',
  question: 'Does the message queue hold its publishers?',
  next: 'Everything in OpenStack stalls meanwhile: find the queue that grows, free memory or disk.',
  viz: 'stat',
  words: ALARM_WORDS,
  queries: [q.QUEUE_ALARM],
  needs: ['rabbitmq'],
  whenEmpty: 'RabbitMQ is not scraped.',
};

export const QUEUE: Panel = {
  id: 'iaas-queue',
  title: 'Message queue',
  question: 'Are all nodes there, and do messages pile up?',
  next: 'Growing means that a service does not take its messages: look which agents are down.',
  viz: 'stat',
  decimals: 0,
  thresholds: NEUTRAL,
  queries: [q.QUEUE_NODES, q.QUEUE_WAITING],
  needs: ['rabbitmq'],
  whenEmpty: 'RabbitMQ is not scraped.',
};

export const CACHES_DOWN: Panel = {
  id: 'iaas-caches-down',
  title: 'Caches down',
  question: 'Is each token cache there?',
  next: 'Without one every request waits for Keystone: start memcached on that host.',
  viz: 'stat',
  decimals: 0,
  thresholds: NONE_IS_BETTER,
  queries: [q.CACHES_DOWN],
  needs: ['memcached-exporter'],
  whenEmpty: 'memcached is not scraped.',
};

const instancesByStatus = (id: string, queries: Panel['queries']): Panel => ({
  id,
  title: 'Instances by status',
  question: 'How many instances run, and how many are broken?',
  next: 'Many in ERROR: look for what they have in common, a hypervisor or the storage. Names are under Instances.',
  viz: 'bargauge',
  decimals: 0,
  min: 0,
  thresholds: NEUTRAL,
  queries,
  whenEmpty: NEEDS_EXPORTER,
});

export const INSTANCES_BY_STATUS: Panel = {
  ...instancesByStatus('iaas-instances-by-status', [q.INSTANCES_BY_STATUS]),
  recorded: {
    series: 'openstack:servers:count',
    file: 'iaas.rules.yml',
    instead: instancesByStatus('iaas-instances-by-status-raw', [q.INSTANCES_BY_STATUS_RAW]),
  },
};
