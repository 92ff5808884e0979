const JENNINGSLOY = 'jenningsloy318/redfish_exporter, collector/*.go; no public sample of a real controller';
const MRLHANSEN = 'mrlhansen/idrac_exporter, docs/metrics.md and internal/collector/metrics.go; no public sample';
const STORCLI = 'prometheus-community/node-exporter-textfile-collector-scripts, storcli.py';

const SQUID = 'Ceph 19, src/rgw/rgw_perf_counters.cc: counters by operation.';

/** Metrics that no capture can hold, and where they are documented instead. */
export const UNCAPTURED: Record<string, string> = {
  up: 'Written by Prometheus itself at every scrape (Prometheus documentation, jobs and instances).',
  probe_success: 'blackbox_exporter 0.24 and later, prober/handler.go: written for every probe.',
  probe_duration_seconds: 'blackbox_exporter, prober/handler.go: written for every probe.',
  probe_ssl_earliest_cert_expiry: 'blackbox_exporter, prober/http.go: written for probes with TLS.',
  container_last_seen: 'cAdvisor, docs/storage/prometheus.md.',
  ipmi_dcmi_power_consumption_watts:
    'prometheus-community/ipmi_exporter, collector_dcmi.go; its documentation has another name.',
  redfish_up: JENNINGSLOY,
  redfish_chassis_health: JENNINGSLOY,
  redfish_chassis_power_average_consumed_watts: JENNINGSLOY,
  redfish_chassis_power_powersupply_health: JENNINGSLOY,
  redfish_chassis_temperature_celsius: JENNINGSLOY,
  redfish_chassis_fan_health: JENNINGSLOY,
  redfish_system_memory_health_state: JENNINGSLOY,
  redfish_system_storage_drive_health_state: JENNINGSLOY,
  idrac_system_health: MRLHANSEN,
  idrac_power_control_consumed_watts: MRLHANSEN,
  idrac_power_supply_health: MRLHANSEN,
  idrac_sensors_temperature: MRLHANSEN,
  idrac_sensors_fan_health: MRLHANSEN,
  idrac_memory_module_health: MRLHANSEN,
  idrac_storage_drive_health: MRLHANSEN,
  megaraid_degraded: STORCLI,
  megaraid_failed: STORCLI,
  megaraid_battery_backup_healthy: STORCLI,
  scaph_host_power_microwatts: 'hubblo-org/scaphandre, docs_src/references/metrics.md.',
  node_pcie_aer_errors_total: 'Written by the script in docs/collect/pcie-textfile.md.',
  redfish_health: 'sapcc/redfish-exporter, README: only recognised, not read.',
  redfish_exporter_general_status:
    'osism/kolla-operations, grafana/dashboards/infrastructure/redfish.json: only recognised.',
  baremetal_last_payload_timestamp_seconds:
    'openstack/ironic-prometheus-exporter, parsers/metrics_information/header.json: only recognised.',
  ceph_hardware_health: 'Ceph 20, src/pybind/mgr/prometheus/module.py: only recognised, not read.',
  ceph_rgw_op_get_obj_lat_sum: SQUID,
  ceph_rgw_op_get_obj_lat_count: SQUID,
  ceph_rgw_op_put_obj_lat_sum: SQUID,
  ceph_rgw_op_put_obj_lat_count: SQUID,
  connectivity_tests_total: 'SovereignCloudStack/scs-health-monitor, pushed by its Prometheus client; only recognised.',
  chrony_up: 'SuperQ/chrony_exporter, collector/collector.go; only recognised.',
  megaraid_healthy: STORCLI,
  loki_build_info: 'grafana/loki, pkg/util/build; only recognised.',
};
