import { DISKS, type Disk, diskName } from '../../cloud/disks';
import { type Host, hostOfInstance } from '../../cloud/hosts';
import { isDown } from '../../cloud/hostOutages';
import { powerOf } from '../../cloud/power';
import { brokenFor } from '../../scenarios/timesOf';
import { hash } from '../../time/hash';
import type { Moment } from '../../time/moment';
import { type Sample, sample } from '../exporter';
import { inletCelsius } from '../ipmi/inletCelsius';
import { cpuCelsius, memoryErrors } from '../node/hardware';

/** Redfish knows three healths, and so does this exporter. */
export const HEALTH = { ok: 1, warning: 2, critical: 3 };
const CHASSIS = { chassis_id: '1' };
const MODULES = ['DIMM_A1', 'DIMM_A2', 'DIMM_B1', 'DIMM_B2'];
const FANS = ['FAN1', 'FAN2', 'FAN3'];
const CAPACITY_WATTS = 1600;
const EFFICIENCY = 0.93;

/** redfish_exporter of jenningsloy318, as StackHPC and OSISM use it, on the controllers of storage hosts. */
export function collect(moment: Moment, instance: string): Sample[] {
  const host = hostOfInstance(instance);
  if (!host) {
    return [];
  }
  const { watts, supplies } = powerOf(host, moment);
  const disks = DISKS.filter((disk) => disk.host === host);
  const memory = memoryHealth(host, moment);
  const worst = Math.max(memory, ...supplies.map(({ ok }) => (ok ? HEALTH.ok : HEALTH.warning)));
  const system = { hostname: host.name, system_id: '1', resource: 'system' };
  return [
    sample('redfish_up', 1),
    sample('redfish_chassis_health', worst, { ...CHASSIS, resource: 'chassis' }),
    sample('redfish_chassis_state', 1, { ...CHASSIS, resource: 'chassis' }),
    ...temperatures(host, moment),
    ...FANS.flatMap((fan, index) => {
      const labels = { ...CHASSIS, fan, fan_id: String(index + 1), fan_unit: 'RPM', resource: 'fan' };
      const rpm = 120 * Math.round(66 + 6 * hash(host.name, fan, Math.floor(moment.now / 30)));
      return [sample('redfish_chassis_fan_rpm', rpm, labels), sample('redfish_chassis_fan_health', HEALTH.ok, labels)];
    }),
    ...supplies.flatMap((supply, index) => powerSupply(index + 1, supply)),
    sample('redfish_chassis_power_average_consumed_watts', watts, {
      ...{ ...CHASSIS, power_voltage: 'System Power Control', power_voltage_id: '0', resource: 'power_wattage' },
    }),
    sample('redfish_system_health_state', worst, system),
    sample('redfish_system_power_state', isDown(host, moment) ? 2 : 1, system),
    sample('redfish_system_total_memory_health_state', memory, system),
    ...MODULES.map((module, index) =>
      sample('redfish_system_memory_health_state', index === 0 ? memory : HEALTH.ok, {
        ...{ hostname: host.name, memory: module, memory_id: module, resource: 'memory' },
      })
    ),
    ...disks.map((disk, index) =>
      sample('redfish_system_storage_drive_health_state', driveHealth(disk, moment), {
        ...{ hostname: host.name, drive: `Disk ${index}`, drive_id: String(index), resource: 'drive' },
      })
    ),
    sample('redfish_manager_health_state', HEALTH.ok, {
      manager_id: 'BMC',
      model: 'iDRAC9',
      name: 'Manager',
      type: 'BMC',
    }),
  ];
}

/** What a controller says of the memory: a warning while errors are corrected, critical after one that was not. */
export function memoryHealth(host: Host, moment: Moment): number {
  if (brokenFor('memory-errors', host.name, moment) === undefined) {
    return HEALTH.ok;
  }
  return memoryErrors(host, moment).uncorrected > 0 ? HEALTH.critical : HEALTH.warning;
}

/** A controller passes on what the disk predicts of itself. */
export function driveHealth(disk: Disk, moment: Moment): number {
  return brokenFor('disk-fails-smart', diskName(disk), moment) === undefined ? HEALTH.ok : HEALTH.warning;
}

function temperatures(host: Host, moment: Moment): Sample[] {
  const celsius = { 'Inlet Temp': inletCelsius(host, moment), 'CPU1 Temp': cpuCelsius(host, moment) };
  return Object.entries(celsius).flatMap(([sensor, value]) => {
    const labels = { ...CHASSIS, resource: 'temperature', sensor, sensor_id: sensor };
    return [
      sample('redfish_chassis_temperature_celsius', value, labels),
      sample('redfish_chassis_temperature_sensor_health', HEALTH.ok, labels),
    ];
  });
}

function powerSupply(position: number, { watts, ok }: { watts: number; ok: boolean }): Sample[] {
  const labels = {
    ...{ ...CHASSIS, power_supply: `PSU${position}`, power_supply_id: String(position), resource: 'power_supply' },
  };
  const values = {
    ...{ health: ok ? HEALTH.ok : HEALTH.critical, state: 1, power_input_watts: watts },
    ...{ last_power_output_watts: Math.round(watts * EFFICIENCY), power_capacity_watts: CAPACITY_WATTS },
  };
  return Object.entries(values).map(([name, value]) =>
    sample(`redfish_chassis_power_powersupply_${name}`, value, labels)
  );
}
