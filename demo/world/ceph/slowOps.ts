import { OSDS } from '../cloud/ceph';
import type { Outage } from './outages';

/** Operations that hang at first, and those that keep hanging as long as the OSD is missed. */
const PEAK = 48;
const FLOOR = 9;
const RISE_SECONDS = 4;
const DECAY_SECONDS = 150;
const CLEAR_SECONDS = 12;
/** OSDs that share PGs with the dead one and complain. */
const COMPLAINING = 3;

/** Slow operations by the name of the OSD that reports them. */
export function slowOpsByOsd(now: number, outage: Outage | undefined): Map<string, number> {
  if (!outage) {
    return new Map();
  }
  const total = Math.round(pending(Math.min(now, outage.downTo), outage.from) * remaining(now, outage.downTo));
  const others = complaining(outage);
  return new Map(
    others.map(({ name }, index) => {
      const share = Math.floor(total / others.length) + (index < total % others.length ? 1 : 0);
      return [name, share];
    })
  );
}

/** Slow operations that an OSD ever reported. */
export function slowOpsSeen(osd: string, now: number, outages: Outage[]): number {
  return outages
    .filter((outage) => outage.from <= now && complaining(outage).some(({ name }) => name === osd))
    .reduce((sum, { from }) => sum + Math.round((PEAK / COMPLAINING) * (1 - Math.exp((from - now) / RISE_SECONDS))), 0);
}

const complaining = ({ osd }: Outage) => OSDS.filter(({ host }) => host !== OSDS[osd]?.host).slice(0, COMPLAINING);

function pending(now: number, from: number): number {
  const age = now - from;
  return (FLOOR + (PEAK - FLOOR) * Math.exp(-age / DECAY_SECONDS)) * (1 - Math.exp(-age / RISE_SECONDS));
}

function remaining(now: number, downTo: number): number {
  return Math.min(1, Math.max(0, 1 - (now - downTo) / CLEAR_SECONDS));
}
