import type { Exporter } from '../model';
import { hostKey, withoutPort } from './hostKey';

/** Labels and value of one series. */
export interface Sample {
  labels: Readonly<Record<string, string>>;
  value: number;
}

/** Answers to the queries of coverage. */
export interface CoverageAnswers {
  inventory: readonly Sample[];
  nodeNames: readonly Sample[];
  targets: readonly Sample[];
  seenOn: readonly Sample[];
}

export type Role = 'storage' | 'hypervisor' | 'other';
/** A question about a machine that one of several exporters answers. */
export type Aspect = 'system' | 'ceph' | 'instances' | 'disks' | 'machine' | 'clock';
/** `down`: there is a target, and it does not answer. `missing`: there is none. `unneeded`: machines like this need none. */
export type Seen = 'seen' | 'down' | 'missing' | 'unneeded';

/** One machine: what is seen of it. */
export interface HostCoverage {
  host: string;
  roles: Role[];
  /** It has targets, and none of them answers; its management controller may. */
  isDown: boolean;
  aspects: Record<Aspect, Seen>;
}

/** Which exporters answer a question, and of which machines it is asked. */
export const ASPECTS: ReadonlyArray<{ id: Aspect; exporters: readonly Exporter[]; roles: readonly Role[] }> = [
  { id: 'system', exporters: ['node-exporter'], roles: ['storage', 'hypervisor', 'other'] },
  { id: 'ceph', exporters: ['ceph-exporter'], roles: ['storage'] },
  { id: 'instances', exporters: ['libvirt-exporter', 'libvirt-exporter-old'], roles: ['hypervisor'] },
  {
    id: 'disks',
    exporters: ['smartctl-exporter', 'smartmon-textfile', 'nvme-textfile', 'megaraid-textfile'],
    roles: ['storage', 'hypervisor', 'other'],
  },
  {
    id: 'machine',
    exporters: ['ipmi-exporter', 'redfish-exporter', 'idrac-exporter'],
    roles: ['storage', 'hypervisor', 'other'],
  },
  { id: 'clock', exporters: ['chrony-exporter', 'node-exporter'], roles: ['storage', 'hypervisor', 'other'] },
];

const CONTROLLERS: ReadonlySet<string> = new Set(aspect('machine').exporters);

/**
 * Compares machines that somebody knows of (Ceph, Nova, their own node_exporter) with what is scraped of each.
 * Which job an exporter has is learned from where it answers: sites name jobs as they like.
 */
export function compareCoverage({ inventory, nodeNames, targets, seenOn }: CoverageAnswers): HostCoverage[] {
  const names = new Map(
    nodeNames.map(({ labels }) => [withoutPort(labels.instance ?? '').toLowerCase(), hostKey(labels.nodename ?? '')])
  );
  const keyOf = (text: string) => hostKey(text, names);
  const hosts = new Map<string, Set<Role>>();
  const roleOf = (text: string | undefined): Role => (text === 'storage' || text === 'hypervisor' ? text : 'other');
  for (const { labels } of inventory) {
    rolesOf(hosts, hostKey(labels.hostname ?? '')).add(roleOf(labels.role));
  }
  names.forEach((name) => rolesOf(hosts, name));

  // One job may show several: node_exporter's shows its optional collectors and text files too.
  const exportersOfJob = new Map<string, Set<string>>();
  for (const { labels } of seenOn) {
    const job = labels.job ?? '';
    exportersOfJob.set(job, (exportersOfJob.get(job) ?? new Set()).add(labels.exporter ?? ''));
  }
  const exportersOf = ({ labels }: Sample): string[] => [...(exportersOfJob.get(labels.job ?? '') ?? [])];
  const seen = new Set(seenOn.map(({ labels }) => `${keyOf(labels.instance ?? '')} ${labels.exporter}`));
  const byHost = new Map<string, Sample[]>();
  for (const target of targets) {
    const key = keyOf(target.labels.instance ?? '');
    byHost.set(key, [...(byHost.get(key) ?? []), target]);
  }

  return [...hosts]
    .map(([host, found]): HostCoverage => {
      const own = byHost.get(host) ?? [];
      const roles: Role[] = found.size === 0 ? ['other'] : [...found];
      const silent = new Set(own.filter(({ value }) => value === 0).flatMap(exportersOf));
      // Its controller answers when the machine does not: it is another computer.
      const onIt = own.filter((target) => !exportersOf(target).some((exporter) => CONTROLLERS.has(exporter)));
      const lookAt = ({ exporters, roles: asked }: (typeof ASPECTS)[number]): Seen => {
        if (!asked.some((role) => roles.includes(role))) {
          return 'unneeded';
        }
        if (exporters.some((exporter) => seen.has(`${host} ${exporter}`) && !silent.has(exporter))) {
          return 'seen';
        }
        return exporters.some((exporter) => silent.has(exporter)) ? 'down' : 'missing';
      };
      return {
        host,
        roles,
        isDown: onIt.length > 0 && onIt.every(({ value }) => value === 0),
        aspects: {
          system: lookAt(aspect('system')),
          ceph: lookAt(aspect('ceph')),
          instances: lookAt(aspect('instances')),
          disks: lookAt(aspect('disks')),
          machine: lookAt(aspect('machine')),
          clock: lookAt(aspect('clock')),
        },
      };
    })
    .sort((a, b) => a.host.localeCompare(b.host, 'en', { numeric: true }));
}

function rolesOf(hosts: Map<string, Set<Role>>, host: string): Set<Role> {
  const roles = hosts.get(host) ?? new Set<Role>();
  hosts.set(host, roles);
  return roles;
}

function aspect(id: Aspect): (typeof ASPECTS)[number] {
  return ASPECTS.find((each) => each.id === id) ?? { id, exporters: [], roles: [] };
}
