import { OSDS } from '../cloud/ceph';
import { diskName } from '../cloud/disks';
import type { Moment } from '../time/moment';

/** A stretch of time in which OSDs answer slowly: one on a failing disk, or all of a host with a wrong MTU. */
export interface Slowness {
  from: number;
  /** Infinity while nobody repairs it. */
  to: number;
  osds: number[];
}

const SECONDS_TO_COMPLAIN = 6;
/** Operations that hang on each slow OSD. */
const PENDING = 11;
const CLEAR_SECONDS = 8;

/** All such stretches, in the order in which they began. */
export function slownessOf({ activations }: Pick<Moment, 'activations'>): Slowness[] {
  return activations.flatMap(({ scenario, option, from, to = Infinity }) => {
    const osds = OSDS.filter(
      ({ host, device }) =>
        (scenario === 'disk-fails-smart' && option === diskName({ host, device })) ||
        (scenario === 'mtu-mismatch' && option === host.name)
    ).map(({ id }) => id);
    return osds.length > 0 ? [{ from, to, osds }] : [];
  });
}

/** Slow operations by the name of the OSD, those of slow disks and networks added. */
export function withSlowness(slowOps: Map<string, number>, slowness: Slowness[], now: number): Map<string, number> {
  const all = new Map(slowOps);
  for (const { from, to, osds } of slowness) {
    if (from + SECONDS_TO_COMPLAIN <= now && now < to + CLEAR_SECONDS) {
      osds.forEach((osd) => all.set(`osd.${osd}`, (all.get(`osd.${osd}`) ?? 0) + PENDING));
    }
  }
  return all;
}

/** Slow operations that an OSD ever reported because it was slow itself. */
export function slowOpsOfSlowness(osd: number, now: number, slowness: Slowness[]): number {
  return slowness
    .filter(({ from, osds }) => osds.includes(osd) && from + SECONDS_TO_COMPLAIN <= now)
    .reduce((sum, { from, to }) => sum + Math.floor((PENDING * (Math.min(now, to) - from)) / SECONDS_TO_COMPLAIN), 0);
}
