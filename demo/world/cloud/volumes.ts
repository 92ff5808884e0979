import { hash } from '../time/hash';
import { uuid } from '../time/uuid';
import { type Instance, INSTANCES } from './instances';
import { CUSTOMERS, type Project } from './tenants';

/** A volume of cinder, an image `volume-<id>` in the Ceph pool of the same name. */
export interface Volume {
  id: string;
  name: string;
  gb: number;
  project: Project;
  instance: Instance | undefined;
}

const SIZES = [20, 40, 50, 100, 200];
const size = (key: number) => SIZES[Math.floor(SIZES.length * hash('volume', key))] ?? 20;

const attached = INSTANCES.filter(({ name }) => /-(db|batch|worker)-/.test(name)).map((instance): Volume => ({
  ...{ id: uuid('volume', instance.index), name: `${instance.name}-data`, gb: size(instance.index) },
  ...{ project: instance.project, instance },
}));

const spare = CUSTOMERS.map((project, index): Volume => ({
  ...{ id: uuid('volume', project.name), name: `${project.name}-archive`, gb: size(100 + index), project },
  instance: undefined,
}));

/** Data volumes of instances, and one per customer that is attached to none. */
export const VOLUMES: Volume[] = [...attached, ...spare];

/** The volumes attached to an instance. */
export function volumesOf(instance: Instance): Volume[] {
  return VOLUMES.filter((volume) => volume.instance === instance);
}
