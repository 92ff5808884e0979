import { metricsOf } from './metric';

const CHASSIS = 'chassis_id resource';

/** Redfish as two exporters tell it; a third kind is only recognised. */
export const REDFISH_METRICS = [
  ...metricsOf('redfish-exporter', [
    ['redfish_up', 'gauge', '', 'short', '1 if the controller answered'],
    ['redfish_chassis_health', 'gauge', CHASSIS, 'short', '1 well, 2 warning, 3 critical'],
    [
      'redfish_chassis_power_average_consumed_watts',
      'gauge',
      `${CHASSIS} power_voltage power_voltage_id`,
      'watt',
      'Power of the machine',
    ],
    [
      'redfish_chassis_power_powersupply_health',
      'gauge',
      `${CHASSIS} power_supply power_supply_id`,
      'short',
      '1 well, 2 warning, 3 critical',
    ],
    ['redfish_chassis_temperature_celsius', 'gauge', `${CHASSIS} sensor sensor_id`, 'celsius', 'A temperature'],
    ['redfish_chassis_fan_health', 'gauge', `${CHASSIS} fan fan_id fan_unit`, 'short', '1 well, 2 warning, 3 critical'],
    [
      'redfish_system_memory_health_state',
      'gauge',
      'hostname memory memory_id resource',
      'short',
      '1 well, 2 warning, 3 critical',
    ],
    [
      'redfish_system_storage_drive_health_state',
      'gauge',
      'drive drive_id hostname resource',
      'short',
      '1 well, 2 warning, 3 critical',
    ],
  ]),
  ...metricsOf('idrac-exporter', [
    ['idrac_system_health', 'gauge', 'status', 'short', '0 well, 1 warning, 2 critical, 10 something else'],
    ['idrac_power_control_consumed_watts', 'gauge', 'id name', 'watt', 'Power of the machine'],
    ['idrac_power_supply_health', 'gauge', 'id status', 'short', '0 well, 1 warning, 2 critical, 10 something else'],
    ['idrac_sensors_temperature', 'gauge', 'id name units', 'celsius', 'A temperature'],
    [
      'idrac_sensors_fan_health',
      'gauge',
      'id name status',
      'short',
      '0 well, 1 warning, 2 critical, 10 something else',
    ],
    ['idrac_memory_module_health', 'gauge', 'id status', 'short', '0 well, 1 warning, 2 critical, 10 something else'],
    [
      'idrac_storage_drive_health',
      'gauge',
      'id status storage_id',
      'short',
      '0 well, 1 warning, 2 critical, 10 something else',
    ],
  ]),
  ...metricsOf('redfish-exporter', [
    ['redfish_health', 'gauge', '', 'short', 'Another exporter: recognised, not read'],
    ['redfish_exporter_general_status', 'gauge', '', 'short', 'The exporter of OSISM’s board: recognised, not read'],
    ['baremetal_last_payload_timestamp_seconds', 'gauge', '', 's', 'Ironic’s exporter: recognised, not read'],
  ]),
  ...metricsOf('ceph-mgr', [
    [
      'ceph_hardware_health',
      'gauge',
      'category component hostname',
      'short',
      'Node-proxy: recognised, not read',
      '20.1',
    ],
  ]),
  ...metricsOf('scaphandre', [
    ['scaph_host_power_microwatts', 'gauge', '', 'short', 'Power of the machine, from its processors; microwatts'],
  ]),
];
