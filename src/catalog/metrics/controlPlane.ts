import { metricsOf } from './metric';

/** What the services of OpenStack lean on: database, message queue, token cache. */
export const CONTROL_PLANE_METRICS = [
  ...metricsOf('mysqld-exporter', [
    ['mysql_up', 'gauge', '', 'short', '1 if the database answers'],
    ['mysql_global_status_wsrep_ready', 'untyped', '', 'short', '1 for a node of Galera that takes queries'],
    ['mysql_global_status_wsrep_cluster_status', 'untyped', '', 'short', '1 for a node in the primary component'],
    ['mysql_global_status_wsrep_cluster_size', 'untyped', '', 'short', 'Nodes a node sees in its cluster'],
    ['mysql_global_status_wsrep_flow_control_paused', 'untyped', '', 'percentunit', 'Share of time writes were held'],
  ]),
  ...metricsOf('rabbitmq', [
    [
      'rabbitmq_identity_info',
      'untyped',
      'rabbitmq_cluster rabbitmq_cluster_permanent_id rabbitmq_node',
      'short',
      'One series per node',
    ],
    ['rabbitmq_alarms_memory_used_watermark', 'untyped', '', 'short', '1 while publishers are held for lack of memory'],
    [
      'rabbitmq_alarms_free_disk_space_watermark',
      'untyped',
      '',
      'short',
      '1 while publishers are held for lack of disk',
    ],
    ['rabbitmq_queue_messages_ready', 'gauge', '', 'short', 'Messages nobody has taken yet'],
    ['rabbitmq_connections', 'gauge', '', 'short', 'Connections'],
  ]),
  ...metricsOf('memcached-exporter', [['memcached_up', 'gauge', '', 'short', '1 if the cache answers']]),
];
