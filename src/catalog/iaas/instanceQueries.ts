import { exceptions, instant } from '../query';
import {
  GUEST,
  GUEST_LEGEND,
  guestCpu,
  guestRequests,
  guestSteal,
  guestTraffic,
  guestWriteLatency,
  servers,
  topGuests,
  withTenantName,
} from './guests';
import { copied, countOf, newest, shortHost, slow } from './names';

const SERVERS = 'openstack_nova_server_status';
/** States that an instance passes through; the exporter calls what it does not know UNKNOWN. */
const PASSING = 'status=~"BUILD|REBUILD|RESIZE|VERIFY_RESIZE|MIGRATING|REBOOT|HARD_REBOOT|DELETED|UNKNOWN"';

export const TOTAL = instant('iaas-instances-total', `max by ($group) (${slow('openstack_nova_total_vms')})`);
const heartbeat = 'openstack_nova_total_vms{$scope}';
export const IN_ERROR_COUNT = instant(
  'iaas-instances-in-error-count',
  countOf(`max by ($group, id) (${newest('nova', SERVERS, 'status="ERROR"')})`, heartbeat)
);
/** In the same state twenty minutes ago. */
const STUCK = `${servers(PASSING)} and on ($group, id, status) ${SERVERS}{${PASSING},$scope} offset 20m`;
export const STUCK_COUNT = instant('iaas-instances-stuck-count', countOf(STUCK, heartbeat));
export const HUNG_COUNT = instant(
  'iaas-instances-hung-count',
  countOf(
    'max by ($group, instance, domain) (libvirt_domain_timed_out{$scope}) == 1',
    'libvirt_domain_timed_out{$scope}'
  )
);

export const IN_ERROR = exceptions(
  'iaas-instances-in-error',
  withTenantName(`topk(100, ${shortHost(servers('status="ERROR"'), 'hypervisor_hostname')})`, 'id')
);
export const STUCK_LIST = exceptions(
  'iaas-instances-stuck',
  withTenantName(`topk(100, ${shortHost(STUCK, 'hypervisor_hostname')})`, 'id')
);
/** The value is the place of the status in the exporter's list, where ACTIVE comes first: so what is not active ranks. */
export const ALL = instant(
  'iaas-instances-all',
  withTenantName(`topk(250, ${shortHost(servers(''), 'hypervisor_hostname')})`, 'id')
);

export const TOP_CPU = instant(
  'iaas-top-cpu',
  topGuests(`max by (${GUEST}) (libvirt_domain:cpu:ratio_rate5m{$scope})`),
  GUEST_LEGEND
);
export const TOP_CPU_RAW = instant('iaas-top-cpu-raw', topGuests(guestCpu()), GUEST_LEGEND);
export const TOP_STEAL = instant('iaas-top-steal', topGuests(guestSteal()), GUEST_LEGEND);
export const TOP_REQUESTS = instant('iaas-top-requests', topGuests(guestRequests()), GUEST_LEGEND);
export const TOP_WRITE_LATENCY = instant('iaas-top-write-latency', topGuests(guestWriteLatency()), GUEST_LEGEND);
export const TOP_TRAFFIC = instant('iaas-top-traffic', topGuests(guestTraffic()), GUEST_LEGEND);
export const TOP_MEMORY = instant(
  'iaas-top-memory',
  topGuests(`max by (${GUEST}) (libvirt_domain_memory_stats_used_percent{$scope})`),
  GUEST_LEGEND
);

/** By name where Nova tells of flavors. */
export const FLAVORS = instant(
  'iaas-flavors',
  `topk(10, count by ($group, flavor_id) (max by ($group, id, flavor_id) (${newest('nova', SERVERS)})) * on ($group, flavor_id) group_left (flavor) group by ($group, flavor_id, flavor) (${copied(copied(slow('openstack_nova_flavor'), 'flavor_id', 'id'), 'flavor', 'name')}))`,
  '{{flavor}}'
);
