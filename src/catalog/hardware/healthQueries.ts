import { exceptions, instant } from '../query';
import {
  IDRAC_KNOWN,
  MACHINES,
  called,
  diskProblems,
  fanFailures,
  last,
  lastState,
  machinePower,
  machineState,
  machineTemperature,
  memoryFailures,
  psuFailures,
  renamed,
  union,
} from './sources';

/** Zero where a source reports and all is well, nothing where none does. */
const countOf = (expr: string, ...sources: string[]) => `count(${expr}) or 0 * count(${union(...sources)})`;

const CONTROLLERS = [last('ipmi_sensor_state'), last('redfish_chassis_health'), last('idrac_system_health')];

export const MACHINES_UNWELL = instant('hardware-machines-unwell', countOf(`${machineState()} > 0`, ...CONTROLLERS));
export const PSUS_FAILED = instant(
  'hardware-psus-failed',
  countOf(
    psuFailures(),
    last('ipmi_sensor_state', 'type="Power Supply"'),
    last('redfish_chassis_power_powersupply_health'),
    last('idrac_power_supply_health')
  )
);
export const DISKS_FAILING = instant(
  'hardware-disks-failing',
  countOf(
    `group by ($group, instance, device) (${diskProblems()})`,
    last('smartctl_device_smart_status'),
    last('smartmon_device_smart_healthy'),
    last('nvme_critical_warning_total'),
    last('redfish_system_storage_drive_health_state'),
    last('idrac_storage_drive_health')
  )
);
export const MEMORY_FAILING = instant(
  'hardware-memory-failing',
  countOf(
    `group by ($group, instance) (${union(
      memoryFailures(),
      'sum by ($group, instance) (node_edac_uncorrectable_errors_total{$scope}) > 0',
      'node_memory_HardwareCorrupted_bytes{$scope} > 0'
    )})`,
    'node_edac_uncorrectable_errors_total{$scope}',
    last('ipmi_sensor_state', 'type="Memory"'),
    last('redfish_system_memory_health_state'),
    last('idrac_memory_module_health')
  )
);
export const CONTROLLERS_SILENT = instant(
  'hardware-controllers-silent',
  `count(${union(
    `min by ($group, instance) (${last('ipmi_up', 'collector="ipmi"')}) == 0`,
    `min by ($group, instance) (${last('redfish_up')}) == 0`,
    'min by ($group, instance) (up{job=~"ipmi.*|redfish.*|idrac.*",$scope}) == 0'
  )}) or 0 * count(${union(last('ipmi_up'), last('redfish_up'), last('idrac_system_health'))})`
);

/** Everything a controller calls other than nominal, with the part and what kind it is. */
export const NOT_NOMINAL = exceptions(
  'hardware-not-nominal',
  `max by ($group, rack, instance, name, kind) (${union(
    renamed(`${last('ipmi_sensor_state')} > 0`, 'type', 'kind'),
    called(`${last('ipmi_temperature_state')} > 0`, 'kind', 'Temperature'),
    called(`${last('ipmi_voltage_state')} > 0`, 'kind', 'Voltage'),
    called(`${last('ipmi_power_state')} > 0`, 'kind', 'Power'),
    called(fanFailures(), 'kind', 'Fan'),
    called(
      renamed(`${last('redfish_chassis_power_powersupply_health')} - 1 > 0`, 'power_supply', 'name'),
      'kind',
      'Power Supply'
    ),
    called(
      renamed(`(${lastState('idrac_power_supply_health', ['id'])} > 0) ${IDRAC_KNOWN}`, 'id', 'name', 'PSU '),
      'kind',
      'Power Supply'
    ),
    called(renamed(`${last('redfish_system_memory_health_state')} - 1 > 0`, 'memory', 'name'), 'kind', 'Memory'),
    called(
      renamed(`(${lastState('idrac_memory_module_health', ['id'])} > 0) ${IDRAC_KNOWN}`, 'id', 'name'),
      'kind',
      'Memory'
    )
  )})`
);

export const MACHINE_STATES = instant('hardware-machine-states', machineState());
export const MACHINE_TEMPERATURES = instant('hardware-machine-temperatures', machineTemperature());
export const MACHINE_POWER = instant('hardware-machine-power', machinePower());
export const MACHINE_PSUS_FAILED = exceptions(
  'hardware-machine-psus-failed',
  `count by ($group, rack, instance) (${psuFailures()})`
);
export const MACHINE_DISKS_FAILING = exceptions(
  'hardware-machine-disks-failing',
  `count by ($group, rack, instance) (group by ($group, rack, instance, device) (${diskProblems()}))`
);

/** One row per kind of source: how many machines it tells of. Those below only show that they are there. */
const machinesOf = (words: string, ...exprs: string[]) =>
  called(`count(group by ($group, instance) (${union(...exprs)})) or vector(0)`, 'source', words);
const seen = (words: string, metric: string) =>
  called(`count(group by ($group, instance) (${last(metric)}))`, 'source', words);

export const SOURCES = instant(
  'hardware-sources',
  union(
    called(`count(${MACHINES})`, 'source', 'Machines known'),
    machinesOf('IPMI: ipmi_exporter', last('ipmi_up', 'collector="ipmi"')),
    machinesOf('Redfish: redfish_exporter', last('redfish_up')),
    machinesOf('Redfish: idrac_exporter', last('idrac_system_health')),
    machinesOf('SMART: smartctl_exporter', last('smartctl_device_smart_status')),
    machinesOf('SMART: text files', last('smartmon_device_smart_healthy'), last('nvme_critical_warning_total')),
    machinesOf('RAID: text file of storcli', last('megaraid_degraded')),
    machinesOf('Memory errors: node_exporter', 'node_edac_correctable_errors_total{$scope}'),
    machinesOf('PCIe errors: text file', 'node_pcie_aer_errors_total{$scope}'),
    seen('Redfish: sapcc/redfish-exporter (seen, not read)', 'redfish_health'),
    seen('Redfish: the exporter of OSISM’s board (seen, not read)', 'redfish_exporter_general_status'),
    seen('Ironic: ironic-prometheus-exporter (seen, not read)', 'baremetal_last_payload_timestamp_seconds'),
    seen('Ceph node-proxy (seen, not read)', 'ceph_hardware_health')
  )
);
