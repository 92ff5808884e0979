import { metricsOf } from './metric';

const SENSOR = 'id name';

/** Management controllers over IPMI. States are 0 nominal, 1 warning, 2 critical, NaN unknown. */
export const IPMI_METRICS = metricsOf('ipmi-exporter', [
  ['ipmi_up', 'gauge', 'collector', 'short', '1 if a kind of question was answered: ipmi, dcmi, bmc, chassis, sel'],
  ['ipmi_temperature_celsius', 'gauge', SENSOR, 'celsius', 'A temperature'],
  ['ipmi_temperature_state', 'gauge', SENSOR, 'short', 'Its state'],
  ['ipmi_fan_speed_rpm', 'gauge', SENSOR, 'rotrpm', 'Speed of a fan'],
  ['ipmi_fan_speed_state', 'gauge', SENSOR, 'short', 'Its state'],
  ['ipmi_voltage_state', 'gauge', SENSOR, 'short', 'State of a voltage'],
  ['ipmi_power_watts', 'gauge', SENSOR, 'watt', 'Power of a sensor that measures it'],
  ['ipmi_power_state', 'gauge', SENSOR, 'short', 'Its state'],
  ['ipmi_dcmi_power_consumption_watts', 'gauge', '', 'watt', 'Power of the machine, where the controller knows DCMI'],
  ['ipmi_chassis_power_state', 'gauge', '', 'short', '1 if the machine is switched on'],
  ['ipmi_bmc_info', 'gauge', 'firmware_revision manufacturer_id system_firmware_version', 'short', 'Its firmware'],
  ['ipmi_sel_logs_count', 'gauge', '', 'short', 'Entries of the event log'],
  ['ipmi_sel_free_space_bytes', 'gauge', '', 'bytes', 'Room left in the event log'],
]);
