import { CATALOG_PAGES } from '../../src/catalog/pages';
import type { Section } from '../../src/catalog/model';
import type { Board } from './peers';

/** A page of ours, and the board of a peer that is opened for the same. */
export interface ComparedPage {
  name: string;
  section: Section;
  /** Many objects: fewer samples is what counts. One object: time. `shown`: no goal. */
  about: 'many' | 'one' | 'shown';
  board?: Board;
  /** Of the page's variables. */
  variables?: Readonly<Record<string, string>>;
}

const sections = new Map(
  CATALOG_PAGES.flatMap((page) => [...page.sections, ...page.objects.map(({ section }) => section)]).map(
    (section) => [section.id, section] as const
  )
);

/** Throws when the catalogue has no such section. */
function section(id: string): Section {
  const found = sections.get(id);
  if (!found) {
    throw new Error(`The catalogue has no section ${id}.`);
  }
  return found;
}

const STORAGE_NODE = { node: 'storage-2' };
const HYPERVISOR = { node: 'compute-1' };
const OSD = { osd: '7', osd_host: 'storage-1', osd_node: 'storage-1', osd_disk: 'sdi' };

/** What `$osd`, `$node` and the like stand for on the pages of one object and on the peers' boards. */
export const OBJECTS = { ...OSD, ...STORAGE_NODE };

export const PAGES: readonly ComparedPage[] = [
  { name: 'Ceph cluster', section: section('overview'), about: 'many', board: 'ceph-cluster' },
  { name: 'OSDs', section: section('osds'), about: 'many', board: 'osds-overview' },
  { name: 'Fleet', section: section('fleet'), about: 'many', board: 'hosts-overview' },
  { name: 'Instances', section: section('instances'), about: 'many' },
  { name: 'Pools', section: section('pools'), about: 'shown', board: 'pool-overview' },
  { name: 'RBD images', section: section('rbd'), about: 'shown', board: 'rbd-overview' },
  { name: 'One OSD', section: section('osd'), about: 'one', board: 'osd-device-details', variables: OSD },
  ...['node-pressure', 'node-cpu', 'node-memory', 'node-disks', 'node-network'].map((id): ComparedPage => {
    const each = section(id);
    return {
      ...{ name: `One node, ${each.title}`, section: each, about: 'one', board: 'host-details' },
      variables: STORAGE_NODE,
    };
  }),
  {
    ...{ name: 'One hypervisor, CPU', section: section('node-cpu'), about: 'one', board: 'host-details' },
    variables: HYPERVISOR,
  },
];
