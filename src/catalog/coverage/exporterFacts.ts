import type { Exporter, LayerId } from '../model';

/** What is known about an exporter beside its metrics. */
export interface ExporterFacts {
  layers: readonly LayerId[];
  /** How many of it a site has: one for the site or cluster, or one on (or for) each machine of a kind. */
  per: 'site' | 'storage-host' | 'hypervisor' | 'host';
  /** PromQL selector of few series whose existence means that it is scraped. */
  signature: string;
  /** Asked every few minutes only: its series are looked for in the lookback window of the settings. */
  slow?: boolean;
  /** What it lights up, for operators who decide whether to install it. */
  lights: string;
}

/** One entry per exporter; `docs/collect/<exporter>.md` says how to install it. */
export const EXPORTER_FACTS: Record<Exporter, ExporterFacts> = {
  'ceph-mgr': {
    layers: ['storage'],
    per: 'site',
    signature: 'ceph_health_status{$scope}',
    lights: 'Health, OSDs, placement groups, pools, capacity',
  },
  'ceph-exporter': {
    layers: ['storage'],
    per: 'storage-host',
    signature: 'ceph_osd_numpg{$scope}',
    lights: 'Latency, fill and BlueStore of each OSD, object gateways, file system servers',
  },
  'ceph-rbd-stats': {
    layers: ['storage'],
    per: 'site',
    signature: 'ceph_rbd_write_ops{$scope}',
    lights: 'Which volume loads the cluster',
  },
  'blackbox-exporter': {
    layers: ['iaas'],
    per: 'site',
    signature: 'probe_success{$scope}',
    lights: 'APIs as customers reach them',
  },
  'openstack-exporter': {
    layers: ['iaas'],
    per: 'site',
    signature: 'openstack_identity_up{$scope}',
    slow: true,
    lights: 'Capacity, agents, instances, networks, volumes, tenants',
  },
  'libvirt-exporter': {
    layers: ['iaas'],
    per: 'hypervisor',
    signature: 'libvirt_domain_openstack_info{$scope}',
    lights: 'Load of each instance, steal, instances per hypervisor',
  },
  'libvirt-exporter-old': {
    layers: ['iaas'],
    per: 'hypervisor',
    signature: 'libvirt_domain_info_cpu_time_seconds_total{$scope}',
    lights: 'Load of each instance, without steal',
  },
  haproxy: {
    layers: ['iaas'],
    per: 'site',
    signature: 'haproxy_process_start_time_seconds{$scope}',
    lights: 'Requests and errors of each API, spare servers',
  },
  'mysqld-exporter': { layers: ['iaas'], per: 'site', signature: 'mysql_up{$scope}', lights: 'Galera' },
  rabbitmq: { layers: ['iaas'], per: 'site', signature: 'rabbitmq_identity_info{$scope}', lights: 'Message queues' },
  'memcached-exporter': { layers: ['iaas'], per: 'site', signature: 'memcached_up{$scope}', lights: 'Token cache' },
  'ovn-exporter': { layers: ['iaas'], per: 'host', signature: 'ovn_up{$scope}', lights: 'OVN databases and northd' },
  'ovs-exporter': { layers: ['iaas'], per: 'hypervisor', signature: 'ovs_up{$scope}', lights: 'Virtual switches' },
  'scs-health-monitor': {
    layers: ['iaas'],
    per: 'site',
    signature: 'connectivity_tests_total{$scope}',
    slow: true,
    lights: 'What a customer measures: creating instances, reaching them, bandwidth',
  },
  'node-exporter': {
    layers: ['node'],
    per: 'host',
    signature: 'node_uname_info{$scope}',
    lights: 'Pressure, CPU, memory, disks, network, kernel counters, time',
  },
  'node-systemd': {
    layers: ['node'],
    per: 'host',
    signature: 'node_systemd_system_running{$scope}',
    lights: 'Failed and restarting services',
  },
  'node-processes': {
    layers: ['node'],
    per: 'host',
    signature: 'node_processes_pids{$scope}',
    lights: 'Processes that wait for disks, process limits',
  },
  'node-ethtool': {
    layers: ['node', 'hardware'],
    per: 'host',
    signature: 'node_ethtool_info{$scope}',
    lights: 'Firmware and error counters of network cards',
  },
  'node-textfile': {
    layers: ['node', 'hardware'],
    per: 'host',
    signature: 'node_textfile_mtime_seconds{$scope}',
    lights: 'Whatever scripts write: SMART, RAID controllers, updates that wait',
  },
  'chrony-exporter': {
    layers: ['node'],
    per: 'host',
    signature: 'chrony_up{$scope}',
    lights: 'Clock error and time sources',
  },
  cadvisor: {
    layers: ['node'],
    per: 'host',
    signature: 'container_last_seen{name=~"prometheus_cadvisor|cadvisor",$scope}',
    lights: 'Containers that are gone or restart',
  },
  'kernel-log': { layers: ['node'], per: 'site', signature: 'loki_build_info{$scope}', lights: 'Kernel warnings' },
  'ipmi-exporter': {
    layers: ['hardware'],
    per: 'host',
    signature: 'ipmi_up{collector="ipmi",$scope}',
    slow: true,
    lights: 'Sensors, fans, power supplies, event log',
  },
  'redfish-exporter': {
    layers: ['hardware'],
    per: 'host',
    signature: 'redfish_up{$scope}',
    slow: true,
    lights: 'Sensors, fans, power, health of components',
  },
  'idrac-exporter': {
    layers: ['hardware'],
    per: 'host',
    signature: 'idrac_system_health{$scope}',
    slow: true,
    lights: 'Sensors, fans, power, memory modules, drives, ports',
  },
  'smartctl-exporter': {
    layers: ['hardware'],
    per: 'host',
    signature: 'smartctl_version{$scope}',
    slow: true,
    lights: 'Health, wear and errors of each disk',
  },
  'smartmon-textfile': {
    layers: ['hardware'],
    per: 'host',
    signature: 'smartmon_smartctl_version{$scope}',
    lights: 'Health and errors of each disk',
  },
  'nvme-textfile': {
    layers: ['hardware'],
    per: 'host',
    signature: 'nvme_nvmecli{$scope}',
    lights: 'Wear and errors of NVMe disks',
  },
  'megaraid-textfile': {
    layers: ['hardware'],
    per: 'host',
    signature: 'megaraid_healthy{$scope}',
    lights: 'RAID controllers',
  },
  'pcie-textfile': {
    layers: ['hardware'],
    per: 'host',
    signature: 'node_pcie_aer_errors_total{$scope}',
    lights: 'Errors of PCIe devices',
  },
  scaphandre: {
    layers: ['hardware'],
    per: 'host',
    signature: 'scaph_host_power_microwatts{$scope}',
    lights: 'Power of machines without a management controller',
  },
  prometheus: { layers: [], per: 'site', signature: 'prometheus_build_info', lights: 'Everything' },
};

/** Every exporter, in the order of the layers. */
export const EXPORTER_IDS: readonly Exporter[] = Object.keys(EXPORTER_FACTS).filter(isExporter);

/** Whether a text is the id of an exporter, as it stands in addresses. */
export function isExporter(text: string): text is Exporter {
  return Object.hasOwn(EXPORTER_FACTS, text);
}
