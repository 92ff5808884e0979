import type { Panel } from '../model';
import * as q from './climateQueries';
import { MACHINE_COLUMN, RACK_COLUMN } from './columns';
import { ANY, POWER, TEMPERATURE } from './needs';
import { DISK_TEMPERATURE, HOTTEST, INLET, MARGIN, NEUTRAL, RACK_POWER, SOME_ARE_BAD } from './words';

const NO_SENSOR = 'No sensor is scraped: ipmi_exporter, redfish_exporter or idrac_exporter.';
const RULE_FILE = 'hardware.rules.yml';

export const INLET_WARMEST: Panel = {
  id: 'hardware-inlet-warmest',
  title: 'Warmest air coming in',
  question: 'Does the cooling of the room work?',
  next: 'Above 32 °C machines switch themselves off within minutes: call the data centre.',
  viz: 'stat',
  unit: 'celsius',
  decimals: 0,
  thresholds: INLET,
  queries: [q.INLET_WARMEST],
  whenEmpty: NO_SENSOR,
};

export const INLET_BY_RACK: Panel = {
  id: 'hardware-inlet-by-rack',
  title: 'Air coming in, by rack',
  question: 'Is one rack warmer than the others?',
  next: 'One rack: blanking plates, a blocked floor tile. All racks: the cooling.',
  viz: 'bargauge',
  unit: 'celsius',
  decimals: 0,
  min: 10,
  max: 45,
  thresholds: INLET,
  queries: [q.INLET_BY_RACK],
  whenEmpty: NO_SENSOR,
};

export const HOTTEST_MACHINES: Panel = {
  id: 'hardware-hottest-machines',
  title: 'Hottest machines',
  question: 'Which machines are close to switching themselves off?',
  next: 'Compare with neighbours in the rack: a fan, dust, or much load?',
  viz: 'bargauge',
  unit: 'celsius',
  decimals: 0,
  min: 0,
  max: 110,
  thresholds: HOTTEST,
  queries: [q.HOTTEST_MACHINES],
  needs: [TEMPERATURE],
  whenEmpty: NO_SENSOR,
};

const INLETS_NOW: Panel = {
  ...INLET_BY_RACK,
  id: 'hardware-inlet-now',
  title: 'Air coming in now, by rack',
  next: 'Load rules/hardware.rules.yml to see temperatures over time.',
};

export const TEMPERATURE_OVER_TIME: Panel = {
  id: 'hardware-temperature-over-time',
  title: 'Temperatures over time',
  question: 'Is it getting hotter?',
  next: 'A rise of the mean is the room; of the hottest alone, one machine.',
  viz: 'timeseries',
  unit: 'celsius',
  queries: [q.HOTTEST_OVER_TIME, q.MEAN_OVER_TIME],
  recorded: { series: 'instance:temperature_hottest:celsius', file: RULE_FILE, instead: INLETS_NOW },
  whenEmpty: NO_SENSOR,
};

export const FANS_FAILED: Panel = {
  id: 'hardware-fans-failed',
  title: 'Fans failed',
  question: 'Which fan does not turn?',
  next: 'Replace it; watch the temperatures of the machine until then.',
  viz: 'table',
  queries: [q.FANS_FAILED],
  columns: [MACHINE_COLUMN, RACK_COLUMN, { field: 'name', title: 'Fan' }],
  whenEmpty: 'No failed fan reported.',
};

export const FANS_SLOWEST: Panel = {
  id: 'hardware-fans-slowest',
  title: 'Slowest fans',
  question: 'Does a fan turn slower than the others?',
  next: '0 on a slot that has a fan is a failed one, whatever its state says.',
  viz: 'bargauge',
  unit: 'rotrpm',
  decimals: 0,
  min: 0,
  thresholds: [
    { from: null, tone: 'critical' },
    { from: 1, tone: 'ok' },
  ],
  queries: [q.FANS_SLOWEST],
  needs: ['ipmi-exporter'],
  whenEmpty: 'No speed of a fan is reported.',
};

export const THERMAL_MARGIN: Panel = {
  id: 'hardware-margin',
  title: 'Degrees left to critical',
  question: 'Which machines are close to what their maker calls critical?',
  next: 'Below 10: less load, or more air.',
  viz: 'bargauge',
  unit: 'celsius',
  decimals: 0,
  min: 0,
  thresholds: MARGIN,
  queries: [q.MARGIN],
  needs: ['node-exporter'],
  whenEmpty: 'No sensor of the kernel knows its limit.',
};

export const THROTTLED: Panel = {
  id: 'hardware-throttled',
  title: 'Slowed down by heat in the last hour',
  question: 'Do processors slow down because they are hot?',
  next: 'Fans and air flow first; then thermal paste.',
  viz: 'table',
  queries: [q.THROTTLED],
  columns: [MACHINE_COLUMN, RACK_COLUMN, { field: 'Value', title: 'Times', decimals: 0, width: 100 }],
  sortBy: 'Times',
  needs: ['node-exporter'],
  whenEmpty: 'No processor reported that slowed down.',
};

export const HOTTEST_DISKS: Panel = {
  id: 'hardware-hottest-disks',
  title: 'Hottest disks',
  question: 'Do disks run hot?',
  next: 'Heat shortens their life: is the slot beside them empty, does the fan wall work?',
  viz: 'bargauge',
  unit: 'celsius',
  decimals: 0,
  min: 0,
  max: 90,
  thresholds: DISK_TEMPERATURE,
  queries: [q.DISK_TEMPERATURE],
  needs: ['smartctl-exporter'],
  whenEmpty: 'No temperature of a disk is reported.',
};

export const POWER_TOTAL: Panel = {
  id: 'hardware-power-total',
  title: 'Power of all machines that report',
  question: 'How much do we draw?',
  next: 'It is a sum over the machines that report: see beside it how many are missing.',
  viz: 'stat',
  unit: 'watt',
  decimals: 2,
  thresholds: NEUTRAL,
  queries: [q.POWER_TOTAL],
  whenEmpty: 'No machine reports its power.',
};

export const POWER_COVERAGE: Panel = {
  id: 'hardware-power-coverage',
  title: 'Machines that report their power',
  question: 'Of how many machines do we know the power?',
  next: 'Fewer than there are: switch on DCMI in their controllers, or scrape Redfish.',
  viz: 'stat',
  decimals: 0,
  thresholds: NEUTRAL,
  queries: [q.POWER_REPORTING, q.MACHINES_KNOWN],
  needs: [POWER, ANY],
  whenEmpty: 'No machine reports its power.',
};

export const ENERGY_PER_DAY: Panel = {
  id: 'hardware-energy-per-day',
  title: 'Energy in a day at this power',
  question: 'What does this cost?',
  next: 'Multiply with your price; machines that do not report are missing.',
  viz: 'stat',
  unit: 'kwatth',
  decimals: 0,
  thresholds: NEUTRAL,
  queries: [q.ENERGY_PER_DAY],
  whenEmpty: 'No machine reports its power.',
};

export const RACKS: Panel = {
  id: 'hardware-racks',
  title: 'Power per rack',
  question: 'Does a rack draw more than one feed carries?',
  next: 'Above it a lost feed takes the whole rack: move load. Missing machines make the sum too small.',
  viz: 'table',
  queries: [q.RACK_MACHINES, q.RACK_REPORTING, q.RACK_POWER, q.RACK_PSUS_FAILED],
  columns: [
    { field: 'rack', title: 'Rack' },
    { field: 'Value #C', title: 'Power', unit: 'watt', decimals: 2, thresholds: RACK_POWER, width: 95 },
    { field: 'Value #B', title: 'From', decimals: 0, width: 65 },
    { field: 'Value #A', title: 'Of machines', decimals: 0, width: 105 },
    { field: 'Value #D', title: 'PSUs failed', decimals: 0, thresholds: SOME_ARE_BAD, width: 100 },
  ],
  sortBy: 'Power',
  needs: [POWER, ANY],
  whenEmpty: 'No machine reports its power.',
};

const RACKS_NOW: Panel = {
  id: 'hardware-racks-now',
  title: 'Power per rack now',
  question: 'Which rack draws most?',
  next: 'Load rules/hardware.rules.yml to see it over time.',
  viz: 'bargauge',
  unit: 'watt',
  decimals: 0,
  min: 0,
  thresholds: RACK_POWER,
  queries: [q.RACK_POWER],
  whenEmpty: 'No machine reports its power.',
};

export const RACKS_OVER_TIME: Panel = {
  id: 'hardware-racks-over-time',
  title: 'Power per rack over time',
  question: 'When does a rack draw most?',
  next: 'A sudden fall is a feed or a machine that went; a rise without load is cooling.',
  viz: 'timeseries',
  unit: 'watt',
  min: 0,
  stacked: true,
  queries: [q.RACK_POWER_OVER_TIME],
  recorded: { series: 'rack:power:watts', file: RULE_FILE, instead: RACKS_NOW },
  whenEmpty: 'No machine reports its power.',
};

export const POWER_TOP: Panel = {
  id: 'hardware-power-top',
  title: 'Machines that draw most',
  question: 'Which machines draw most?',
  next: 'Out of line with its kind: a power supply near its end, or fans at full speed.',
  viz: 'bargauge',
  unit: 'watt',
  decimals: 0,
  min: 0,
  thresholds: NEUTRAL,
  queries: [q.POWER_TOP],
  whenEmpty: 'No machine reports its power.',
};

export const WITHOUT_POWER: Panel = {
  id: 'hardware-without-power',
  title: 'Machines that do not report their power',
  question: 'Which machines are missing in the sums?',
  next: 'Switch on DCMI in the controller, or scrape Redfish; Scaphandre estimates it from the processors.',
  viz: 'table',
  queries: [q.WITHOUT_POWER],
  columns: [MACHINE_COLUMN, RACK_COLUMN],
  needs: [ANY],
  whenEmpty: 'No machine reported without its power.',
};

export const PSUS: Panel = {
  id: 'hardware-psus',
  title: 'PSUs failed, by machine',
  question: 'Which power supply is it?',
  next: 'All of one rack: the feed. One: its cable, then the power supply.',
  viz: 'table',
  queries: [q.PSUS_FAILED_LIST],
  columns: [MACHINE_COLUMN, RACK_COLUMN, { field: 'name', title: 'Power supply' }],
  whenEmpty: 'No failed power supply reported.',
};
