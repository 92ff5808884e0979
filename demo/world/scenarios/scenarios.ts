import { OSDS } from '../cloud/ceph';
import { DISKS, diskName } from '../cloud/disks';
import { COMPUTE_HOSTS, type Host, HOSTS } from '../cloud/hosts';
import { SERVICES } from '../openstack/services';
import type { Scenario } from './scenario';

/** Default first: an OSD in the middle of the cluster makes the better picture than osd.0. */
const osdNames = [5, ...OSDS.map(({ id }) => id).filter((id) => id !== 5)].map((id) => `osd.${id}`);

/** Every scenario, in the order of the control page. */
export const SCENARIOS: Scenario[] = [
  {
    name: 'osd-dies',
    title: 'An OSD dies',
    expect: [
      'Client operations hang on it at once: slow ops.',
      'After about 5 s the monitors mark it down. A quarter of the PGs peers for 3 s, then runs degraded and undersized.',
      'Alerts CephOSDDown and CephSlowOps fire, a little later CephHealthWarn.',
    ],
    afterwards:
      'The OSD comes back after about 5 s. Its PGs recover one after the other within 40 s, then health is OK.',
    options: { label: 'OSD', values: osdNames },
  },
  {
    name: 'api-fails',
    title: 'An API answers 5xx',
    expect: [
      'Every request to the service is answered with 503.',
      'The blackbox probe fails, alert OpenstackAPIDown fires.',
    ],
    afterwards: 'The next request is answered again.',
    options: {
      label: 'Service',
      values: ['nova', ...SERVICES.map(({ name }) => name).filter((name) => name !== 'nova')],
    },
  },
  {
    name: 'disk-fills',
    title: 'A node’s disk fills',
    expect: [
      'Something writes to the root filesystem of the node, which holds /var/lib/nova, until 3 % are left, in 30 s.',
      'Alerts NodeFilesystemAlmostFull (below 15 %), then NodeFilesystemFull (below 5 %) fire.',
    ],
    afterwards: 'Somebody cleans up: the space is free again after 10 s.',
    options: {
      label: 'Node',
      values: firstly(
        'compute-2',
        COMPUTE_HOSTS.map(({ name }) => name)
      ),
    },
  },
  {
    name: 'hypervisor-goes',
    title: 'A hypervisor goes',
    expect: [
      'It loses power: nothing on it answers, only its management controller says that it is off.',
      'After 10 s nova and neutron miss its agents, after 20 s its instances are in ERROR. Placement keeps what it knew.',
      'Alerts NodeDown and NovaComputeDown fire.',
    ],
    afterwards:
      'It boots for 15 s, its counters begin at 0, its agents report after 20 s, its instances run after 25 s.',
    options: hostsFrom('compute-4', COMPUTE_HOSTS),
  },
  {
    name: 'disk-fails-smart',
    title: 'A disk fails SMART',
    expect: [
      'After 5 s the disk says of itself that it fails; reallocated and pending sectors rise.',
      'Requests to it take long: it is busy, its OSD is slow, operations on that hang.',
      'The management controller warns of the drive as well.',
    ],
    afterwards: 'The disk was exchanged: it is healthy and quick at once.',
    options: {
      label: 'Disk',
      values: firstly('storage-3/sdd', DISKS.filter(({ kind }) => kind === 'osd').map(diskName)),
    },
  },
  {
    name: 'clock-drifts',
    title: 'A node’s clock drifts',
    expect: [
      'chrony fails: the kernel is not synchronised, its offset grows by 12 ms each second up to half a second.',
      'On a host with a monitor Ceph warns of MON_CLOCK_SKEW when it passes 50 ms.',
    ],
    afterwards: 'chrony steps the clock after 4 s.',
    options: hostsFrom('storage-2', HOSTS),
  },
  {
    name: 'psu-fails',
    title: 'A power supply fails',
    expect: [
      'The second power supply of the machine has no input: IPMI and Redfish call it critical, redundancy is lost.',
      'The first one carries all of the load.',
    ],
    afterwards: 'Both carry half of it again; two entries stay in the event log.',
    options: hostsFrom('compute-3', HOSTS),
  },
  {
    name: 'memory-errors',
    title: 'Memory errors',
    expect: [
      'A memory module errs: ECC corrects three errors each second.',
      'After 30 s one could not be corrected; the kernel gives up the page, the management controller calls the module critical.',
    ],
    afterwards: 'The errors stop; the kernel’s counters stay until it boots.',
    options: hostsFrom('compute-1', HOSTS),
  },
  {
    name: 'link-flaps',
    title: 'A link flaps',
    expect: [
      'The second port of the machine loses its carrier every 6 s for 3 s, and counts broken frames.',
      'Its bond runs on one leg.',
    ],
    afterwards: 'The port is up; after 5 s it is part of the bond again.',
    options: hostsFrom('compute-5', HOSTS),
  },
  {
    name: 'mtu-mismatch',
    title: 'One host’s MTU differs',
    expect: [
      'The host has an MTU of 1500, all others of 9000: it throws long frames away, TCP sends them again.',
      'On a storage host heartbeats of its OSDs are slow after 10 s, and operations on them hang.',
    ],
    afterwards: 'The MTU is 9000 again, nothing more is lost.',
    options: hostsFrom('storage-3', HOSTS),
  },
];

/** The default first, then the others in their order. */
function firstly(first: string, names: string[]): string[] {
  return [first, ...names.filter((name) => name !== first)];
}

function hostsFrom(first: string, hosts: Host[]): Scenario['options'] {
  return {
    label: 'Host',
    values: firstly(
      first,
      hosts.map(({ name }) => name)
    ),
  };
}
