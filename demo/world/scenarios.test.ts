import type { Sample } from './exporters/exporter';
import { EXPORTERS } from './exporters/exporters';
import { brokenFor } from './scenarios/timesOf';
import type { Activation, ScenarioName } from './scenarios/scenario';
import { SCENARIOS } from './scenarios/scenarios';
import { ORIGIN, scrape, START, total } from './testing';
import { hostOfInstance } from './cloud/hosts';

/** What a scenario must change, and what it must not, after so many seconds. */
interface Consequence {
  exporter: string;
  metric: string;
  labels?: Record<string, string>;
  /** Of the sum over these series: before, and while it is broken. */
  before: number | 'some';
  broken: number | 'more' | 'less' | 'same';
}

const at = (seconds: number, activations: Activation[] = []) => ({ now: START + seconds, origin: ORIGIN, activations });

const sumAt = (seconds: number, { exporter, metric, labels = {} }: Consequence, activations: Activation[]) => {
  const { host, ...others } = labels;
  const own = (sample: Sample) => !host || hostOfInstance(sample.labels.instance ?? '')?.name === host;
  return total(scrape(exporter, at(seconds, activations)).filter(own), metric, others);
};

const consequence = (
  exporter: string,
  metric: string,
  labels: Record<string, string>,
  before: Consequence['before'],
  broken: Consequence['broken']
): Consequence => ({ exporter, metric, labels, before, broken });

const health = (name: string): Consequence => consequence('ceph', 'ceph_health_detail', { name }, 0, 1);

const CONSEQUENCES: Record<string, { option: string; after: number; changes: Consequence[]; stays: Consequence }> = {
  'disk-fails-smart': {
    option: 'storage-3/sdd',
    after: 40,
    changes: [
      consequence('smartctl', 'smartctl_device_smart_status', { host: 'storage-3', device: 'sdd' }, 1, 0),
      consequence(
        'smartctl',
        'smartctl_device_attribute',
        { host: 'storage-3', device: 'sdd', attribute_id: '197', attribute_value_type: 'raw' },
        0,
        32
      ),
      consequence(
        'node',
        'node_disk_io_time_weighted_seconds_total',
        { host: 'storage-3', device: 'sdd' },
        'some',
        'more'
      ),
      consequence('ceph', 'ceph_daemon_health_metrics', { type: 'SLOW_OPS', ceph_daemon: 'osd.10' }, 0, 11),
      consequence('ceph', 'ceph_osd_commit_latency_ms', { ceph_daemon: 'osd.10' }, 'some', 'more'),
      health('SLOW_OPS'),
      consequence('redfish', 'redfish_system_storage_drive_health_state', { host: 'storage-3' }, 5, 6),
    ],
    stays: consequence('ceph', 'ceph_osd_up', {}, 12, 'same'),
  },
  'hypervisor-goes': {
    option: 'compute-4',
    after: 40,
    changes: [
      consequence('node', 'node_uname_info', { host: 'compute-4' }, 1, 0),
      consequence('libvirt_exporter', 'libvirt_domain_info_virtual_cpus', { host: 'compute-4' }, 'some', 0),
      consequence('openstack_exporter', 'openstack_nova_agent_state', { hostname: 'compute-4' }, 1, 0),
      consequence('openstack_exporter', 'openstack_neutron_agent_state', { hostname: 'compute-4' }, 2, 0),
      // 4 is ERROR; one of the ten was shut off before.
      consequence(
        'openstack_exporter',
        'openstack_nova_server_status',
        { hypervisor_hostname: 'compute-4', status: 'ERROR' },
        0,
        'more'
      ),
      consequence('ipmi', 'ipmi_chassis_power_state', { host: 'compute-4' }, 1, 0),
      consequence('ipmi', 'ipmi_fan_speed_rpm', { host: 'compute-4' }, 'some', 0),
    ],
    stays: consequence(
      'openstack_exporter',
      'openstack_placement_resource_usage',
      { hostname: 'compute-4' },
      'some',
      'same'
    ),
  },
  'clock-drifts': {
    option: 'storage-2',
    after: 20,
    changes: [
      consequence('node', 'node_timex_sync_status', { host: 'storage-2' }, 1, 0),
      consequence('node', 'node_timex_offset_seconds', { host: 'storage-2' }, 'some', 'more'),
      consequence(
        'node',
        'node_systemd_unit_state',
        { host: 'storage-2', name: 'chrony.service', state: 'failed' },
        0,
        1
      ),
      health('MON_CLOCK_SKEW'),
    ],
    stays: consequence('node', 'node_timex_sync_status', { host: 'storage-1' }, 1, 'same'),
  },
  'psu-fails': {
    option: 'compute-3',
    after: 5,
    changes: [
      consequence('ipmi', 'ipmi_sensor_state', { host: 'compute-3', name: 'PS2 Status' }, 0, 2),
      consequence('ipmi', 'ipmi_sensor_state', { host: 'compute-3', name: 'PS Redundancy' }, 0, 2),
      consequence('idrac', 'idrac_power_supply_input_watts', { host: 'compute-3', id: '1' }, 'some', 0),
      consequence('idrac', 'idrac_power_supply_health', { host: 'compute-3', status: 'Critical' }, 0, 2),
      consequence('ipmi', 'ipmi_sel_logs_count', { host: 'compute-3' }, 'some', 'more'),
    ],
    stays: consequence('ipmi', 'ipmi_chassis_power_state', { host: 'compute-3' }, 1, 'same'),
  },
  'memory-errors': {
    option: 'compute-1',
    after: 40,
    changes: [
      consequence('node', 'node_edac_correctable_errors_total', { host: 'compute-1' }, 'some', 'more'),
      consequence('node', 'node_edac_uncorrectable_errors_total', { host: 'compute-1' }, 0, 1),
      consequence('node', 'node_memory_HardwareCorrupted_bytes', { host: 'compute-1' }, 0, 4096),
      consequence('ipmi', 'ipmi_sensor_state', { host: 'compute-1', type: 'Memory' }, 0, 3),
      consequence('idrac', 'idrac_memory_module_health', { host: 'compute-1', status: 'Critical' }, 0, 2),
    ],
    stays: consequence('node', 'node_edac_uncorrectable_errors_total', { host: 'compute-2' }, 0, 'same'),
  },
  'link-flaps': {
    option: 'compute-5',
    // The carrier is gone for the third time.
    after: 13,
    changes: [
      consequence('node', 'node_bonding_active', { host: 'compute-5' }, 2, 1),
      consequence('node', 'node_network_up', { host: 'compute-5', device: 'eno2' }, 1, 0),
      consequence('node', 'node_network_carrier_changes_total', { host: 'compute-5', device: 'eno2' }, 2, 7),
      consequence('node', 'node_network_receive_errs_total', { host: 'compute-5', device: 'eno2' }, 0, 'more'),
      consequence('idrac', 'idrac_network_port_link_up', { host: 'compute-5', id: '2' }, 1, 0),
    ],
    stays: consequence('node', 'node_network_up', { host: 'compute-5', device: 'bond0' }, 1, 'same'),
  },
  'mtu-mismatch': {
    option: 'storage-3',
    after: 20,
    changes: [
      consequence('node', 'node_network_mtu_bytes', { host: 'storage-3', device: 'bond0' }, 9000, 1500),
      consequence('node', 'node_network_receive_drop_total', { host: 'storage-3', device: 'bond0' }, 0, 'more'),
      health('OSD_SLOW_PING_TIME_BACK'),
      health('SLOW_OPS'),
      consequence('ceph', 'ceph_healthcheck_slow_ops', {}, 0, 44),
    ],
    stays: consequence('node', 'node_network_mtu_bytes', { host: 'storage-2', device: 'bond0' }, 9000, 'same'),
  },
};

test('every scenario that crosses layers is in the table', () => {
  const others: ScenarioName[] = ['osd-dies', 'api-fails', 'disk-fills'];
  const named = SCENARIOS.map(({ name }) => name).filter((name) => !others.includes(name));
  expect(Object.keys(CONSEQUENCES).sort()).toEqual([...named].sort());
});

describe.each(SCENARIOS.filter(({ name }) => CONSEQUENCES[name]))('$name', ({ name, options }) => {
  const { option, after, changes, stays } = CONSEQUENCES[name] ?? {
    option: '',
    after: 0,
    changes: [],
    stays: undefined,
  };
  const broken: Activation[] = [{ scenario: name, option, from: START }];

  test('breaks by default what the table says', () => expect(options.values[0]).toBe(option));

  test.each(changes.map((change) => [`${change.metric} ${JSON.stringify(change.labels)}`, change] as const))(
    '%s changes',
    (_, change) => {
      const before = sumAt(after, change, []);
      const during = sumAt(after, change, broken);
      if (change.before !== 'some') {
        expect(before).toBe(change.before);
      }
      if (change.broken === 'more') {
        expect(during).toBeGreaterThan(before);
      } else if (change.broken === 'less') {
        expect(during).toBeLessThan(before);
      } else {
        expect(during).toBe(change.broken);
      }
    }
  );

  test('what must not change does not', () => {
    expect(stays && sumAt(after, stays, broken)).toBe(stays && sumAt(after, stays, []));
  });

  test('afterwards everything that is no counter is as it was', () => {
    const over: Activation[] = [{ scenario: name, option, from: START, to: START + 60 }];
    const moment = at(200, over);
    expect(brokenFor(name, option, moment)).toBeUndefined();
    const gauges = changes.filter(({ metric }) => !/_total$|sel_logs|HardwareCorrupted|uncorrectable/.test(metric));
    for (const gauge of gauges) {
      // A module that had an error that ECC could not correct stays suspect until somebody exchanges it.
      if (name !== 'memory-errors') {
        expect([gauge.metric, sumAt(200, gauge, over)]).toEqual([gauge.metric, sumAt(200, gauge, [])]);
      }
    }
  });
});

test('a hypervisor that is back counts from its boot, its domains from 0', () => {
  const back: Activation[] = [{ scenario: 'hypervisor-goes', option: 'compute-4', from: START, to: START + 60 }];
  const own = (exporter: string, metric: string, seconds: number) =>
    sumAt(seconds, consequence(exporter, metric, { host: 'compute-4' }, 'some', 'same'), back);
  expect(own('node', 'node_boot_time_seconds', -10)).toBe(ORIGIN);
  expect(own('node', 'node_boot_time_seconds', 100)).toBe(START + 75);
  expect(own('libvirt_exporter', 'libvirt_domain_info_cpu_time_seconds_total', 100)).toBeLessThan(
    own('libvirt_exporter', 'libvirt_domain_info_cpu_time_seconds_total', -10) / 1000
  );
  expect(own('node', 'node_cpu_guest_seconds_total', 100)).toBeCloseTo(
    own('libvirt_exporter', 'libvirt_domain_info_cpu_time_seconds_total', 100),
    6
  );
});

describe('what one exporter says agrees with the others', () => {
  const moment = at(1234);
  const sum = (exporter: string, metric: string, labels: Record<string, string> = {}) =>
    total(scrape(exporter, moment), metric, labels);

  test('instances: nova, placement, limits and libvirt', () => {
    const vcpus = sum('openstack_exporter', 'openstack_placement_resource_usage', { resourcetype: 'VCPU' });
    expect(sum('openstack_exporter', 'openstack_nova_vcpus_used')).toBe(vcpus);
    expect(sum('openstack_exporter', 'openstack_nova_limits_vcpus_used')).toBe(vcpus);
    expect(sum('openstack_exporter', 'openstack_nova_total_vms')).toBe(60);
    expect(sum('openstack_exporter', 'openstack_nova_running_vms')).toBe(60);
    const servers = scrape('openstack_exporter', moment).filter(({ name }) => name === 'openstack_nova_server_status');
    const active = servers
      .filter(({ labels }) => labels.status === 'ACTIVE')
      .map(({ labels }) => labels.instance_libvirt);
    const domains = scrape('libvirt_exporter', moment).filter(({ name }) => name === 'libvirt_domain_openstack_info');
    expect(domains.map(({ labels }) => labels.domain).sort()).toEqual(active.sort());
    const byId = new Map(servers.map(({ labels }) => [labels.uuid, labels.name]));
    expect(domains.every(({ labels }) => byId.get(labels.instance_id) === labels.instance_name)).toBe(true);
  });

  test('disks: libvirt and Ceph count the same requests; a volume is an image, its server exists', () => {
    const images = sum('ceph', 'ceph_rbd_write_ops');
    expect(sum('libvirt_exporter', 'libvirt_domain_block_stats_write_requests_total')).toBe(images);
    const pools = sum('ceph', 'ceph_pool_wr', { pool_id: '2' }) + sum('ceph', 'ceph_pool_wr', { pool_id: '3' });
    expect(Math.abs(pools - images)).toBeLessThan(200);
    const names = new Set(scrape('ceph', moment).map(({ labels }) => labels.image));
    const volumes = scrape('openstack_exporter', moment).filter(({ name }) => name === 'openstack_cinder_volume_gb');
    expect(volumes.every(({ labels }) => names.has(`volume-${labels.id}`))).toBe(true);
    const servers = new Set(
      scrape('openstack_exporter', moment)
        .filter(({ name }) => name === 'openstack_nova_server_status')
        .map(({ labels }) => labels.uuid)
    );
    expect(volumes.every(({ labels }) => labels.server_id === '' || servers.has(labels.server_id))).toBe(true);
  });

  test('power: IPMI and the Redfish families read the same supplies', () => {
    const watts = (exporter: string, metric: string, role: string) =>
      scrape(exporter, moment)
        .filter(({ name, labels }) => name === metric && hostOfInstance(labels.instance ?? '')?.role === role)
        .map(({ value }) => value);
    expect(watts('redfish', 'redfish_chassis_power_average_consumed_watts', 'storage')).toEqual(
      watts('ipmi', 'ipmi_power_watts', 'storage')
    );
    expect(watts('idrac', 'idrac_power_control_consumed_watts', 'compute')).toEqual(
      watts('ipmi', 'ipmi_power_watts', 'compute')
    );
  });

  test('a bond carries what its ports carry', () => {
    const bytes = (device: string) =>
      sum('node', 'node_network_receive_bytes_total', { instance: '10.0.0.21:9100', device });
    expect(Math.abs(bytes('bond0') - bytes('eno1') - bytes('eno2'))).toBeLessThan(3);
  });

  test('every target of a machine carries its name', () => {
    const machines = EXPORTERS.flatMap(({ instances }) => instances.map((instance) => hostOfInstance(instance)?.name));
    expect(machines).not.toContain(undefined);
  });
});

test('an API that does not answer leaves a 0 and nothing else in openstack-exporter, and 5xx in HAProxy', () => {
  const fails: Activation[] = [{ scenario: 'api-fails', option: 'glance', from: START }];
  const names = scrape('openstack_exporter', at(30, fails))
    .filter(({ name }) => name.startsWith('openstack_glance'))
    .map(({ name, value }) => [name, value]);
  expect(names).toEqual([['openstack_glance_up', 0]]);
  const failed = (activations: Activation[]) =>
    total(scrape('haproxy', at(30, activations)), 'haproxy_backend_http_responses_total', {
      proxy: 'glance_api_back',
      code: '5xx',
    });
  expect(failed(fails)).toBeGreaterThan(failed([]) + 30);
  expect(
    total(scrape('haproxy', at(30, fails)), 'haproxy_backend_status', { proxy: 'nova_api_back', state: 'UP' })
  ).toBe(3);
});
