import { OSDS } from '../cloud/ceph';
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
    options: { label: 'Node', values: ['compute-2', 'compute-1', 'compute-3', 'compute-4'] },
  },
];
