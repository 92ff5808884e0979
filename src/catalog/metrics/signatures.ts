import { metricsOf } from './metric';

/** Metrics that are only read to see whether their exporter is there; see `coverage/exporterFacts.ts`. */
export const SIGNATURE_METRICS = [
  ...metricsOf('prometheus', [
    [
      'prometheus_build_info',
      'gauge',
      'branch goarch goos goversion revision version',
      'short',
      'One series per Prometheus',
    ],
  ]),
  ...metricsOf('ovn-exporter', [['ovn_up', 'gauge', '', 'short', '1 while the exporter reaches OVN']]),
  ...metricsOf('ovs-exporter', [['ovs_up', 'gauge', '', 'short', '1 while the exporter reaches Open vSwitch']]),
  ...metricsOf('scs-health-monitor', [
    ['connectivity_tests_total', 'counter', 'endpoint result', 'short', 'Tests of connectivity'],
  ]),
  ...metricsOf('node-systemd', [
    ['node_systemd_system_running', 'gauge', '', 'short', '1 while systemd says that all is running'],
  ]),
  ...metricsOf('node-ethtool', [
    [
      'node_ethtool_info',
      'gauge',
      'bus_info device driver expansion_rom_version firmware_version version',
      'short',
      'One series per network card',
    ],
  ]),
  ...metricsOf('node-textfile', [
    ['node_textfile_mtime_seconds', 'gauge', 'file', 's', 'When a text file was written last'],
  ]),
  ...metricsOf('chrony-exporter', [['chrony_up', 'gauge', '', 'short', '1 while the exporter reaches chronyd']]),
  ...metricsOf('kernel-log', [
    ['loki_build_info', 'gauge', 'branch goversion revision version', 'short', 'One series per Loki'],
  ]),
  ...metricsOf('smartctl-exporter', [
    [
      'smartctl_version',
      'gauge',
      'build_info json_format_version smartctl_version svn_revision',
      'short',
      'Version of smartctl',
    ],
  ]),
  ...metricsOf('smartmon-textfile', [
    ['smartmon_smartctl_version', 'gauge', 'version', 'short', 'Version of smartctl'],
  ]),
  ...metricsOf('nvme-textfile', [['nvme_nvmecli', 'gauge', 'version', 'short', 'Version of nvme-cli']]),
  ...metricsOf('megaraid-textfile', [
    ['megaraid_healthy', 'gauge', 'controller', 'short', '1 for a controller that is healthy'],
  ]),
];
