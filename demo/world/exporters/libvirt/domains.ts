import { meanOperations } from '../../ceph/clientIo';
import { waitedSeconds } from '../../ceph/latency';
import { phasesOf } from '../../ceph/phases';
import { imageIo, imagesOf, type RbdImage } from '../../ceph/rbdImages';
import { OSDS } from '../../cloud/ceph';
import { type Host, hostOfInstance } from '../../cloud/hosts';
import { hostMoment, runningOn } from '../../cloud/hostOutages';
import { type Instance, instancesOn } from '../../cloud/instances';
import { hash } from '../../time/hash';
import type { Moment } from '../../time/moment';
import { integrate, makeWave } from '../../time/wave';
import { guestSeconds } from '../node/cpu';
import { residentBytes } from './residentBytes';

/** What libvirt knows of one running domain; counters began when it was started. */
export interface Domain {
  instance: Instance;
  cpuSeconds: number;
  /** Seconds that its vCPUs waited for a CPU of the host, each of them. */
  delaySeconds: number;
  memoryBytes: number;
  residentBytes: number;
  /** Computed when somebody asks: it is the most work. */
  disks: () => Disk[];
  tap: string;
  received: Traffic;
  sent: Traffic;
}

export interface Disk {
  image: RbdImage;
  read: DiskLoad;
  write: DiskLoad;
}

export interface DiskLoad {
  requests: number;
  bytes: number;
  seconds: number;
}

interface Traffic {
  bytes: number;
  packets: number;
}

const BYTES_PER_SECOND_PER_VCPU = 900_000;
const BYTES_PER_PACKET = 1_050;
const DELAY_SHARE = 0.006;

/** The domains that run on the host of an exporter. Together they take the guest time that the host's kernel counts. */
export function domainsAt(moment: Moment, instance: string): Domain[] {
  const host = hostOfInstance(instance);
  if (!host) {
    return [];
  }
  const begun = hostMoment(host, moment);
  const cpu = guestSeconds(host, begun);
  const weights = instancesOn(host).reduce((sum, each) => sum + cpuWeight(each), 0);
  return runningOn(host, moment).map((each) => {
    const cpuSeconds = (cpu * cpuWeight(each)) / weights;
    return {
      ...{ instance: each, cpuSeconds, delaySeconds: (DELAY_SHARE * cpuSeconds) / each.flavor.vcpus },
      memoryBytes: each.flavor.memoryMb * 2 ** 20,
      residentBytes: residentBytes(each),
      disks: () => imagesOf(each).map((image) => diskOf(image, begun, waitedSince(begun))),
      tap: `tap${each.portId.slice(0, 11)}`,
      received: traffic(each, host, 'receive', begun),
      sent: traffic(each, host, 'transmit', begun),
    };
  });
}

const cpuWeight = ({ id, flavor, status }: Instance) =>
  status === 'ACTIVE' ? flavor.vcpus * (0.35 + 1.3 * hash('load', id)) : 0;

/** Seconds that all clients waited for Ceph since a moment's origin, and their operations per second on average. */
interface Waited {
  read: number;
  write: number;
}

const known = new WeakMap<Moment, Waited>();

function waitedSince(moment: Moment): Waited {
  const waited = known.get(moment) ?? sumWaited(moment);
  known.set(moment, waited);
  return waited;
}

function sumWaited(moment: Moment): Waited {
  const phases = phasesOf(moment);
  const sum = (direction: 'read' | 'write') =>
    OSDS.reduce((total, { id }) => total + waitedSeconds(id, direction, phases), 0);
  return { read: sum('read'), write: sum('write') };
}

function diskOf(image: RbdImage, { origin, now }: Moment, waited: Waited): Disk {
  const load = (direction: 'read' | 'write'): DiskLoad => {
    const { operations, bytes } = imageIo(image, direction, [{ from: origin, to: now, factor: 1 }]);
    const pool = image.pool[direction === 'read' ? 'reads' : 'writes'];
    const part = (image.share * pool) / meanOperations(direction);
    return { requests: operations, bytes, seconds: part * waited[direction] };
  };
  return { image, read: load('read'), write: load('write') };
}

function traffic(instance: Instance, host: Host, direction: string, { origin, now }: Moment): Traffic {
  const mean =
    BYTES_PER_SECOND_PER_VCPU * instance.flavor.vcpus * (0.1 + 1.4 * hash('traffic', instance.id, direction));
  // Its rhythm is the host's, whose interfaces carry it.
  const bytes = Math.floor(integrate(makeWave(`${host.name} guests ${direction}`, mean), origin, now));
  return { bytes, packets: Math.floor(bytes / BYTES_PER_PACKET) };
}
