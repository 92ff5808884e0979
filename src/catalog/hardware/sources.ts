/** The last value of a slow exporter's gauge. */
export const last = (metric: string, matchers = '') =>
  `last_over_time(${metric}{${matchers}${matchers && ','}$scope}[$lookback])`;

/**
 * The same for metrics whose labels carry the state: a state that has passed is another series and would be remembered
 * for the whole window. So the series of now, and only between two scrapes those of the window. `part` are labels.
 */
export const lastState = (metric: string, part: readonly string[], matchers = '') =>
  `(${metric}{${matchers}${matchers && ','}$scope} or on (${['$group', 'instance', ...part].join(', ')}) ${last(metric, matchers)})`;

/** One name for what a part is called by the exporters, each under a label of its own. */
export const renamed = (expr: string, label: string, to: string, before = '') =>
  `label_replace(${expr}, "${to}", "${before}$1", "${label}", "(.+)")`;

/** Says under `label` what a series is about. */
export const called = (expr: string, label: string, words: string) =>
  `label_replace(${expr}, "${label}", "${words}", "", "")`;

export const union = (...parts: string[]) => parts.join(' or ');

/** idrac_exporter writes 10 for what it does not know. */
export const IDRAC_KNOWN = '<= 2';

/** How a whole machine is by its management controller: 0 well, 1 warning, 2 critical, whoever says it. */
export const machineState = (matchers = '') =>
  `max by ($group, rack, instance) (${union(
    last('ipmi_sensor_state', matchers),
    last('ipmi_temperature_state', matchers),
    last('ipmi_fan_speed_state', matchers),
    last('ipmi_voltage_state', matchers),
    last('ipmi_power_state', matchers),
    `${last('redfish_chassis_health', matchers)} - 1`,
    `${lastState('idrac_system_health', [], matchers)} ${IDRAC_KNOWN}`
  )})`;

/** Power of each machine from the best source it has: DCMI, Redfish, a sensor, its processors. */
export const machinePower = (matchers = '') =>
  [
    last('ipmi_dcmi_power_consumption_watts', matchers),
    last('redfish_chassis_power_average_consumed_watts', matchers),
    last('idrac_power_control_consumed_watts', matchers),
    last(
      'ipmi_power_watts',
      `name=~"(?i).*(pwr consumption|system power|total.*power|power meter|sys pwr).*"${matchers && ','}${matchers}`
    ),
    `${last('scaph_host_power_microwatts', matchers)} / 1e6`,
  ]
    .map((expr) => `max by ($group, rack, instance) (${expr})`)
    .join(' or on ($group, instance) ');

/** The hottest sensor of each machine, from whichever exporter reads one. */
export const machineTemperature = (matchers = '') =>
  `max by ($group, rack, instance) (${union(
    last('ipmi_temperature_celsius', matchers),
    last('redfish_chassis_temperature_celsius', matchers),
    last('idrac_sensors_temperature', matchers)
  )}) or on ($group, instance) max by ($group, rack, instance) (node_hwmon_temp_celsius{${matchers}${matchers && ','}$scope})`;

/** What a machine's first source knows of it, or else what the next one does: two sources of one machine count once. */
const firstOf = (...sources: string[]) => sources.join(' or on ($group, instance) ');

/** Power supplies that failed, `name` says which. That the rest is no longer redundant is a sensor of its own. */
export const psuFailures = (matchers = '') =>
  `max by ($group, rack, instance, name) (${firstOf(
    `${last('ipmi_sensor_state', `type="Power Supply",name!~"(?i).*redundan.*"${matchers && ','}${matchers}`)} > 0`,
    renamed(`${last('redfish_chassis_power_powersupply_health', matchers)} > 1`, 'power_supply', 'name'),
    renamed(`(${lastState('idrac_power_supply_health', ['id'], matchers)} > 0) ${IDRAC_KNOWN}`, 'id', 'name', 'PSU ')
  )})`;

/** Memory modules that are not well, by the controller's account. */
export const memoryFailures = (matchers = '') =>
  `max by ($group, rack, instance, name) (${union(
    `${last('ipmi_sensor_state', `type="Memory"${matchers && ','}${matchers}`)} > 0`,
    renamed(`${last('redfish_system_memory_health_state', matchers)} > 1`, 'memory', 'name'),
    renamed(`(${lastState('idrac_memory_module_health', ['id'], matchers)} > 0) ${IDRAC_KNOWN}`, 'id', 'name')
  )})`;

/** Fans that failed. */
export const fanFailures = (matchers = '') =>
  `max by ($group, rack, instance, name) (${union(
    `${last('ipmi_fan_speed_state', matchers)} > 0`,
    renamed(`${last('redfish_chassis_fan_health', matchers)} > 1`, 'fan', 'name'),
    `(${lastState('idrac_sensors_fan_health', ['id'], matchers)} > 0) ${IDRAC_KNOWN}`
  )})`;

const bare = (expr: string, label: string) => `label_replace(${expr}, "device", "$1", "${label}", "(?:/dev/)?(.*)")`;

/** What is wrong with a disk by its own account, else by the controller's; `device` without /dev/, `problem` in words. */
export const diskProblems = (matchers = '') =>
  firstOf(`(${smartProblems(matchers)})`, `(${controllerProblems(matchers)})`);

const controllerProblems = (matchers: string) =>
  union(
    called(
      renamed(`${last('redfish_system_storage_drive_health_state', matchers)} > 1`, 'drive', 'device'),
      'problem',
      'Not well, says the controller'
    ),
    called(
      renamed(
        `(${lastState('idrac_storage_drive_health', ['storage_id', 'id'], matchers)} > 0) ${IDRAC_KNOWN}`,
        'id',
        'device'
      ),
      'problem',
      'Not well, says the controller'
    )
  );

const smartProblems = (matchers: string) =>
  union(
    called(`${last('smartctl_device_smart_status', matchers)} == 0`, 'problem', 'Says that it fails'),
    called(`${last('smartctl_device_critical_warning', matchers)} > 0`, 'problem', 'NVMe warning'),
    called(
      `max by ($group, rack, instance, device) (${last(
        'smartctl_device_attribute',
        `attribute_id=~"197|198",attribute_value_type="raw"${matchers && ','}${matchers}`
      )}) > 0`,
      'problem',
      'Sectors it cannot read'
    ),
    called(`${last('smartctl_scsi_grown_defect_list', matchers)} > 0`, 'problem', 'Defects that came with age'),
    called(
      bare(`${last('smartmon_device_smart_healthy', matchers)} == 0`, 'disk'),
      'problem',
      'Says that it fails (text file)'
    ),
    called(
      bare(`${last('nvme_critical_warning_total', matchers)} > 0`, 'device'),
      'problem',
      'NVMe warning (text file)'
    )
  );

/** Every machine that anything tells of, one series each. */
export const MACHINES = `group by ($group, rack, instance) (${union(last('ipmi_up'), last('redfish_up'), last('idrac_system_health'), 'node_uname_info{$scope}')})`;
