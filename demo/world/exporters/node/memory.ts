import type { Host } from '../../cloud/hosts';
import { runningOn } from '../../cloud/hostOutages';
import { hash } from '../../time/hash';
import type { Moment } from '../../time/moment';
import { integrate, makeWave, rateAt } from '../../time/wave';
import { type Sample, sample } from '../exporter';
import { memoryErrors } from './hardware';
import { residentBytes } from '../libvirt/residentBytes';

const PAGE = 4096;
/** Shares of the memory that each kind takes; what is left is free. */
const SHARES: Record<Host['role'], Record<string, number>> = {
  control: { AnonPages: 0.46, Cached: 0.28, Buffers: 0.01, Slab: 0.03 },
  // Besides the virtual machines.
  compute: { AnonPages: 0.07, Cached: 0.12, Buffers: 0.005, Slab: 0.02 },
  storage: { AnonPages: 0.22, Cached: 0.41, Buffers: 0.02, Slab: 0.06 },
};
const SLAB_RECLAIMABLE = 0.7;
const AVAILABLE_OF_CACHE = 0.92;
const VMSTAT = { pgfault: 5_200, pgmajfault: 0.05, pgpgin: 900, pgpgout: 2_600, pswpin: 0, pswpout: 0, oom_kill: 0 };

/** Memory by use, which adds up to all of it. */
export function memorySamples(host: Host, moment: Moment): Sample[] {
  const { now } = moment;
  const part = (name: string) => {
    const share = rateAt(makeWave(`${host.name} ${name}`, SHARES[host.role][name] ?? 0, 0.04, 0.05), now);
    return pages(share * (0.94 + 0.12 * hash(host.name, name)) * host.memoryBytes);
  };
  const anon = part('AnonPages') + runningOn(host, moment).reduce((sum, vm) => sum + residentBytes(vm), 0);
  const cached = part('Cached');
  const buffers = part('Buffers');
  const slab = part('Slab');
  const reclaimable = pages(slab * SLAB_RECLAIMABLE);
  const kernelStack = pages(host.memoryBytes * 0.0006);
  const pageTables = pages(host.memoryBytes * 0.0011);
  const free = host.memoryBytes - anon - cached - buffers - slab - kernelStack - pageTables;
  const bytes = {
    ...{ MemTotal: host.memoryBytes, MemFree: free, Buffers: buffers, Cached: cached, AnonPages: anon, Slab: slab },
    MemAvailable: free + pages(AVAILABLE_OF_CACHE * (cached + reclaimable)),
    ...{ SReclaimable: reclaimable, SUnreclaim: slab - reclaimable, KReclaimable: reclaimable },
    ...{ KernelStack: kernelStack, PageTables: pageTables, Shmem: pages(0.05 * cached), Mapped: pages(0.2 * cached) },
    ...{
      Active: pages(0.5 * cached),
      Inactive: pages(0.45 * cached) + anon,
      Dirty: pages(0.001 * cached),
      Writeback: 0,
    },
    ...{ CommitLimit: pages(host.memoryBytes / 2), Committed_AS: pages(1.25 * anon) },
    ...{ SwapTotal: 0, SwapFree: 0, SwapCached: 0, Hugepagesize: 2 ** 21 },
  };
  return [
    ...Object.entries(bytes).map(([name, value]) => sample(`node_memory_${name}_bytes`, value)),
    sample('node_memory_HardwareCorrupted_bytes', memoryErrors(host, moment).uncorrected * PAGE),
    ...['Total', 'Free', 'Rsvd', 'Surp'].map((name) => sample(`node_memory_HugePages_${name}`, 0)),
  ];
}

/** Counters of the virtual memory. */
export function vmstatSamples(host: Host, { origin, now }: Moment): Sample[] {
  return [
    ...Object.entries(VMSTAT).map(([name, rate]) => {
      const events = Math.floor(integrate(makeWave(`${host.name} ${name}`, rate), origin, now));
      return sample(`node_vmstat_${name}`, events);
    }),
  ];
}

const pages = (bytes: number) => Math.floor(bytes / PAGE) * PAGE;
