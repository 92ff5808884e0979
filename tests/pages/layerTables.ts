import type { Reading } from './readings';
import type { Scenario } from './world';

/** On every page something that an operator reads there while all is well. `tests/e2e/layers.spec.ts` looks that none is missing. */
export const HEALTHY: readonly Reading[] = [
  { page: 'ceph/overview', panel: 'Health', text: 'HEALTH_OK' },
  { page: 'ceph/overview', panel: 'PGs not active', text: '0' },
  { page: 'ceph/osds', panel: 'OSDs down', text: 'No OSD reported down.' },
  { page: 'ceph/placement', panel: 'Unfound objects', text: '0' },
  { page: 'ceph/pools', panel: 'Pools', text: 'volumes' },
  { page: 'ceph/rbd', panel: 'Busiest images', text: /volume-[0-9a-f-]+ ?[0-9.]+ io\/s/ },
  { page: 'ceph/rgw', panel: 'Object gateways', text: 'storage-2' },
  { page: 'ceph/cephfs', panel: 'File systems without a server', text: 'No file system reported without one.' },
  { page: 'ceph/capacity', panel: 'Raw used by class', text: 'ssd' },
  { page: 'ceph/control', panel: 'Where counters of daemons come from', text: 'ceph-exporter' },
  { page: 'ceph/osd/osd.3', panel: 'State', text: 'Up' },
  { page: 'iaas/apis', panel: 'APIs failing', text: '0' },
  { page: 'iaas/apis', panel: 'APIs as customers reach them', text: /keystone\s*Answers/ },
  { page: 'iaas/apis', panel: 'Which are down', text: 'No service reported down.' },
  { page: 'iaas/compute-capacity', panel: 'Room for a lost hypervisor', text: 'GiB' },
  { page: 'iaas/cloud-network', panel: 'Agents down', text: 'No agent reported down.' },
  { page: 'iaas/cloud-storage', panel: 'Volumes', text: /In error\s*0/ },
  { page: 'iaas/instances', panel: 'Instances in error', text: 'No instance in error reported.' },
  { page: 'iaas/tenants', panel: 'Tenants by instances', text: 'city-archive' },
  { page: 'iaas/hypervisor/compute-2', panel: 'Nova reaches it', text: 'Up' },
  { page: 'iaas/instance/instance-00000002', panel: 'What it is', text: 'city-archive' },
  { page: 'iaas/tenant/d4354042f9fd8c6af0828541329843c7', panel: 'Its instances', text: 'press-portal-' },
  { page: 'node', panel: 'Nodes down', text: '0' },
  { page: 'node/fleet-network', panel: 'Links that flapped in the last hour', text: 'No flapping link reported.' },
  { page: 'node/fleet-services', panel: 'Failed units', text: 'No failed unit reported.' },
  { page: 'node/compute-1/pressure', panel: 'State', text: 'Up' },
  { page: 'node/compute-1/cpu', panel: 'CPU by mode', text: 'system' },
  { page: 'node/compute-1/memory', panel: 'Memory by use', text: 'Programs' },
  { page: 'node/compute-1/disks', panel: 'File systems', text: '/' },
  { page: 'node/compute-1/network', panel: 'Interfaces', text: '9000' },
  { page: 'node/compute-1/kernel', panel: 'Files open', text: 'Open files' },
  { page: 'node/compute-1/time', panel: 'Clock', text: 'Kept in time' },
  { page: 'hardware', panel: 'Machines unwell', text: '0' },
  { page: 'hardware/hardware-climate', panel: 'Fans failed', text: 'No failed fan reported.' },
  {
    page: 'hardware/hardware-power',
    panel: 'Machines that report their power',
    text: /Report power\s*12\s*Machines\s*12/,
  },
  { page: 'hardware/hardware-disks', panel: 'Disks to replace', text: 'No failing disk reported.' },
  { page: 'hardware/hardware-boards', panel: 'Nodes whose memory errors we see', text: '12' },
  { page: 'hardware/machine/compute-1', panel: 'State', text: 'Well' },
];

/** What must be grey, never nought and never green, where nothing is scraped, and what the operator is told to install. */
export const DARK: ReadonlyArray<Reading & { install: string }> = [
  { page: 'ceph/overview', panel: 'Health', text: 'Not seen', install: 'Ceph manager (prometheus module)' },
  { page: 'ceph/rgw', panel: 'Requests', text: 'Not seen', install: 'ceph-exporter' },
  { page: 'ceph/rbd', panel: 'Busiest images', text: 'Not seen', install: 'Ceph manager with RBD statistics' },
  { page: 'iaas/apis', panel: 'APIs failing', text: 'Not seen', install: 'blackbox_exporter' },
  { page: 'iaas/apis', panel: 'Backends down', text: 'Not seen', install: 'HAProxy' },
  { page: 'iaas/instances', panel: 'Waiting for CPU', text: 'Not seen', install: 'libvirt exporter (inovex)' },
  { page: 'iaas/tenants', panel: 'Tenants by instances', text: 'Not seen', install: 'openstack-exporter' },
  { page: 'node', panel: 'Nodes down', text: 'Not seen', install: 'node_exporter' },
  { page: 'node/fleet-services', panel: 'Failed units', text: 'Not seen', install: 'node_exporter, systemd collector' },
  { page: 'hardware', panel: 'Machines unwell', text: 'Not seen', install: 'ipmi_exporter' },
  { page: 'hardware/hardware-power', panel: 'Power per rack', text: 'Not seen', install: 'ipmi_exporter' },
  { page: 'hardware/hardware-disks', panel: 'Disks to replace', text: 'Not seen', install: 'smartctl_exporter' },
];

/** A failure of the simulated cloud, what it changes, and one thing that it must leave as it is. */
export interface LayerScenario {
  name: Scenario;
  changes: readonly Reading[];
  leaves: Reading;
}

/**
 * All failures, in two sets that are each switched on at once: none of a set touches what another of it must change or leave, and
 * what a failure must leave as it is belongs to one of the other set.
 */
export const SCENARIO_SETS: ReadonlyArray<readonly LayerScenario[]> = [
  [
    {
      name: 'osd-dies',
      changes: [
        { page: 'ceph/osds', panel: 'OSDs down', text: 'osd.5' },
        { page: 'ceph/overview', panel: 'Health', text: 'HEALTH_WARN' },
      ],
      leaves: { page: 'hardware/hardware-disks', panel: 'Disks to replace', text: 'No failing disk reported.' },
    },
    {
      name: 'api-fails',
      changes: [
        { page: 'iaas/apis', panel: 'APIs failing', text: '1' },
        { page: 'iaas/apis', panel: 'APIs as customers reach them', text: /nova\s*Fails/ },
      ],
      leaves: { page: 'node', panel: 'Nodes down', text: '0' },
    },
    {
      name: 'clock-drifts',
      changes: [
        { page: 'node', panel: 'Largest clock error', text: /[0-9.]+ ?(ms|s)\b/ },
        { page: 'node', panel: 'Clocks off', text: 'storage-2' },
        { page: 'node/storage-2/time', panel: 'Clock', text: 'Not kept' },
      ],
      leaves: { page: 'node', panel: 'MTU mismatches', text: '0' },
    },
    {
      name: 'link-flaps',
      changes: [
        { page: 'node/fleet-network', panel: 'Links that flapped in the last hour', text: 'compute-5' },
        { page: 'node/fleet-network', panel: 'Bonds with a lost link', text: 'compute-5' },
      ],
      leaves: { page: 'hardware', panel: 'Disks failing', text: '0' },
    },
    {
      name: 'psu-fails',
      changes: [
        { page: 'hardware', panel: 'PSUs failed', text: '1' },
        { page: 'hardware', panel: 'Parts that are not well', text: /compute-3[\s\S]*r03[\s\S]*Power Supply/ },
        { page: 'hardware/machine/compute-3', panel: 'State', text: 'Critical' },
      ],
      leaves: { page: 'hardware', panel: 'Broken memory', text: '0' },
    },
  ],
  [
    {
      name: 'hypervisor-goes',
      changes: [
        { page: 'node', panel: 'Nodes down', text: '1' },
        { page: 'node', panel: 'Silent hosts and exporters', text: 'compute-4' },
        { page: 'node/compute-4', panel: 'State', text: 'Down' },
        { page: 'coverage', panel: 'Machines', text: /compute-4\s*Does not answer/ },
        {
          page: 'iaas/apis',
          panel: 'Which are down',
          text: /compute-4[\s\S]*nova-compute|nova-compute[\s\S]*compute-4/,
        },
        { page: 'iaas/compute-capacity', panel: 'Hypervisors', text: 'Down' },
        { page: 'iaas/hypervisor/compute-4', panel: 'Nova reaches it', text: 'Down' },
        { page: 'iaas/hypervisor/compute-4', panel: 'Instances on it', text: 'instance-' },
      ],
      // Customers call the APIs as before.
      leaves: { page: 'iaas/apis', panel: 'APIs failing', text: '0' },
    },
    {
      name: 'disk-fails-smart',
      changes: [
        { page: 'hardware', panel: 'Disks failing', text: '1' },
        { page: 'hardware/hardware-disks', panel: 'Disks to replace', text: /storage-3[\s\S]*sdd[\s\S]*osd\.10/ },
        { page: 'hardware/machine/storage-3', panel: 'Disks to replace', text: 'Says that it fails' },
      ],
      leaves: { page: 'ceph/osds', panel: 'OSDs down', text: 'No OSD reported down.' },
    },
    {
      name: 'disk-fills',
      changes: [{ page: 'node', panel: 'Fullest file systems', text: /Used\s*compute-2/ }],
      leaves: { page: 'node/fleet-services', panel: 'Failed units', text: 'No failed unit reported.' },
    },
    {
      name: 'memory-errors',
      changes: [
        { page: 'hardware', panel: 'Broken memory', text: '1' },
        { page: 'hardware/hardware-boards', panel: 'Memory errors corrected since yesterday', text: 'compute-1' },
        { page: 'node/compute-1', panel: 'Kernel warnings of the last hour', text: 'Memory errors corrected' },
      ],
      leaves: { page: 'hardware/hardware-power', panel: 'PSUs failed, by machine', text: 'No failed power supply' },
    },
    {
      name: 'mtu-mismatch',
      changes: [
        { page: 'node/fleet-network', panel: 'MTU unlike the other nodes', text: 'storage-3' },
        { page: 'node/storage-3/network', panel: 'Interfaces', text: '1500' },
      ],
      leaves: {
        page: 'node/fleet-network',
        panel: 'Bonds with a lost link',
        text: 'No bond reported with a lost link.',
      },
    },
  ],
];
