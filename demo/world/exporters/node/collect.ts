import { type Host, hostOfInstance } from '../../cloud/hosts';
import { hostMoment } from '../../cloud/hostOutages';
import type { Moment } from '../../time/moment';
import type { Sample } from '../exporter';
import { clockSamples } from './clock';
import { cpuSamples, guestSamples, pressureSamples } from './cpu';
import { diskSamples } from './disks';
import { filesystemSamples } from './filesystems';
import { hardwareSamples } from './hardware';
import { identitySamples, kernelSamples } from './kernel';
import { memorySamples, vmstatSamples } from './memory';
import { networkSamples, protocolSamples } from './network';
import { selfSamples } from './self';
import { systemdSamples } from './systemd';
import { textfileSamples } from './textfiles';

type Collector = (host: Host, moment: Moment) => Sample[];

/** Small ones: history asks only those that have something it wants. */
const COLLECTORS: Collector[] = [
  ...[cpuSamples, guestSamples, pressureSamples, memorySamples, vmstatSamples, diskSamples, filesystemSamples],
  ...[networkSamples, protocolSamples, kernelSamples, identitySamples, clockSamples, hardwareSamples],
  ...[systemdSamples, textfileSamples, selfSamples],
];

/**
 * node_exporter of one host: its default collectors, systemd, and text files.
 * All counters begin when the host boots; only OSDs' disks count on, as their OSDs do.
 */
export function collect(moment: Moment, instance: string, wanted?: (name: string) => boolean): Sample[] {
  const host = hostOfInstance(instance);
  if (!host) {
    return [];
  }
  const own = hostMoment(host, moment);
  return COLLECTORS.filter((collector) => !wanted || namesOf(collector, host, own).some(wanted)).flatMap((collector) =>
    collector(host, own)
  );
}

const names = new Map<Collector, Map<Host, string[]>>();

/** Which metrics a collector has of a host: always the same ones. */
function namesOf(collector: Collector, host: Host, moment: Moment): string[] {
  const known = names.get(collector) ?? new Map<Host, string[]>();
  const found = known.get(host) ?? [...new Set(collector(host, moment).map(({ name }) => name))];
  names.set(collector, known.set(host, found));
  return found;
}
