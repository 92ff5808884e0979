import { instant, range } from '../query';
import { GUEST, guestCpu, guestRate, guestSteal, guestWriteLatency, servers, withTenantName } from './guests';
import { copied, shortHost, slow } from './names';
import { volumes } from './tenantQueries';

/** Nova and libvirt share this name, so both can be asked for one instance without reading all. */
const NOVA = 'instance_libvirt="$domain"';
const DOMAIN = 'domain="$domain",';

const device = 'target_device';
export const FACTS = instant('iaas-this-facts', withTenantName(shortHost(servers(NOVA), 'hypervisor_hostname'), 'id'));
export const STATUS_OVER_TIME = range(
  'iaas-this-status-over-time',
  `1 + 0 * max by ($group, status) (${slow('openstack_nova_server_status', NOVA)})`,
  '{{status}}'
);
export const VOLUMES = instant(
  'iaas-this-volumes',
  `${volumes('server_id!=""')} and on ($group, server_id) ${copied(slow('openstack_nova_server_status', NOVA), 'server_id', 'id')}`
);
export const CPU = range('iaas-this-cpu', guestCpu(DOMAIN), 'CPU');
export const STEAL = range('iaas-this-steal', guestSteal(DOMAIN), 'Waiting for CPU');
export const MEMORY_USED = range(
  'iaas-this-memory-used',
  `max by (${GUEST}) (libvirt_domain_memory_stats_used_percent{${DOMAIN}$scope}) / 100`,
  'In the guest'
);
export const MEMORY_HOST = range(
  'iaas-this-memory-host',
  `max by (${GUEST}) (libvirt_domain_memory_stats_rss_bytes{${DOMAIN}$scope}) / max by (${GUEST}) (libvirt_domain_info_maximum_memory_bytes{${DOMAIN}$scope})`,
  'On the host'
);
export const READS = range('iaas-this-reads', guestRate('block_stats_read_requests_total', device, DOMAIN), 'Read');
export const WRITES = range('iaas-this-writes', guestRate('block_stats_write_requests_total', device, DOMAIN), 'Write');
export const READ_BYTES = range(
  'iaas-this-read-bytes',
  guestRate('block_stats_read_bytes_total', device, DOMAIN),
  'Read'
);
export const WRITE_BYTES = range(
  'iaas-this-write-bytes',
  guestRate('block_stats_write_bytes_total', device, DOMAIN),
  'Write'
);
export const READ_LATENCY = range(
  'iaas-this-read-latency',
  `${guestRate('block_stats_read_time_seconds_total', device, DOMAIN)} / (${guestRate('block_stats_read_requests_total', device, DOMAIN)} > 0)`,
  'Read'
);
export const WRITE_LATENCY = range('iaas-this-write-latency', guestWriteLatency(DOMAIN), 'Write');
export const RECEIVED = range(
  'iaas-this-received',
  `8 * ${guestRate('interface_stats_receive_bytes_total', device, DOMAIN)}`,
  'Received'
);
export const SENT = range(
  'iaas-this-sent',
  `8 * ${guestRate('interface_stats_transmit_bytes_total', device, DOMAIN)}`,
  'Sent'
);
export const DROPS = range(
  'iaas-this-drops',
  `${guestRate('interface_stats_receive_drops_total', device, DOMAIN)} + ${guestRate('interface_stats_transmit_drops_total', device, DOMAIN)}`,
  'Dropped'
);
