import * as climate from '../../src/catalog/hardware/climateQueries';
import * as health from '../../src/catalog/hardware/healthQueries';
import * as part from '../../src/catalog/hardware/partQueries';
import * as fleet from '../../src/catalog/node/fleetQueries';
import * as trouble from '../../src/catalog/node/fleetTroubleQueries';
import { judgeQueries } from './promtool';

const STEADY = 'x30';
const always = (value: number) => `${value}+0${STEADY}`;
const node = (name: string) => ({
  [`node_uname_info{instance="${name}",nodename="${name}",release="6.1"}`]: always(1),
});
const mtu = (name: string, bytes: number) => ({
  ...node(name),
  [`node_network_mtu_bytes{instance="${name}",device="bond0"}`]: always(bytes),
  [`node_network_up{instance="${name}",device="bond0"}`]: always(1),
});

const FOUR = { ...mtu('a', 9000), ...mtu('b', 9000), ...mtu('c', 9000) };

test('nodes: what differs is named, and a silent exporter is no silent host', () =>
  judgeQueries([
    {
      what: 'an MTU unlike the others',
      series: { ...FOUR, ...mtu('d', 1500) },
      query: fleet.MTU_OUTLIERS,
      answers: { '{instance="d",nodename="d",device="bond0"}': 1500 },
    },
    {
      what: 'and the usual one beside it',
      series: { ...FOUR, ...mtu('d', 1500) },
      query: fleet.MTU_USUAL,
      answers: { '{instance="d",nodename="d",device="bond0"}': 9000 },
    },
    {
      what: 'no mismatch where all agree, but not nothing',
      series: FOUR,
      query: fleet.MTU_MISMATCHES,
      answers: { '{}': 0 },
    },
    { what: 'nothing where nobody reports: never called good', series: {}, query: fleet.MTU_MISMATCHES, answers: {} },
    {
      what: 'an exporter silent on a host that answers otherwise',
      series: { 'up{job="node",instance="a:9100"}': always(0), 'up{job="libvirt",instance="a:9177"}': always(1) },
      query: fleet.TARGETS_OF_SILENT,
      answers: { '{host="a"}': 2 },
    },
    {
      what: 'IPv6 addresses lose their port too',
      series: { 'up{job="node",instance="[fd00::1]:9100"}': always(0) },
      query: fleet.SILENT_TARGETS,
      answers: { '{host="fd00::1"}': 1 },
    },
    {
      what: 'a clock that nobody keeps',
      series: {
        ...node('a'),
        'node_timex_offset_seconds{instance="a"}': always(0),
        'node_timex_sync_status{instance="a"}': always(0),
      },
      query: trouble.CLOCKS_OFF,
      answers: { '{instance="a",nodename="a"}': 0 },
    },
  ]));

test('hardware: two Redfish families and IPMI on one scale, a machine with two sources once', () =>
  judgeQueries([
    {
      what: 'redfish_exporter counts from 1, idrac_exporter from 0, 10 is nothing',
      series: {
        'redfish_chassis_health{instance="a",rack="r1"}': always(3),
        'idrac_system_health{instance="b",rack="r1",status="Warning"}': always(1),
        'idrac_system_health{instance="c",rack="r1",status="Absent"}': always(10),
        'ipmi_sensor_state{instance="d",rack="r1",id="1",name="x",type="Fan"}': always(0),
      },
      query: health.MACHINE_STATES,
      answers: {
        '{instance="a",rack="r1"}': 2,
        '{instance="b",rack="r1"}': 1,
        '{instance="d",rack="r1"}': 0,
      },
    },
    {
      what: 'one failed power supply that two exporters tell of is one',
      series: {
        'ipmi_sensor_state{instance="a",id="1",name="PS2 Status",type="Power Supply"}': always(2),
        'ipmi_sensor_state{instance="a",id="2",name="PS Redundancy",type="Power Supply"}': always(2),
        'idrac_power_supply_health{instance="a",id="1",status="Critical"}': always(2),
      },
      query: health.PSUS_FAILED,
      answers: { '{}': 1 },
    },
    {
      what: 'a power supply that is well again: its old state is a series that ended',
      series: {
        'idrac_power_supply_health{instance="a",id="1",status="Critical"}': '2+0x15 stale',
        'idrac_power_supply_health{instance="a",id="1",status="OK"}': '_x15 0+0x20',
      },
      query: health.PSUS_FAILED,
      answers: { '{}': 0 },
    },
    {
      what: 'a controller that is asked every ten minutes keeps its state between',
      series: { 'idrac_power_supply_health{instance="a",id="1",status="Critical"}': '_x10 2 stale' },
      query: health.PSUS_FAILED,
      answers: { '{}': 1 },
    },
    {
      what: 'a power supply that only Redfish tells of',
      series: {
        'redfish_chassis_power_powersupply_health{instance="a",power_supply="PSU2",power_supply_id="2"}': always(3),
      },
      query: climate.PSUS_FAILED_LIST,
      answers: { '{instance="a",name="PSU2"}': 3 },
    },
    {
      what: 'power: DCMI before a sensor, microwatts made watts, each machine once',
      series: {
        'ipmi_dcmi_power_consumption_watts{instance="a",rack="r1"}': always(300),
        'ipmi_power_watts{instance="a",rack="r1",id="9",name="Pwr Consumption"}': always(290),
        'redfish_chassis_power_average_consumed_watts{instance="b",rack="r1"}': always(200),
        'scaph_host_power_microwatts{instance="c",rack="r1"}': always(100_000_000),
      },
      query: climate.RACK_POWER,
      answers: { '{rack="r1"}': 600 },
    },
    {
      what: 'of how many machines: the one without power is counted',
      series: {
        ...node('a'),
        'ipmi_up{instance="b",collector="ipmi"}': always(1),
        'ipmi_dcmi_power_consumption_watts{instance="b"}': always(300),
      },
      query: climate.MACHINES_KNOWN,
      answers: { '{}': 2 },
    },
    {
      what: 'disks by exporter and by text file, without /dev/',
      series: {
        'smartctl_device_smart_status{instance="a",device="sda"}': always(0),
        'smartmon_device_smart_healthy{instance="b",disk="/dev/sdb",type="sat"}': always(0),
        'nvme_critical_warning_total{instance="c",device="nvme1n1"}': always(1),
      },
      query: part.DISK_PROBLEMS,
      answers: {
        '{instance="a",device="sda",problem="Says that it fails"}': 0,
        '{instance="b",device="sdb",problem="Says that it fails (text file)"}': 0,
        '{instance="c",device="nvme1n1",problem="NVMe warning (text file)"}': 1,
      },
    },
    {
      what: 'the OSD on a failing disk',
      series: {
        'smartctl_device_smart_status{instance="a",device="sda"}': always(0),
        'smartctl_device_smart_status{instance="a",device="sdb"}': always(1),
        'ceph_disk_occupation{instance="a",device="/dev/sda",ceph_daemon="osd.1"}': always(1),
        'ceph_disk_occupation{instance="a",device="/dev/sdb",ceph_daemon="osd.2"}': always(1),
      },
      query: part.DISK_OSD,
      answers: { '{instance="a",device="sda",ceph_daemon="osd.1"}': 1 },
    },
    {
      what: 'another Redfish family is recognised and named',
      series: { 'redfish_health{instance="a"}': always(1) },
      query: health.SOURCES,
      answers: {
        '{source="IPMI: ipmi_exporter"}': 0,
        '{source="Redfish: redfish_exporter"}': 0,
        '{source="Redfish: idrac_exporter"}': 0,
        '{source="SMART: smartctl_exporter"}': 0,
        '{source="SMART: text files"}': 0,
        '{source="RAID: text file of storcli"}': 0,
        '{source="Memory errors: node_exporter"}': 0,
        '{source="PCIe errors: text file"}': 0,
        '{source="Redfish: sapcc/redfish-exporter (seen, not read)"}': 1,
      },
    },
  ]));

test('a second Prometheus without deduplication doubles nothing', () => {
  const twice = (series: string, value: number) => ({
    [series.replace('}', ',replica="1"}')]: always(value),
    [series.replace('}', ',replica="2"}')]: always(value),
  });
  return judgeQueries([
    {
      what: 'power of a rack',
      series: twice('ipmi_dcmi_power_consumption_watts{instance="a",rack="r1"}', 300),
      query: climate.RACK_POWER,
      answers: { '{rack="r1"}': 300 },
    },
    {
      what: 'nodes that are down',
      series: twice('up{job="node",instance="a"}', 0),
      query: fleet.NODES_DOWN,
      answers: { '{}': 1 },
    },
    {
      what: 'failing disks',
      series: twice('smartctl_device_smart_status{instance="a",device="sda"}', 0),
      query: health.DISKS_FAILING,
      answers: { '{}': 1 },
    },
  ]);
});
