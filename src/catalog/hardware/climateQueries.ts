import { exceptions, instant, range } from '../query';
import { MACHINES, fanFailures, last, machinePower, machineTemperature, psuFailures, union } from './sources';

const INLETS = 'name=~"(?i).*(inlet|ambient|front).*"';
const REDFISH_INLETS = 'sensor=~"(?i).*(inlet|ambient|front).*"';

/** Where the air comes in: it rises first when cooling fails. */
const INLET = union(
  last('ipmi_temperature_celsius', INLETS),
  last('redfish_chassis_temperature_celsius', REDFISH_INLETS),
  last('idrac_sensors_temperature', INLETS)
);
export const INLET_BY_RACK = instant('hardware-inlet-by-rack', `avg by ($group, rack) (${INLET})`, '{{rack}}');
export const INLET_WARMEST = instant('hardware-inlet-warmest', `max(${INLET})`);

export const HOTTEST_MACHINES = instant(
  'hardware-hottest-machines',
  `topk(15, ${machineTemperature()})`,
  '{{instance}}'
);
export const HOTTEST_OVER_TIME = range(
  'hardware-hottest-over-time',
  'max by ($group) (instance:temperature_hottest:celsius{$scope})',
  'Hottest machine'
);
export const MEAN_OVER_TIME = range(
  'hardware-mean-over-time',
  'avg by ($group) (instance:temperature_hottest:celsius{$scope})',
  'Mean of the hottest sensors'
);
/** Drivers that do not know the limit write 0 or an impossible one. */
export const MARGIN = instant(
  'hardware-margin',
  'bottomk(15, min by ($group, rack, instance) ((max by ($group, rack, instance, chip, sensor) (node_hwmon_temp_crit_celsius{$scope}) > 0 < 150) - on ($group, instance, chip, sensor) max by ($group, instance, chip, sensor) (node_hwmon_temp_celsius{$scope})))',
  '{{instance}}'
);
export const FANS_FAILED = exceptions('hardware-fans-failed', fanFailures());
export const FANS_SLOWEST = instant(
  'hardware-fans-slowest',
  `bottomk(15, min by ($group, rack, instance, name) (${last('ipmi_fan_speed_rpm')}))`,
  '{{instance}} {{name}}'
);
export const THROTTLED = exceptions(
  'hardware-throttled',
  'topk(15, sum by ($group, rack, instance) (max by ($group, rack, instance, package) (increase(node_cpu_package_throttles_total{$scope}[1h]))) > 0)'
);
export const DISK_TEMPERATURE = instant(
  'hardware-disk-temperature',
  `topk(15, max by ($group, rack, instance, device) (${last('smartctl_device_temperature', 'temperature_type="current"')}))`,
  '{{instance}} {{device}}'
);

export const POWER_TOTAL = instant('hardware-power-total', `sum(${machinePower()})`);
export const POWER_REPORTING = instant('hardware-power-reporting', `count(${machinePower()})`, 'Report power');
export const MACHINES_KNOWN = instant('hardware-machines-known', `count(${MACHINES})`, 'Machines');

export const RACK_POWER = instant('hardware-rack-power', `sum by ($group, rack) (${machinePower()})`);
export const RACK_REPORTING = instant('hardware-rack-reporting', `count by ($group, rack) (${machinePower()})`);
export const RACK_MACHINES = instant('hardware-rack-machines', `count by ($group, rack) (${MACHINES})`);
export const RACK_PSUS_FAILED = exceptions('hardware-rack-psus-failed', `count by ($group, rack) (${psuFailures()})`);

export const RACK_POWER_OVER_TIME = range(
  'hardware-rack-power-over-time',
  'max by ($group, rack) (rack:power:watts{$scope})',
  '{{rack}}'
);
export const POWER_TOP = instant('hardware-power-top', `topk(15, ${machinePower()})`, '{{instance}}');
export const WITHOUT_POWER = exceptions(
  'hardware-without-power',
  `${MACHINES} unless on ($group, instance) (${machinePower()})`
);
export const PSUS_FAILED_LIST = exceptions('hardware-psus-failed-list', psuFailures());
/** Watt-hours in a thousand, at the power of now. */
export const ENERGY_PER_DAY = instant('hardware-energy-per-day', `sum(${machinePower()}) * 24 / 1000`);
