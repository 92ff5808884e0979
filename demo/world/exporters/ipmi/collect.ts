import { type Host, hostOfInstance } from '../../cloud/hosts';
import { isDown } from '../../cloud/hostOutages';
import { powerEvents, powerOf } from '../../cloud/power';
import { brokenFor } from '../../scenarios/timesOf';
import { hash } from '../../time/hash';
import type { Moment } from '../../time/moment';
import { type Sample, sample } from '../exporter';
import { cpuCelsius, memoryErrors } from '../node/hardware';
import { inletCelsius } from './inletCelsius';

const COLLECTORS = { bmc: 1, chassis: 1, dcmi: 0, ipmi: 1, sel: 1 };
const LOG_BYTES = 16_000;
const BYTES_PER_ENTRY = 16;
const FANS = ['Fan1 RPM', 'Fan2 RPM', 'Fan3 RPM', 'Fan4 RPM'];
const STATE = { nominal: 0, warning: 1, critical: 2 };

/** ipmi_exporter 1.6 with FreeIPMI against one management controller, which answers while its machine is off. */
export function collect(moment: Moment, instance: string): Sample[] {
  const host = hostOfInstance(instance);
  if (!host) {
    return [];
  }
  const on = !isDown(host, moment);
  const entries = 9 + powerEvents(host, moment) + Math.ceil(memoryErrors(host, moment).corrected / 100);
  return [
    ...Object.entries(COLLECTORS).map(([collector, up]) => sample('ipmi_up', up, { collector })),
    sample('ipmi_scrape_duration_seconds', 0.6 + 0.3 * hash('ipmi', host.name, Math.floor(moment.now / 10))),
    sample('ipmi_bmc_info', 1, {
      ...{ firmware_revision: '9.08', manufacturer_id: 'Dell Inc. (674)', system_firmware_version: 'N/A' },
    }),
    sample('ipmi_chassis_power_state', Number(on)),
    sample('ipmi_sel_logs_count', entries),
    sample('ipmi_sel_free_space_bytes', LOG_BYTES - BYTES_PER_ENTRY * entries),
    // Sensors of what has no current read nothing: their series are missing.
    ...(on ? [...temperatures(host, moment), ...fans(host, moment), ...voltages()] : []),
    ...power(host, moment),
    ...discrete(host, moment),
  ];
}

const sensor = (kind: string, unit: string, id: number, name: string, value: number, state = STATE.nominal) => [
  sample(`ipmi_${kind}_${unit}`, value, { id: String(id), name }),
  sample(`ipmi_${kind}_state`, state, { id: String(id), name }),
];

function temperatures(host: Host, moment: Moment): Sample[] {
  const inlet = inletCelsius(host, moment);
  const cpu = cpuCelsius(host, moment);
  return [
    ...sensor('temperature', 'celsius', 1, 'Inlet Temp', inlet),
    ...sensor('temperature', 'celsius', 2, 'Exhaust Temp', inlet + 13),
    ...sensor('temperature', 'celsius', 3, 'CPU1 Temp', cpu),
    ...sensor('temperature', 'celsius', 4, 'CPU2 Temp', cpu - 2),
  ];
}

function fans(host: Host, { now }: Moment): Sample[] {
  return FANS.flatMap((name, index) => {
    const rpm = 60 * Math.round(118 + 6 * hash(host.name, name, Math.floor(now / 30)));
    return sensor('fan_speed', 'rpm', 6 + index, name, rpm);
  });
}

function voltages(): Sample[] {
  return [
    ...sensor('voltage', 'volts', 10, '12V', 12.06),
    ...sensor('voltage', 'volts', 11, '5V', 5.01),
    ...sensor('voltage', 'volts', 12, '3.3V', 3.3),
  ];
}

function power(host: Host, moment: Moment): Sample[] {
  const { watts, supplies } = powerOf(host, moment);
  return [
    ...supplies.flatMap((supply, index) =>
      sensor('current', 'amperes', 14 + index, `PS${index + 1} Current`, Math.round((10 * supply.watts) / 230) / 10)
    ),
    ...sensor('power', 'watts', 18, 'Pwr Consumption', watts),
  ];
}

/** Sensors with states instead of numbers: their value is NaN. */
function discrete(host: Host, moment: Moment): Sample[] {
  const { supplies } = powerOf(host, moment);
  const { uncorrected } = memoryErrors(host, moment);
  const memory = brokenFor('memory-errors', host.name, moment) === undefined ? STATE.nominal : STATE.warning;
  const sensors: Array<[number, string, string, number]> = [
    ...supplies.map(({ ok }, index): [number, string, string, number] => [
      ...([19 + index, `PS${index + 1} Status`, 'Power Supply'] as const),
      ok ? STATE.nominal : STATE.critical,
    ]),
    [21, 'Intrusion', 'Physical Security', STATE.nominal],
    [24, 'ECC Corr Err', 'Memory', memory],
    [25, 'ECC Uncorr Err', 'Memory', uncorrected > 0 ? STATE.critical : STATE.nominal],
    [26, 'CPU1 Status', 'Processor', STATE.nominal],
    [27, 'CPU2 Status', 'Processor', STATE.nominal],
    [28, 'PS Redundancy', 'Power Supply', supplies.every(({ ok }) => ok) ? STATE.nominal : STATE.critical],
  ];
  return sensors.flatMap(([id, name, type, state]) => [
    sample('ipmi_sensor_state', state, { id: String(id), name, type }),
    sample('ipmi_sensor_value', NaN, { id: String(id), name, type }),
  ]);
}
