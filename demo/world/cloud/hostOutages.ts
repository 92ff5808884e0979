import type { Segment } from '../time/accumulate';
import type { Moment } from '../time/moment';
import { COMPUTE_HOSTS, type Host } from './hosts';
import { type Instance, instancesOn } from './instances';

/** One outage of a hypervisor with its times, Unix seconds; Infinity while nobody repairs it. */
interface HostOutage {
  host: Host;
  /** It loses power. */
  from: number;
  /** Its kernel starts again. */
  bootedAt: number;
}

/** Nova and neutron miss reports of an agent before they call it dead. */
const SECONDS_TO_MISS = 10;
/** Then operators try to evacuate; no room for pinned instances, so they end in ERROR. */
const SECONDS_TO_ERROR = 20;
const SECONDS_TO_BOOT = 15;
const SECONDS_TO_REPORT = 5;
const SECONDS_TO_RESUME = 10;

function outagesOf(host: Host, { activations }: Moment): HostOutage[] {
  return activations
    .filter(({ scenario, option }) => scenario === 'hypervisor-goes' && option === host.name)
    .map(({ from, to = Infinity }) => ({ host, from, bootedAt: to + SECONDS_TO_BOOT }));
}

/** Whether a host has no power: nothing on it answers. */
export function isDown(host: Host, moment: Moment): boolean {
  return outagesOf(host, moment).some(({ from, bootedAt }) => from <= moment.now && moment.now < bootedAt);
}

/** When its kernel started: all its counters begin there. */
export function bootTime(host: Host, moment: Moment): number {
  const boots = outagesOf(host, moment).map(({ bootedAt }) => bootedAt);
  return Math.max(moment.origin, ...boots.filter((boot) => boot <= moment.now));
}

/** The moment as the host's own counters see it: they began when it booted. */
export function hostMoment(host: Host, moment: Moment): Moment {
  const origin = bootTime(host, moment);
  return origin === moment.origin ? moment : { ...moment, origin };
}

/** Whether nova and neutron hear from the agents of a host. */
export function agentsAlive(host: Host, moment: Moment): boolean {
  return !outagesOf(host, moment).some(
    ({ from, bootedAt }) => from + SECONDS_TO_MISS <= moment.now && moment.now < bootedAt + SECONDS_TO_REPORT
  );
}

/** What nova says of an instance: ERROR after an evacuation that failed, until its host is back. */
export function statusOf({ host, status }: Instance, moment: Moment): 'ACTIVE' | 'SHUTOFF' | 'ERROR' {
  const lost = outagesOf(host, moment).some(
    ({ from, bootedAt }) => from + SECONDS_TO_ERROR <= moment.now && moment.now < bootedAt + SECONDS_TO_RESUME
  );
  return lost && status === 'ACTIVE' ? 'ERROR' : status;
}

/** The instances whose domain libvirt runs on a host. */
export function runningOn(host: Host, moment: Moment): Instance[] {
  const resumed = bootTime(host, moment);
  const back = resumed === moment.origin || moment.now >= resumed + SECONDS_TO_REPORT;
  return isDown(host, moment) || !back ? [] : instancesOn(host).filter(({ status }) => status === 'ACTIVE');
}

/** Time from the origin to now in which a host had power. */
export function aliveSegments(host: Host, moment: Moment): Segment[] {
  const { origin, now } = moment;
  const segments: Segment[] = [];
  let reached = origin;
  for (const { from, bootedAt } of outagesOf(host, moment).filter((outage) => outage.from < now)) {
    segments.push({ from: reached, to: Math.max(reached, from), factor: 1 });
    reached = Math.max(reached, Math.min(bootedAt, now));
  }
  return [...segments, { from: reached, to: now, factor: 1 }];
}

/** Names of the hypervisors that have no power. */
export function downHosts(moment: Moment): string[] {
  return COMPUTE_HOSTS.filter((host) => isDown(host, moment)).map(({ name }) => name);
}
