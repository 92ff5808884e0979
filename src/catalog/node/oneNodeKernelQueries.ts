import { exceptions, instant, range } from '../query';
import { NODE, rateBy, rateOf, value, valueBy } from './oneNodeQueries';

export const CONNTRACK_FILL = range(
  'node-this-conntrack-fill',
  `${value('node_nf_conntrack_entries')} / (${value('node_nf_conntrack_entries_limit')} > 0)`,
  'Used'
);
export const CONNTRACK_DROP = range('node-this-conntrack-drop', rateOf('node_nf_conntrack_stat_drop'), 'Packets lost');
export const CONNTRACK_EARLY_DROP = range(
  'node-this-conntrack-early-drop',
  rateOf('node_nf_conntrack_stat_early_drop'),
  'Connections forgotten'
);
export const CONNTRACK_INSERT_FAILED = range(
  'node-this-conntrack-insert-failed',
  rateOf('node_nf_conntrack_stat_insert_failed'),
  'Connections not noted'
);
const softnet = (metric: string) => `sum by ($group, instance) (${rateBy('cpu', metric)})`;
export const SOFTNET_DROPPED = range(
  'node-this-softnet-dropped',
  softnet('node_softnet_dropped_total'),
  'Packets lost'
);
export const SOFTNET_SQUEEZED = range(
  'node-this-softnet-squeezed',
  softnet('node_softnet_times_squeezed_total'),
  'Left for later'
);
export const NEIGHBOURS = range('node-this-neighbours', valueBy('device', 'node_arp_entries'), '{{device}}');
export const FILES_OPEN = range('node-this-files-open', value('node_filefd_allocated'), 'Open files');
export const PROCESSES = range(
  'node-this-processes',
  `${value('node_processes_pids')} / ${value('node_processes_max_processes')}`,
  'Of the processes that can be'
);
export const HUNG_TASKS = instant(
  'node-this-hung-tasks',
  `max by ($group, instance) (increase(node_kernel_hung_tasks_total{${NODE}}[1h]))`
);
export const IRQ_PRESSURE = range(
  'node-this-irq-pressure',
  rateOf('node_pressure_irq_stalled_seconds_total'),
  'All wait for interrupts'
);
export const TCP_MEMORY = range('node-this-tcp-memory', value('node_sockstat_TCP_mem_bytes'), 'TCP');

export const CLOCK_SYNC = instant('node-this-clock-sync', value('node_timex_sync_status'));
export const CLOCK_OFFSET = range('node-this-clock-offset', value('node_timex_offset_seconds'), 'Off by');
export const CLOCK_ERROR = range('node-this-clock-error', value('node_timex_maxerror_seconds'), 'May be wrong by');
export const CHRONY_OFFSET = range(
  'node-this-chrony-offset',
  value('chrony_tracking_last_offset_seconds'),
  'Off by, says chrony'
);
export const CHRONY_STRATUM = instant('node-this-chrony-stratum', value('chrony_tracking_stratum'));

export const THIS_UNITS_FAILED = exceptions(
  'node-this-units-failed',
  `${valueBy('name', 'node_systemd_unit_state', 'state="failed"')} == 1`
);
/** Units a node of a cloud should have running, by the names distributions use. */
export const CRITICAL_UNITS = instant(
  'node-this-critical-units',
  valueBy(
    'name',
    'node_systemd_unit_state',
    'state="active",name=~"(chrony|chronyd|docker|containerd|ssh|sshd|smartd|smartmontools|openvswitch-switch|lldpd|rsyslog|auditd|frr|libvirtd|virtqemud|mdmonitor|kolla-.*-container)[.]service"'
  )
);
export const THIS_COLLECTORS_FAILING = exceptions(
  'node-this-collectors-failing',
  `${valueBy(
    'collector',
    'node_scrape_collector_success',
    'collector!~"bonding|fibrechannel|infiniband|ipvs|mdadm|nfs|nfsd|nvme|rapl|schedstat|tapestats|zfs|bcachefs|hwmon|dmi|edac|thermal_zone|powersupplyclass|btrfs|xfs|selinux|conntrack|watchdog|kernel_hung|dmmultipath"'
  )} == 0`
);
export const THIS_REBOOT_REQUIRED = instant('node-this-reboot-required', value('node_reboot_required'));
