import type { Exporter, LayerId, Query } from '../model';
import { instant } from '../query';

/** One thing that makes a layer yellow or red. Its query answers nothing if the exporter is not there, and 0 if all is well. */
export interface LayerCheck {
  exporter: Exporter;
  query: Query;
  /** From this value on the layer is yellow, or red. */
  warningFrom?: number;
  criticalFrom?: number;
  /** Chooses the sentence in `layerSentence`. */
  sentence: LayerSentence;
  /** What this check finds is why these have no answer: the exporter is there, and could not ask. */
  explains?: LayerSentence;
}

export type LayerSentence =
  | 'cephHealth'
  | 'pgsInactive'
  | 'osdsDown'
  | 'probesFail'
  | 'computeDown'
  | 'agentsDown'
  | 'novaSilent'
  | 'neutronSilent'
  | 'nodesDown'
  | 'filesystemFull'
  | 'diskPressure'
  | 'sensorsCritical'
  | 'disksFail';

/** A layer of the platform, as a tile of the overview. */
export interface Layer {
  id: LayerId;
  checks: readonly LayerCheck[];
}

const FILESYSTEMS = 'fstype!~"tmpfs|overlay|squashfs|ramfs|nsfs|fuse.*"';

/** From the layer customers feel first to the one below all. */
export const LAYERS: readonly Layer[] = [
  {
    id: 'storage',
    checks: [
      {
        exporter: 'ceph-mgr',
        query: instant('layer-ceph-health', 'max(ceph_health_status{$scope})'),
        warningFrom: 1,
        criticalFrom: 2,
        sentence: 'cephHealth',
      },
      {
        exporter: 'ceph-mgr',
        query: instant(
          'layer-ceph-pgs-inactive',
          'sum(max by ($group, pool_id) (ceph_pg_total{$scope}) - max by ($group, pool_id) (ceph_pg_active{$scope}))'
        ),
        criticalFrom: 1,
        sentence: 'pgsInactive',
      },
      {
        exporter: 'ceph-mgr',
        query: instant(
          'layer-ceph-osds-down',
          'count(max by ($group, ceph_daemon) (ceph_osd_up{$scope}) == 0) or 0 * count(ceph_osd_up{$scope})'
        ),
        warningFrom: 1,
        sentence: 'osdsDown',
      },
    ],
  },
  {
    id: 'iaas',
    checks: [
      {
        exporter: 'blackbox-exporter',
        query: instant(
          'layer-probes-fail',
          'count(min by ($group, service, instance) (probe_success{module!~"icmp.*|ssh.*",$scope}) == 0) or 0 * count(probe_success{module!~"icmp.*|ssh.*",$scope})'
        ),
        criticalFrom: 1,
        sentence: 'probesFail',
      },
      {
        exporter: 'openstack-exporter',
        query: instant(
          'layer-compute-down',
          'count(max by ($group, hostname) (last_over_time(openstack_nova_agent_state{service="nova-compute",adminState="enabled",$scope}[$lookback])) == 0) or 0 * count(last_over_time(openstack_nova_agent_state{service="nova-compute",$scope}[$lookback]))'
        ),
        warningFrom: 1,
        sentence: 'computeDown',
      },
      {
        exporter: 'openstack-exporter',
        query: instant(
          'layer-agents-down',
          'count(max by ($group, hostname, service) (last_over_time(openstack_neutron_agent_state{adminState="up",$scope}[$lookback])) == 0) or 0 * count(last_over_time(openstack_neutron_agent_state{$scope}[$lookback]))'
        ),
        warningFrom: 1,
        sentence: 'agentsDown',
      },
      {
        exporter: 'openstack-exporter',
        query: instant(
          'layer-nova-silent',
          'count(max by ($group) (last_over_time(openstack_nova_up{$scope}[$lookback])) == 0) or 0 * count(last_over_time(openstack_nova_up{$scope}[$lookback]))'
        ),
        warningFrom: 1,
        sentence: 'novaSilent',
        explains: 'computeDown',
      },
      {
        exporter: 'openstack-exporter',
        query: instant(
          'layer-neutron-silent',
          'count(max by ($group) (last_over_time(openstack_neutron_up{$scope}[$lookback])) == 0) or 0 * count(last_over_time(openstack_neutron_up{$scope}[$lookback]))'
        ),
        warningFrom: 1,
        sentence: 'neutronSilent',
        explains: 'agentsDown',
      },
    ],
  },
  {
    id: 'node',
    checks: [
      {
        exporter: 'node-exporter',
        query: instant(
          'layer-nodes-down',
          'count(max by ($group, instance) (up{job=~".*node.*",$scope}) == 0) or 0 * count(up{job=~".*node.*",$scope})'
        ),
        criticalFrom: 1,
        sentence: 'nodesDown',
      },
      {
        exporter: 'node-exporter',
        query: instant(
          'layer-filesystem-full',
          `max(1 - node_filesystem_avail_bytes{${FILESYSTEMS},$scope} / (node_filesystem_size_bytes{${FILESYSTEMS},$scope} > 0))`
        ),
        warningFrom: 0.85,
        criticalFrom: 0.95,
        sentence: 'filesystemFull',
      },
      {
        exporter: 'node-exporter',
        query: instant(
          'layer-disk-pressure',
          'count(max by ($group, instance) (rate(node_pressure_io_waiting_seconds_total{$scope}[5m])) > 0.4) or 0 * count(node_pressure_io_waiting_seconds_total{$scope})'
        ),
        warningFrom: 1,
        sentence: 'diskPressure',
      },
    ],
  },
  {
    id: 'hardware',
    checks: [
      {
        exporter: 'ipmi-exporter',
        query: instant(
          'layer-sensors-critical',
          'count(max by ($group, instance) (last_over_time(ipmi_sensor_state{$scope}[$lookback])) == 2) or 0 * count(last_over_time(ipmi_sensor_state{$scope}[$lookback]))'
        ),
        criticalFrom: 1,
        sentence: 'sensorsCritical',
      },
      {
        exporter: 'smartctl-exporter',
        query: instant(
          'layer-disks-fail',
          'count(min by ($group, instance, device) (last_over_time(smartctl_device_smart_status{$scope}[$lookback])) == 0) or 0 * count(last_over_time(smartctl_device_smart_status{$scope}[$lookback]))'
        ),
        criticalFrom: 1,
        sentence: 'disksFail',
      },
    ],
  },
];
