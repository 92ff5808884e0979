import { DISKS } from '../../cloud/disks';
import { type Host, hostOfInstance } from '../../cloud/hosts';
import { isDown } from '../../cloud/hostOutages';
import { powerOf } from '../../cloud/power';
import { hash } from '../../time/hash';
import { hexId } from '../../time/uuid';
import type { Moment } from '../../time/moment';
import { type Sample, sample } from '../exporter';
import { inletCelsius } from '../ipmi/inletCelsius';
import { linkOf } from '../node/links';
import { cpuCelsius } from '../node/hardware';
import { driveHealth, HEALTH, memoryHealth } from '../redfish/collect';

/** In this family the health is the value and a label: a change ends one series and begins another. */
const STATUS = ['OK', 'Warning', 'Critical'];
const FANS = ['FAN0', 'FAN1', 'FAN2'];
const PORTS = ['eno1', 'eno2'];
const SPEED_MBPS = 25_000;
const CAPACITY_WATTS = 1600;
const EFFICIENCY = 0.93;

const health = (name: string, state: number, labels: Record<string, string> = {}) =>
  sample(name, state - HEALTH.ok, { ...labels, status: STATUS[state - HEALTH.ok] ?? 'OK' });

/** idrac_exporter 2 of mrlhansen on the controllers of hypervisors. */
export function collect(moment: Moment, instance: string): Sample[] {
  const host = hostOfInstance(instance);
  if (!host) {
    return [];
  }
  const { watts, supplies } = powerOf(host, moment);
  const memory = memoryHealth(host, moment);
  const worst = Math.max(memory, ...supplies.map(({ ok }) => (ok ? HEALTH.ok : HEALTH.critical)));
  return [
    sample('idrac_system_power_on', Number(!isDown(host, moment))),
    health('idrac_system_health', worst),
    sample('idrac_system_machine_info', 1, {
      ...{ manufacturer: 'Dell Inc.', model: 'PowerEdge R750', sku: '' },
      serial: hexId('machine', host.name).slice(0, 7).toUpperCase(),
    }),
    ...sensors(host, moment),
    ...supplies.flatMap((supply, index) => [
      health('idrac_power_supply_health', supply.ok ? HEALTH.ok : HEALTH.critical, { id: String(index) }),
      sample('idrac_power_supply_input_watts', supply.watts, { id: String(index) }),
      sample('idrac_power_supply_output_watts', Math.round(supply.watts * EFFICIENCY), { id: String(index) }),
      sample('idrac_power_supply_capacity_watts', CAPACITY_WATTS, { id: String(index) }),
    ]),
    sample('idrac_power_control_consumed_watts', watts, { id: '0', name: 'System Power Control' }),
    ...['DIMM.A1', 'DIMM.A2', 'DIMM.B1', 'DIMM.B2'].map((id, index) =>
      health('idrac_memory_module_health', index === 0 ? memory : HEALTH.ok, { id })
    ),
    ...DISKS.filter((disk) => disk.host === host).flatMap((disk, index) => {
      const labels = { id: `Disk.${index}`, storage_id: 'RAID.1' };
      return [
        health('idrac_storage_drive_health', driveHealth(disk, moment), labels),
        sample('idrac_storage_drive_life_left_percent', 97 - Math.floor(6 * hash('wear', disk.serial)), labels),
      ];
    }),
    ...PORTS.flatMap((device, index) => {
      const { up } = linkOf(host, device, moment);
      const labels = { adapter_id: 'NIC.1', id: String(index + 1) };
      return [
        sample('idrac_network_port_link_up', Number(up), { ...labels, status: up ? 'Up' : 'Down' }),
        sample('idrac_network_port_current_speed_mbps', up ? SPEED_MBPS : 0, labels),
        sample('idrac_network_port_max_speed_mbps', SPEED_MBPS, labels),
      ];
    }),
  ];
}

function sensors(host: Host, moment: Moment): Sample[] {
  const celsius = { 'Inlet Temp': inletCelsius(host, moment), 'CPU1 Temp': cpuCelsius(host, moment) };
  return [
    ...Object.entries(celsius).map(([name, value], index) =>
      sample('idrac_sensors_temperature', value, { id: String(index), name, units: 'celsius' })
    ),
    ...FANS.flatMap((name, index) => {
      const rpm = 120 * Math.round(70 + 6 * hash(host.name, name, Math.floor(moment.now / 30)));
      return [
        health('idrac_sensors_fan_health', HEALTH.ok, { id: String(index), name }),
        sample('idrac_sensors_fan_speed', rpm, { id: String(index), name, units: 'rpm' }),
      ];
    }),
  ];
}
