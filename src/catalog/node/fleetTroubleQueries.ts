import { exceptions, instant } from '../query';
import { kernelWarnings } from './kernelWarnings';
import { PHYSICAL, named } from './names';

const perDevice = (expr: string) => `max by ($group, instance, device) (${expr})`;
const rate = (metric: string) => `rate(${metric}{${PHYSICAL},$scope}[$__rate_interval])`;

/** The kernel counts coming and going: a flap is two. */
export const LINK_FLAPS = exceptions(
  'node-link-flaps',
  `topk(20, ${named(perDevice(`increase(node_network_carrier_changes_total{${PHYSICAL},$scope}[1h]) / 2`))} > 0.5)`
);
export const BONDS_DEGRADED = exceptions(
  'node-bonds-degraded',
  named('max by ($group, instance, master) (node_bonding_slaves{$scope} - node_bonding_active{$scope}) > 0')
);
export const PACKET_ERRORS = exceptions(
  'node-packet-errors',
  `topk(20, ${named(perDevice(`${rate('node_network_receive_errs_total')} + ${rate('node_network_transmit_errs_total')}`))} > 0)`
);
export const PACKET_DROPS = exceptions(
  'node-packet-drops',
  `topk(20, ${named(perDevice(`${rate('node_network_receive_drop_total')} + ${rate('node_network_transmit_drop_total')}`))} > 0)`
);
/** The busier direction, as a share of what the link can do. */
export const LINKS_BUSIEST = instant(
  'node-links-busiest',
  `topk(10, ${named(
    perDevice(
      `(${rate('node_network_receive_bytes_total')} > ${rate('node_network_transmit_bytes_total')} or ${rate('node_network_transmit_bytes_total')}) / (node_network_speed_bytes{${PHYSICAL},$scope} > 0)`
    )
  )})`,
  '{{nodename}} {{device}}'
);

/** Clocks that are off by more than 10 ms, or that nobody keeps. */
const CLOCK_OFF =
  'on ($group, instance) (abs(node_timex_offset_seconds{$scope}) > 0.01 or node_timex_sync_status{$scope} == 0)';
const ofClock = (metric: string) => named(`max by ($group, instance) (${metric}{$scope} and ${CLOCK_OFF})`);
export const CLOCKS_OFF = exceptions('node-clocks-off', ofClock('node_timex_offset_seconds'));
export const CLOCKS_OFF_ERROR = exceptions('node-clocks-off-error', ofClock('node_timex_maxerror_seconds'));
export const CLOCKS_OFF_SYNC = exceptions('node-clocks-off-sync', ofClock('node_timex_sync_status'));

export const UNITS_FAILED = exceptions(
  'node-units-failed',
  named('max by ($group, instance, name) (node_systemd_unit_state{state="failed",$scope}) == 1')
);
/** There a quarter of an hour ago, and gone now. cAdvisor has another port than node_exporter, so the address names the node. */
export const CONTAINERS_GONE = exceptions(
  'node-containers-gone',
  'max by ($group, instance, name) (container_last_seen{name!="",$scope} offset 15m) unless on ($group, instance, name) max by ($group, instance, name) (container_last_seen{name!="",$scope})'
);
export const REBOOT_REQUIRED = exceptions(
  'node-reboot-required',
  named('max by ($group, instance) (node_reboot_required{$scope}) == 1')
);

/** Collectors that report failure where a machine merely lacks the thing are left out. */
export const COLLECTORS_FAILING = exceptions(
  'node-collectors-failing',
  named(
    'max by ($group, instance, collector) (node_scrape_collector_success{collector=~"cpu|diskstats|filesystem|loadavg|meminfo|netclass|netdev|netstat|pressure|sockstat|softnet|stat|systemd|textfile|time|timex|uname|vmstat",$scope}) == 0'
  )
);

export const KERNEL_WARNINGS = exceptions(
  'node-kernel-warnings',
  `topk(50, ${named(kernelWarnings('$scope', 'recorded'))})`
);
export const KERNEL_WARNINGS_COUNTED = exceptions(
  'node-kernel-warnings-counted',
  `topk(50, ${named(kernelWarnings('$scope', 'half an hour'))})`
);
