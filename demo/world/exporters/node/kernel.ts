import type { Host } from '../../cloud/hosts';
import { hash } from '../../time/hash';
import type { Moment } from '../../time/moment';
import { integrate, makeWave } from '../../time/wave';
import { type Sample, sample } from '../exporter';
import { busyShare } from './cpu';

const COUNTERS = { context_switches_total: 31_000, intr_total: 19_000, forks_total: 9 };
const TRACKED_CONNECTIONS = { control: 9_000, compute: 41_000, storage: 1_800 };
const CONNTRACK_EVENTS = [
  'drop',
  'early_drop',
  'found',
  'ignore',
  'insert',
  'insert_failed',
  'invalid',
  'search_restart',
];

/** Scheduler, tables of the kernel, clock and system information. */
export function kernelSamples(host: Host, moment: Moment): Sample[] {
  const { origin, now } = moment;
  const jitter = hash(host.name, 'kernel', Math.floor(now / 15));
  return [
    ...Object.entries(COUNTERS).map(([name, mean]) =>
      sample(`node_${name}`, Math.floor(integrate(makeWave(`${host.name} ${name}`, mean), origin, now)))
    ),
    sample('node_procs_running', 1 + Math.floor(host.cpus * busyShare(host, now) * (0.6 + jitter))),
    sample('node_procs_blocked', jitter > 0.9 ? 1 : 0),
    ...softnet(host, moment),
    sample('node_nf_conntrack_entries', Math.floor(TRACKED_CONNECTIONS[host.role] * (0.9 + 0.2 * jitter))),
    sample('node_nf_conntrack_entries_limit', 1_048_576),
    ...CONNTRACK_EVENTS.map((event) => sample(`node_nf_conntrack_stat_${event}`, 0)),
    sample('node_filefd_allocated', Math.floor(9_000 + 2_000 * jitter)),
    sample('node_filefd_maximum', 9_223_372_036_854_775_807),
    sample('node_entropy_available_bits', 256),
    ...schedule(host, moment),
  ];
}

/** Time that tasks ran and waited on each CPU. */
function schedule(host: Host, { origin, now }: Moment): Sample[] {
  return Array.from({ length: host.cpus }, (_, cpu) => cpu).flatMap((cpu) => {
    const label = { cpu: String(cpu) };
    const running = integrate(makeWave(`${host.name} running ${cpu}`, 0.34, 0.4, 0.3), origin, now);
    return [
      sample('node_schedstat_running_seconds_total', running, label),
      sample('node_schedstat_waiting_seconds_total', 0.04 * running, label),
      sample('node_schedstat_timeslices_total', Math.floor(2_100 * running), label),
    ];
  });
}

function softnet(host: Host, { origin, now }: Moment): Sample[] {
  return Array.from({ length: host.cpus }, (_, cpu) => cpu).flatMap((cpu) => {
    const wave = makeWave(`${host.name} softnet ${cpu}`, 5_600);
    return [
      sample('node_softnet_processed_total', Math.floor(integrate(wave, origin, now)), { cpu: String(cpu) }),
      sample('node_softnet_dropped_total', 0, { cpu: String(cpu) }),
      sample('node_softnet_times_squeezed_total', 0, { cpu: String(cpu) }),
    ];
  });
}

/** Which machine it is, what runs on it, since when. */
export function identitySamples(host: Host, { origin }: Moment): Sample[] {
  return [
    sample('node_boot_time_seconds', origin),
    sample('node_uname_info', 1, {
      ...{ domainname: '(none)', machine: 'x86_64', nodename: host.name, release: '6.1.0-37-amd64', sysname: 'Linux' },
      version: '#1 SMP PREEMPT_DYNAMIC Debian 6.1.140-1',
    }),
    sample('node_os_info', 1, {
      ...{ build_id: '', id: 'debian', id_like: '', image_id: '', image_version: '', name: 'Debian GNU/Linux' },
      ...{ pretty_name: 'Debian GNU/Linux 12 (bookworm)', variant: '', variant_id: '', version: '12 (bookworm)' },
      ...{ version_codename: 'bookworm', version_id: '12' },
    }),
  ];
}
