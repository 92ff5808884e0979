import { metricsOf } from './metric';

const PCI = 'bus device function segment';

/** What the kernel says about the machine under it. */
export const NODE_HARDWARE_METRICS = [
  ...metricsOf('node-exporter', [
    ['node_edac_correctable_errors_total', 'counter', 'controller', 'short', 'Memory errors that were corrected'],
    ['node_edac_uncorrectable_errors_total', 'counter', 'controller', 'short', 'Memory errors that were not'],
    ['node_hwmon_temp_celsius', 'gauge', 'chip sensor', 'celsius', 'Temperature of a sensor'],
    ['node_hwmon_temp_crit_celsius', 'gauge', 'chip sensor', 'celsius', 'Temperature at which it becomes critical'],
    ['node_hwmon_sensor_label', 'gauge', 'chip label sensor', 'short', 'Name of a sensor'],
    ['node_rapl_package_joules_total', 'counter', 'index path', 'joule', 'Energy of a processor package; root only'],
    ['node_pcidevice_current_link_width', 'gauge', PCI, 'short', 'PCIe lanes in use', '1.10'],
    ['node_pcidevice_max_link_width', 'gauge', PCI, 'short', 'PCIe lanes there are', '1.10'],
  ]),
  ...metricsOf('pcie-textfile', [
    ['node_pcie_aer_errors_total', 'counter', 'device severity type', 'short', 'PCIe errors: see docs/collect'],
  ]),
];
