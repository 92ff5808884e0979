import { hostOfInstance } from '../../cloud/hosts';
import { hash } from '../../time/hash';
import type { Moment } from '../../time/moment';
import { integrate, makeWave } from '../../time/wave';
import { type Sample, sample } from '../exporter';

const GIB = 2 ** 30;
const PUBLISHED = 96;
const CONNECTIONS = 410;
const QUEUES = 980;
const PROTOCOL = { protocol: 'amqp091' };

/** RabbitMQ's own exporter on one node, aggregated as it is by default: no queue has a name. */
export function collect({ origin, now }: Moment, instance: string): Sample[] {
  const host = hostOfInstance(instance);
  const name = host?.name ?? '';
  const count = (key: string, rate: number) =>
    Math.floor(integrate(makeWave(`${name} rabbit ${key}`, rate, 0.35, 0.2), origin, now));
  const jitter = hash(name, 'rabbit', Math.floor(now / 15));
  const received = count('received', PUBLISHED);
  const ready = Math.round(12 * jitter);
  const unacked = Math.round(6 * jitter);
  const values = {
    rabbitmq_alarms_memory_used_watermark: 0,
    rabbitmq_alarms_free_disk_space_watermark: 0,
    rabbitmq_alarms_file_descriptor_limit: 0,
    rabbitmq_connections: CONNECTIONS,
    rabbitmq_channels: Math.round(CONNECTIONS * 1.1),
    rabbitmq_consumers: 1_640,
    rabbitmq_queues: QUEUES,
    rabbitmq_connections_opened_total: CONNECTIONS + count('opened', 0.03),
    rabbitmq_connections_closed_total: count('opened', 0.03),
    rabbitmq_channels_opened_total: CONNECTIONS + count('opened', 0.03),
    rabbitmq_channels_closed_total: count('opened', 0.03),
    rabbitmq_queues_declared_total: QUEUES + count('declared', 0.05),
    rabbitmq_queues_created_total: QUEUES + count('created', 0.02),
    rabbitmq_queues_deleted_total: count('created', 0.02),
    rabbitmq_queue_messages: ready + unacked,
    rabbitmq_queue_messages_ready: ready,
    rabbitmq_queue_messages_unacked: unacked,
    rabbitmq_queue_consumers: 1_640,
    rabbitmq_process_open_fds: 540,
    rabbitmq_process_max_fds: 1_048_576,
    rabbitmq_process_open_tcp_sockets: CONNECTIONS,
    rabbitmq_process_max_tcp_sockets: 943_629,
    rabbitmq_process_resident_memory_bytes: Math.round((0.9 + 0.1 * jitter) * GIB),
    rabbitmq_resident_memory_limit_bytes: 51 * GIB,
    rabbitmq_disk_space_available_bytes: 240 * GIB,
    rabbitmq_disk_space_available_limit_bytes: 50_000_000,
    rabbitmq_erlang_processes_used: 9_200,
    rabbitmq_erlang_processes_limit: 1_048_576,
    rabbitmq_erlang_uptime_seconds: now - origin,
    rabbitmq_channel_messages_published_total: received,
  };
  return [
    ...Object.entries(values).map(([metric, value]) => sample(metric, value)),
    sample('rabbitmq_global_messages_received_total', received, PROTOCOL),
    sample('rabbitmq_global_messages_routed_total', received, PROTOCOL),
    sample('rabbitmq_global_messages_unroutable_dropped_total', 0, PROTOCOL),
    sample('rabbitmq_global_messages_unroutable_returned_total', 0, PROTOCOL),
    sample('rabbitmq_build_info', 1, {
      ...{ rabbitmq_version: '3.10.8', prometheus_plugin_version: '3.10.8', prometheus_client_version: '4.9.1' },
      erlang_version: '25.2.3',
    }),
    sample('rabbitmq_identity_info', 1, {
      ...{ rabbitmq_node: `rabbit@${name}`, rabbitmq_cluster: 'openstack' },
      rabbitmq_cluster_permanent_id: 'rabbitmq-cluster-id-7O3_xz8lSSyegKWv1MEPJg',
    }),
  ];
}
