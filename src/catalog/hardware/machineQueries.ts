import { exceptions, instant, range } from '../query';
import {
  diskProblems,
  last,
  lastState,
  machinePower,
  machineState,
  machineTemperature,
  psuFailures,
  renamed,
  union,
} from './sources';

// `$machine` is the instance whose page is open: no other machine is read.
const MACHINE = 'instance="$machine"';

export const THIS_STATE = instant('hardware-this-state', machineState(MACHINE));
export const THIS_HOTTEST = instant('hardware-this-hottest', machineTemperature(MACHINE));
export const THIS_POWER = instant('hardware-this-power', machinePower(MACHINE));
export const THIS_SWITCHED_ON = instant(
  'hardware-this-switched-on',
  `max by ($group, instance) (${last('ipmi_chassis_power_state', MACHINE)})`
);

/** Everything its controller measures, one row per part. */
const parts = (...exprs: string[]) => `max by ($group, instance, name) (${union(...exprs)})`;
export const TEMPERATURES = instant(
  'hardware-this-temperatures',
  parts(
    last('ipmi_temperature_celsius', MACHINE),
    renamed(last('redfish_chassis_temperature_celsius', MACHINE), 'sensor', 'name'),
    last('idrac_sensors_temperature', MACHINE)
  ),
  '{{name}}'
);
export const TEMPERATURES_OVER_TIME = range(
  'hardware-this-temperatures-over-time',
  parts(
    last('ipmi_temperature_celsius', MACHINE),
    renamed(last('redfish_chassis_temperature_celsius', MACHINE), 'sensor', 'name'),
    last('idrac_sensors_temperature', MACHINE)
  ),
  '{{name}}'
);
export const POWER_OVER_TIME = range('hardware-this-power-over-time', machinePower(MACHINE), 'Power');
export const FANS = instant('hardware-this-fans', parts(last('ipmi_fan_speed_rpm', MACHINE)), '{{name}}');

/** States of sensors, supplies, fans and modules on one scale. */
export const PARTS = instant(
  'hardware-this-parts',
  `max by ($group, instance, name, kind) (${union(
    renamed(last('ipmi_sensor_state', MACHINE), 'type', 'kind'),
    `label_replace(${last('ipmi_fan_speed_state', MACHINE)}, "kind", "Fan", "", "")`,
    `label_replace(${last('ipmi_temperature_state', MACHINE)}, "kind", "Temperature", "", "")`,
    `label_replace(${last('ipmi_voltage_state', MACHINE)}, "kind", "Voltage", "", "")`,
    `label_replace(${renamed(`${last('redfish_chassis_power_powersupply_health', MACHINE)} - 1`, 'power_supply', 'name')}, "kind", "Power Supply", "", "")`,
    `label_replace(${renamed(`${last('redfish_system_memory_health_state', MACHINE)} - 1`, 'memory', 'name')}, "kind", "Memory", "", "")`,
    `label_replace(${renamed(`${last('redfish_chassis_fan_health', MACHINE)} - 1`, 'fan', 'name')}, "kind", "Fan", "", "")`,
    `label_replace(${renamed(`${lastState('idrac_power_supply_health', ['id'], MACHINE)} <= 2`, 'id', 'name', 'PSU ')}, "kind", "Power Supply", "", "")`,
    `label_replace(${renamed(`${lastState('idrac_memory_module_health', ['id'], MACHINE)} <= 2`, 'id', 'name')}, "kind", "Memory", "", "")`
  )})`
);
export const THIS_PSUS_FAILED = exceptions('hardware-this-psus-failed', psuFailures(MACHINE));

const disk = (expr: string) => `max by ($group, instance, device) (${expr})`;
export const DISKS = instant(
  'hardware-this-disks',
  `max by ($group, instance, device, model_name, serial_number, interface) (${last('smartctl_device', MACHINE)})`
);
export const DISK_HEALTHY = instant('hardware-this-disk-healthy', disk(last('smartctl_device_smart_status', MACHINE)));
const attribute = (id: string) =>
  disk(last('smartctl_device_attribute', `attribute_id="${id}",attribute_value_type="raw",${MACHINE}`));
export const DISK_REALLOCATED = instant('hardware-this-disk-reallocated', attribute('5'));
export const DISK_PENDING = instant('hardware-this-disk-pending', attribute('197'));
export const DISK_USED = instant('hardware-this-disk-used', disk(last('smartctl_device_percentage_used', MACHINE)));
export const DISK_HOT = instant(
  'hardware-this-disk-hot',
  disk(last('smartctl_device_temperature', `temperature_type="current",${MACHINE}`))
);
export const DISK_AGE = instant('hardware-this-disk-age', disk(last('smartctl_device_power_on_seconds', MACHINE)));
export const DISK_MEDIA_ERRORS = instant(
  'hardware-this-disk-media-errors',
  disk(last('smartctl_device_media_errors', MACHINE))
);
export const THIS_DISK_PROBLEMS = exceptions(
  'hardware-this-disk-problems',
  `max by ($group, instance, device, problem) (${diskProblems(MACHINE)})`
);
export const TEXTFILE_DISKS = instant(
  'hardware-this-textfile-disks',
  `max by ($group, instance, disk, device_model, serial_number) (smartmon_device_info{${MACHINE},$scope})`
);
export const TEXTFILE_HEALTHY = instant(
  'hardware-this-textfile-healthy',
  `max by ($group, instance, disk) (smartmon_device_smart_healthy{${MACHINE},$scope})`
);
