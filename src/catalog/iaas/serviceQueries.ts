import { exceptions, instant } from '../query';
import { countOf, newest, shortHost } from './names';

/** Services that should run: of those somebody switched off nobody expects a report. */
const NOVA = newest('nova', 'openstack_nova_agent_state', 'adminState="enabled"');
const NEUTRON = newest('neutron', 'openstack_neutron_agent_state', 'adminState=~"up|enabled"');
const CINDER = newest('cinder', 'openstack_cinder_agent_state', 'adminState="enabled"');
const worst = (services: string) => shortHost(`max by ($group, hostname, service) (${services})`);

export const COMPUTE_DOWN = instant(
  'iaas-compute-down',
  countOf(`max by ($group, hostname, service) (${NOVA}) == 0`, NOVA),
  'Compute'
);
export const NETWORK_DOWN = instant(
  'iaas-network-down',
  countOf(`max by ($group, hostname, service) (${NEUTRON}) == 0`, NEUTRON),
  'Network'
);
export const VOLUME_DOWN = instant(
  'iaas-volume-down',
  countOf(`max by ($group, hostname, service) (${CINDER}) == 0`, CINDER),
  'Volumes'
);
export const SERVICES_DOWN = exceptions(
  'iaas-services-down',
  `(${worst(NOVA)} == 0) or (${worst(NEUTRON)} == 0) or (${worst(CINDER)} == 0)`
);
export const SERVICES_DISABLED = exceptions(
  'iaas-services-disabled',
  shortHost(
    `max by ($group, hostname, service, disabledReason) (${newest('nova', 'openstack_nova_agent_state', 'adminState="disabled"')})`
  )
);

/** Beyond five minutes the series itself is gone, and nothing is what is shown. */
export const DATA_AGE = instant(
  'iaas-data-age',
  'max by ($group) (time() - max_over_time(timestamp(openstack_identity_up{$scope})[$lookback:1m]))'
);
export const READABLE = instant(
  'iaas-readable',
  'min by ($group, api) (label_replace({__name__=~"openstack_(nova|neutron|cinder|glance|identity|placement|loadbalancer|designate|heat|ironic)_up",$scope}, "api", "$1", "__name__", "openstack_(.+)_up"))'
);

export const GALERA_READY = instant(
  'iaas-galera-ready',
  'min by ($group, instance) (mysql_global_status_wsrep_ready{$scope} * mysql_global_status_wsrep_cluster_status{$scope} == bool 1)',
  '{{instance}}'
);
export const GALERA_HELD = instant(
  'iaas-galera-held',
  'max by ($group) (mysql_global_status_wsrep_flow_control_paused{$scope})',
  'Writes held'
);
export const QUEUE_ALARM = instant(
  'iaas-queue-alarm',
  'max by ($group) (rabbitmq_alarms_memory_used_watermark{$scope} or rabbitmq_alarms_free_disk_space_watermark{$scope})'
);
export const QUEUE_NODES = instant(
  'iaas-queue-nodes',
  'count by ($group) (max by ($group, rabbitmq_node) (rabbitmq_identity_info{$scope}))',
  'Nodes'
);
export const QUEUE_WAITING = instant(
  'iaas-queue-waiting',
  'sum by ($group) (max by ($group, instance) (rabbitmq_queue_messages_ready{$scope}))',
  'Messages waiting'
);
export const CACHES_DOWN = instant(
  'iaas-caches-down',
  countOf('max by ($group, instance) (memcached_up{$scope}) == 0', 'memcached_up{$scope}')
);
/** Counts, not names: how instances are says much about the platform and nothing about a customer. */
export const INSTANCES_BY_STATUS = instant(
  'iaas-instances-by-status',
  'max by ($group, status) (openstack:servers:count{$scope})',
  '{{status}}'
);
export const INSTANCES_BY_STATUS_RAW = instant(
  'iaas-instances-by-status-raw',
  `count by ($group, status) (max by ($group, id, status) (${newest('nova', 'openstack_nova_server_status')}))`,
  '{{status}}'
);
