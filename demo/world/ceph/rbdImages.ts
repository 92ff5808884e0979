import { type Pool, POOLS } from '../cloud/ceph';
import type { Host } from '../cloud/hosts';
import { aliveSegments } from '../cloud/hostOutages';
import { type Instance, INSTANCES } from '../cloud/instances';
import { VOLUMES } from '../cloud/volumes';
import { accumulate, type Segment } from '../time/accumulate';
import { hash } from '../time/hash';
import type { Moment } from '../time/moment';
import { type Direction, poolLoad } from './clientIo';

/** An image in a pool: the root disk of an instance (`<uuid>_disk`), or a volume (`volume-<uuid>`). */
export interface RbdImage {
  pool: Pool;
  name: string;
  sizeBytes: number;
  /** Who writes to it; nobody for volumes that are attached to none. */
  instance: Instance | undefined;
  /** As libvirt calls it in the instance. */
  device: string;
  volumeId: string;
  /** Share of the pool's load. */
  share: number;
}

const GIB = 2 ** 30;

const weight = (key: string, instance: Instance | undefined) =>
  instance?.status === 'ACTIVE' ? instance.flavor.vcpus * (0.2 + 2 * hash('image', key) ** 3) : 0;

/** Every image that qemu has open, and the volumes that nobody uses. */
export const RBD_IMAGES: RbdImage[] = [...rootDisks(), ...volumes()];

const byInstance = new Map(
  INSTANCES.map((instance) => [instance, RBD_IMAGES.filter((image) => image.instance === instance)])
);

/** The disks of an instance, the root disk first. */
export function imagesOf(instance: Instance): RbdImage[] {
  return byInstance.get(instance) ?? [];
}

/** Operations and bytes on an image in these stretches of time. */
export function imageIo({ pool, share }: RbdImage, direction: Direction, segments: Segment[]) {
  const load = poolLoad(pool, direction);
  return {
    operations: load ? Math.floor(share * accumulate(load.operations, segments)) : 0,
    bytes: load ? Math.floor(share * accumulate(load.bytes, segments)) : 0,
  };
}

/** The stretches in which an image was open: while the host of its instance had power. */
export function openSegments(host: Host | undefined, moment: Moment): Segment[] {
  return host ? aliveSegments(host, moment) : [{ from: moment.origin, to: moment.now, factor: 1 }];
}

function rootDisks(): RbdImage[] {
  return withShares(
    'vms',
    INSTANCES.map((instance) => ({
      ...{
        name: `${instance.id}_disk`,
        sizeBytes: instance.flavor.diskGb * GIB,
        instance,
        device: 'vda',
        volumeId: '',
      },
    }))
  );
}

function volumes(): RbdImage[] {
  return withShares(
    'volumes',
    VOLUMES.map(({ id, gb, instance }) => ({
      ...{ name: `volume-${id}`, sizeBytes: gb * GIB, instance, device: 'vdb', volumeId: id },
    }))
  );
}

function withShares(poolName: string, images: Array<Omit<RbdImage, 'pool' | 'share'>>): RbdImage[] {
  const pool = POOLS.find(({ name }) => name === poolName);
  const total = images.reduce((sum, { name, instance }) => sum + weight(name, instance), 0);
  return pool ? images.map((image) => ({ ...image, pool, share: weight(image.name, image.instance) / total })) : [];
}
