import { OSDS, type Osd } from '../../demo/world/cloud/ceph';
import { HOSTS, type Host } from '../../demo/world/cloud/hosts';
import { INSTANCES } from '../../demo/world/cloud/instances';
import { VOLUMES } from '../../demo/world/cloud/volumes';
import type { Site } from './site';

export type Labels = Readonly<Record<string, string>>;

/** Processors of the simulated cloud's small hosts times this: what servers have. */
const CPU_FACTOR = 8;
const RACKS = 10;
/** Labels in which a series names a machine. */
const HOST_LABELS = ['instance', 'hostname', 'nodename', 'hypervisor_hostname'];
/** Uuids that many series share. */
const SHARED = new Set(['flavor_id', 'tenant_id', 'project_id', 'domain_id', 'user_id', 'host_id']);

const hostByName = new Map(HOSTS.map((host) => [host.name, host]));
const osdByName = new Map(OSDS.map((osd) => [osd.name, osd]));
const osdByDisk = new Map(OSDS.map((osd) => [`${osd.host.name}/${osd.device}`, osd]));
/** Position of the instance that a label value means: its domain, its ids, its port, its volumes. */
const instanceByToken = new Map([
  ...INSTANCES.flatMap(({ index, domain, id, portId }) =>
    [domain, id, `${id}_disk`, portId, `tap${portId.slice(0, 11)}`].map((token) => [token, index] as const)
  ),
  ...VOLUMES.flatMap(({ id, instance }) => [id, `volume-${id}`].map((token) => [token, instance?.index ?? 0] as const)),
]);

/**
 * What stands for one series of the simulated cloud on a large site: one for each instance, OSD or host that is made in the image of the
 * one it belongs to, or the series itself if it belongs to none. Names, uuids, disks and racks are the copy's; no two are equal.
 */
export function multiplySeries(labels: Labels, site: Site): Labels[] {
  const instance = instanceOf(labels);
  if (instance !== undefined) {
    return copiesOfInstance(labels, instance, site);
  }
  const osd = osdOf(labels);
  if (osd) {
    return copiesOfOsd(labels, osd, site);
  }
  const host = hostOf(labels);
  return host ? copiesOfHost(labels, host, site).flatMap((copy) => withProcessors(copy, host)) : [labels];
}

/** Name of the host on which a copy of an instance runs. */
export const hypervisorOf = (instance: number, site: Site): string => `compute-${1 + (instance % site.compute)}`;
/** Number of the storage host with an OSD, from 0. */
export const shelfOf = (osd: number, site: Site): number => Math.floor(osd / perShelf(site));
/** Name of an instance's domain, as Nova counts them. */
export const domainOf = (instance: number): string => `instance-${(instance + 1).toString(16).padStart(8, '0')}`;

const perShelf = ({ osds, storage }: Site) => Math.ceil(osds / storage);
const rackOf = (index: number) => `r${String(1 + (index % RACKS)).padStart(2, '0')}`;
const upTo = (count: number) => Array.from({ length: count }, (_, index) => index);

function instanceOf(labels: Labels): number | undefined {
  const found = Object.values(labels).flatMap((value) => instanceByToken.get(value) ?? []);
  return found[0];
}

function osdOf({ ceph_daemon, instance, device }: Labels): Osd | undefined {
  return osdByName.get(ceph_daemon ?? '') ?? osdByDisk.get(`${instance}/${device?.replace('/dev/', '')}`);
}

/** The manager and the exporters of OpenStack speak of other machines than their own. */
function hostOf(labels: Labels): Host | undefined {
  if (labels.job === 'openstack_exporter') {
    return hostByName.get(labels.hypervisor_hostname ?? labels.hostname ?? '');
  }
  return labels.job === 'ceph' || labels.job === 'haproxy' ? undefined : hostByName.get(labels.instance ?? '');
}

function copiesOfInstance(labels: Labels, template: number, site: Site): Labels[] {
  const from = INSTANCES[template]?.host.name ?? '';
  return upTo(site.instances)
    .filter((each) => each % INSTANCES.length === template)
    .map((each) => {
      const copy = Math.floor(each / INSTANCES.length);
      const moved = onHost(labels, from, hypervisorOf(each, site), rackOf(each % site.compute));
      return mapValues(moved, (value, label) =>
        value === domainOf(template) ? domainOf(each) : varied(value, label, copy)
      );
    });
}

function copiesOfOsd(labels: Labels, template: Osd, site: Site): Labels[] {
  const shelf = perShelf(site);
  return upTo(site.osds)
    .filter((osd) => OSDS[osd % OSDS.length] === template)
    .map((osd) => {
      const host = shelfOf(osd, site);
      const moved = onHost(labels, template.host.name, `storage-${1 + host}`, rackOf(host));
      const disk = diskName(osd % shelf);
      return mapValues(moved, (value, label) => {
        if (label === 'ceph_daemon') {
          return `osd.${osd}`;
        }
        // Of a disk the manager says the host as `instance`, and honor_labels keeps it: peers join by it.
        if (label === 'instance' && labels.job === 'ceph' && 'device' in labels) {
          return `storage-${1 + host}`;
        }
        if (label === 'device' || label === 'devices') {
          return value.replace(template.device, disk);
        }
        return /serial|device_ids/.test(label) ? `${value}${osd}` : value;
      });
    });
}

function copiesOfHost(labels: Labels, template: Host, site: Site): Labels[] {
  const { role } = template;
  const alike = HOSTS.filter((host) => host.role === role);
  return upTo(site[role])
    .filter((host) => alike[host % alike.length] === template)
    .map((host) =>
      mapValues(onHost(labels, template.name, `${role}-${1 + host}`, rackOf(host)), (value, label) =>
        /serial/.test(label) ? `${value}${host}` : varied(value, label, Math.floor(host / alike.length))
      )
    );
}

/** Each processor of a small host stands for eight. */
function withProcessors(labels: Labels, { cpus }: Host): Labels[] {
  const { cpu } = labels;
  return labels.job === 'node' && cpu !== undefined && /^\d+$/.test(cpu)
    ? upTo(CPU_FACTOR).map((round) => ({ ...labels, cpu: String(Number(cpu) + round * cpus) }))
    : [labels];
}

/** The manager's own address stays; what it says of a machine moves. */
function onHost(labels: Labels, from: string, to: string, rack: string): Labels {
  const isOther = labels.job === 'ceph' || labels.job === 'openstack_exporter';
  const moved = mapValues(labels, (value, label) =>
    value === from && HOST_LABELS.includes(label) && !(isOther && label === 'instance') ? to : value
  );
  return 'rack' in labels && !isOther ? { ...moved, rack } : moved;
}

/** Another uuid, the same for all that is named by it, in the copy with this number; 0 is the original. */
function varied(value: string, label: string, copy: number): string {
  return copy === 0 || SHARED.has(label)
    ? value
    : value.replace(/[0-9a-f]{8}(?=-[0-9a-f])/, (digits) => {
        const mixed = (Number.parseInt(digits, 16) + copy * 0x9e3779b1) % 2 ** 32;
        return mixed.toString(16).padStart(8, '0');
      });
}

/** sdb … sdz, sdaa …: the first one has the system. */
function diskName(slot: number): string {
  const position = slot + 1;
  const letter = (index: number) => String.fromCharCode(97 + index);
  return `sd${position < 26 ? letter(position) : letter(Math.floor(position / 26) - 1) + letter(position % 26)}`;
}

function mapValues(labels: Labels, map: (value: string, label: string) => string): Labels {
  return Object.fromEntries(Object.entries(labels).map(([label, value]) => [label, map(value, label)]));
}
