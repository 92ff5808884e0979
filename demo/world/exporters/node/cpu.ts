import type { Host } from '../../cloud/hosts';
import { hash } from '../../time/hash';
import type { Moment } from '../../time/moment';
import { integrate, makeWave, rateAt, type Wave } from '../../time/wave';
import { type Sample, sample } from '../exporter';

/** Share of a CPU's time by mode, on average; what is left is idle. */
const SHARES: Record<Host['role'], Record<string, number>> = {
  control: { user: 0.19, system: 0.07, iowait: 0.004, softirq: 0.008 },
  compute: { user: 0.31, system: 0.09, iowait: 0.006, softirq: 0.012 },
  storage: { user: 0.12, system: 0.08, iowait: 0.022, softirq: 0.014 },
};
/** What virtual machines take of a hypervisor's user time. */
const GUEST_SHARE = 0.82;
const UNUSED_MODES = ['nice', 'irq', 'steal'];
const PRESSURE = {
  cpu_waiting: 0.035,
  io_waiting: 0.012,
  io_stalled: 0.007,
  memory_waiting: 0.0002,
  memory_stalled: 0.0001,
};

/** Time of each CPU by mode. The modes add up to the time that passed. */
export function cpuSamples(host: Host, moment: Moment): Sample[] {
  return cpusOf(host).flatMap((cpu) => cpuTimes(host, cpu, moment));
}

/** Time of each CPU in virtual machines, which is part of its user time. */
export function guestSamples(host: Host, { origin, now }: Moment): Sample[] {
  return cpusOf(host).flatMap((cpu) =>
    ['user', 'nice'].map((mode) => {
      const guest = host.role === 'compute' && mode === 'user' ? GUEST_SHARE : 0;
      const seconds = guest === 0 ? 0 : guest * integrate(cpuWave(host, cpu, 'user'), origin, now);
      return sample('node_cpu_guest_seconds_total', round(seconds), { cpu: String(cpu), mode });
    })
  );
}

/** Load, and how long tasks waited for what they need. */
export function pressureSamples(host: Host, { origin, now }: Moment): Sample[] {
  return [
    ...load(host, now),
    ...Object.entries(PRESSURE).map(([name, share]) => {
      const wave = makeWave(`${host.name} ${name}`, share * (0.7 + 0.6 * hash(host.name, name)), 0.5, 0.4);
      return sample(`node_pressure_${name}_seconds_total`, integrate(wave, origin, now));
    }),
  ];
}

const cpusOf = ({ cpus }: Host) => Array.from({ length: cpus }, (_, cpu) => cpu);

/** Seconds that the CPUs of a host spent in virtual machines since the origin: what libvirt counts for all of them. */
export function guestSeconds(host: Host, { origin, now }: Moment): number {
  let sum = 0;
  for (let cpu = 0; cpu < host.cpus; cpu++) {
    sum += round(GUEST_SHARE * integrate(cpuWave(host, cpu, 'user'), origin, now));
  }
  return host.role === 'compute' ? sum : 0;
}

/** Share of all CPUs that is busy at a time. */
export function busyShare(host: Host, now: number): number {
  return Object.keys(SHARES[host.role]).reduce((sum, mode) => sum + rateAt(cpuWave(host, 0, mode), now), 0);
}

function cpuTimes(host: Host, cpu: number, { origin, now }: Moment): Sample[] {
  const used = Object.keys(SHARES[host.role]).map((mode): [string, number] => [
    mode,
    integrate(cpuWave(host, cpu, mode), origin, now),
  ]);
  const idle = now - origin - used.reduce((sum, [, seconds]) => sum + seconds, 0);
  const unused = UNUSED_MODES.map((mode): [string, number] => [mode, 0]);
  const modes: Array<[string, number]> = [['idle', idle], ...used, ...unused];
  return modes.map(([mode, seconds]) => sample('node_cpu_seconds_total', round(seconds), { cpu: String(cpu), mode }));
}

const waves = new Map<Host, Map<string, Wave>>();

/** All CPUs of a host follow the same day; some are busier than others. */
function cpuWave(host: Host, cpu: number, mode: string): Wave {
  const known = waves.get(host) ?? new Map<string, Wave>();
  const key = mode + cpu;
  const share = SHARES[host.role][mode] ?? 0;
  const wave =
    known.get(key) ?? makeWave(`${host.name} ${mode}`, share * (0.85 + 0.3 * hash(host.name, cpu)), 0.4, 0.3);
  waves.set(host, known.set(key, wave));
  return wave;
}

function load(host: Host, now: number): Sample[] {
  const at = (seconds: number) => host.cpus * busyShare(host, now - seconds / 2) * 1.15;
  const jitter = 1 + 0.2 * (hash(host.name, 'load', Math.floor(now / 10)) - 0.5);
  return [
    sample('node_load1', round(at(60) * jitter)),
    sample('node_load5', round(at(300))),
    sample('node_load15', round(at(900))),
  ];
}

/** The kernel counts in hundredths of a second. */
const round = (value: number) => Math.floor(value * 100) / 100;
