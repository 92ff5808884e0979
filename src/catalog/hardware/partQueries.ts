import { exceptions, instant } from '../query';
import { called, diskProblems, last, memoryFailures, union } from './sources';

const PHYSICAL = 'device=~"(en|eth|ib).*"';
const perDisk = (expr: string) => `max by ($group, rack, instance, device) (${expr})`;

export const DISK_PROBLEMS = exceptions(
  'hardware-disk-problems',
  `max by ($group, rack, instance, device, problem) (${diskProblems()})`
);
/** Which disk it is, for those that fail. */
export const DISK_IDENTITY = exceptions(
  'hardware-disk-identity',
  `max by ($group, rack, instance, device, model_name, serial_number) (${last('smartctl_device')}) and on ($group, instance, device) (${diskProblems()})`
);
/** The OSD on a failing disk: Ceph names disks with /dev/, its hosts by their short names. */
export const DISK_OSD = exceptions(
  'hardware-disk-osd',
  `max by ($group, instance, device, ceph_daemon) (label_replace(ceph_disk_occupation{$scope}, "device", "$1", "device", "(?:/dev/)?(.*)")) and on ($group, instance, device) (${diskProblems()})`
);

/** Compared with two values only: a window of a week over every disk would read millions of samples. */
export const DISKS_WORSE = exceptions(
  'hardware-disks-worse',
  `topk(20, max by ($group, rack, instance, device, attribute_name) (${last(
    'smartctl_device_attribute',
    'attribute_id=~"5|187|197|198",attribute_value_type="raw"'
  )} - (smartctl_device_attribute{attribute_id=~"5|187|197|198",attribute_value_type="raw",$scope} offset 7d)) > 0)`
);
export const CABLES_BAD = exceptions(
  'hardware-cables-bad',
  `topk(20, ${perDisk(
    `${last('smartctl_device_attribute', 'attribute_id="199",attribute_value_type="raw"')} - (smartctl_device_attribute{attribute_id="199",attribute_value_type="raw",$scope} offset 1d)`
  )} > 0)`
);
export const WEAR = instant(
  'hardware-wear',
  `topk(15, ${perDisk(`${last('smartctl_device_percentage_used')} / 100 or ${last('nvme_percentage_used_ratio')}`)})`,
  '{{instance}} {{device}}'
);
/** Days until worn out, at the pace of the last thirty. */
export const WORN_OUT_IN = exceptions(
  'hardware-worn-out-in',
  `bottomk(15, ${perDisk(
    `(100 - ${last('smartctl_device_percentage_used')}) / ((${last('smartctl_device_percentage_used')} - (smartctl_device_percentage_used{$scope} offset 30d)) / 30 > 0)`
  )})`
);
export const SPARE_LOW = exceptions(
  'hardware-spare-low',
  perDisk(`${last('smartctl_device_available_spare')} < ${last('smartctl_device_available_spare_threshold')}`)
);
export const LINK_BELOW_MAX = exceptions(
  'hardware-link-below-max',
  `${perDisk(last('smartctl_device_interface_speed', 'speed_type="current"'))} < ${perDisk(last('smartctl_device_interface_speed', 'speed_type="max"'))}`
);
export const RAID_PROBLEMS = exceptions(
  'hardware-raid-problems',
  `max by ($group, rack, instance, controller, problem) (${union(
    called(`${last('megaraid_degraded')} == 1`, 'problem', 'Array degraded'),
    called(`${last('megaraid_failed')} == 1`, 'problem', 'Array lost'),
    called(`${last('megaraid_battery_backup_healthy')} == 0`, 'problem', 'Cache without battery')
  )})`
);

/** Since yesterday, or since the start where it was later. */
const sinceYesterday = (metric: string, matchers = '') => {
  const selector = `${metric}{${matchers}${matchers && ','}$scope}`;
  return `((${selector} - (${selector} offset 1d) >= 0) or ${selector})`;
};
export const ECC_CORRECTED = exceptions(
  'hardware-ecc-corrected',
  `topk(20, max by ($group, rack, instance, controller) (${sinceYesterday('node_edac_correctable_errors_total')}) > 0)`
);
export const ECC_UNCORRECTED = exceptions(
  'hardware-ecc-uncorrected',
  'max by ($group, rack, instance, controller) (node_edac_uncorrectable_errors_total{$scope}) > 0'
);
export const EDAC_SEEN = instant(
  'hardware-edac-seen',
  'count(group by ($group, instance) (node_edac_correctable_errors_total{$scope}))',
  'Count memory errors'
);
export const NODES_KNOWN = instant(
  'hardware-nodes-known',
  'count(group by ($group, instance) (node_uname_info{$scope}))',
  'Nodes'
);
export const MODULES_BAD = exceptions('hardware-modules-bad', memoryFailures());

export const AER = exceptions(
  'hardware-aer',
  `topk(20, max by ($group, rack, instance, device, severity) (${sinceYesterday('node_pcie_aer_errors_total')}) > 0)`
);
export const PCIE_NARROW = exceptions(
  'hardware-pcie-narrow',
  'max by ($group, rack, instance, bus, device, function) ((node_pcidevice_current_link_width{$scope} < node_pcidevice_max_link_width{$scope}) > 0)'
);

export const LINK_FLAPS = exceptions(
  'hardware-link-flaps',
  `topk(20, max by ($group, rack, instance, device) (${sinceYesterday('node_network_carrier_changes_total', PHYSICAL)}) / 2 > 2)`
);
export const LINKS_SLOW = exceptions(
  'hardware-links-slow',
  `8 * ((max by ($group, rack, instance, device) (node_network_speed_bytes{${PHYSICAL},$scope} > 0) < on ($group, device) group_left max by ($group, device) (node_network_speed_bytes{${PHYSICAL},$scope})) and on ($group, instance, device) node_network_up{$scope} == 1)`
);
export const LINKS_DOWN = exceptions(
  'hardware-links-down',
  `max by ($group, rack, instance, device) (node_network_up{${PHYSICAL},$scope}) == 0 and on ($group, instance, device) (node_network_carrier_changes_total{${PHYSICAL},$scope} > 1)`
);
export const SEL_FULL = exceptions(
  'hardware-sel-full',
  `max by ($group, rack, instance) (${last('ipmi_sel_free_space_bytes')}) < 512`
);
/** Entries since yesterday, by two values. */
export const SEL_NEW = exceptions(
  'hardware-sel-new',
  `max by ($group, rack, instance) (${last('ipmi_sel_logs_count')} - (ipmi_sel_logs_count{$scope} offset 1h)) > 0`
);
export const FIRMWARE = instant(
  'hardware-firmware',
  `count by ($group, firmware_revision, manufacturer_id) (max by ($group, instance, firmware_revision, manufacturer_id) (${last('ipmi_bmc_info')}))`
);
