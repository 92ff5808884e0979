import { type Host, hostOfInstance } from '../../cloud/hosts';
import type { Moment } from '../../time/moment';
import type { Sample } from '../exporter';
import { cpuSamples } from './cpu';
import { diskSamples } from './disks';
import { filesystemSamples } from './filesystems';
import { kernelSamples } from './kernel';
import { memorySamples } from './memory';
import { networkSamples } from './network';
import { selfSamples } from './self';

type Collector = (host: Host, moment: Moment) => Sample[];

const COLLECTORS: Collector[] = [
  ...[cpuSamples, memorySamples, diskSamples, filesystemSamples, networkSamples, kernelSamples, selfSamples],
];

/** node_exporter with its default collectors, of one host. */
export function collect(moment: Moment, instance: string): Sample[] {
  const host = hostOfInstance(instance);
  return host ? COLLECTORS.flatMap((collector) => collector(host, moment)) : [];
}
