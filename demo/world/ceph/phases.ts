import type { Segment } from '../time/accumulate';
import { hash } from '../time/hash';
import type { Moment } from '../time/moment';
import { OSDS, pgsOn } from '../cloud/ceph';
import { type Outage, outageAt, outagesOf } from './outages';
import { slownessOf } from './slowness';

/** A stretch of time in which every OSD takes the same share of the work. */
export interface Phase {
  from: number;
  to: number;
  outage: Outage | undefined;
  /** The OSD that is down. */
  dead: number | undefined;
  recovering: boolean;
  /** OSDs whose disk or network is slow. */
  slow: number[];
}

const known = new WeakMap<Moment, Phase[]>();

/** Time from the origin to now, cut where the cluster's state changes. */
export function phasesOf(moment: Moment): Phase[] {
  const phases = known.get(moment) ?? cut(moment);
  known.set(moment, phases);
  return phases;
}

function cut(moment: Moment): Phase[] {
  const { origin, now } = moment;
  const outages = outagesOf(moment);
  const cuts = outages.flatMap(({ from, downFrom, downTo, recoverFrom, recoveredAt }) => {
    return [from, downFrom, downTo, recoverFrom, recoveredAt];
  });
  const slowness = slownessOf(moment);
  cuts.push(...slowness.flatMap(({ from, to }) => [from, to]));
  const inside = [...new Set(cuts)].filter((cut) => cut > origin && cut < now).sort((a, b) => a - b);
  const edges = [origin, ...inside, now];
  return edges.slice(1).map((to, index) => {
    const from = edges[index] ?? origin;
    const outage = outageAt(from, outages);
    const down = outage && outage.downFrom <= from && from < outage.downTo;
    return {
      ...{ from, to, outage, dead: down ? outage.osd : undefined },
      recovering: outage !== undefined && outage.recoverFrom <= from,
      slow: slowness.filter((each) => each.from <= from && from < each.to).flatMap(({ osds }) => osds),
    };
  });
}

/** Share of all client operations that an OSD serves, in each phase; the shares of all OSDs add up to 1. */
export function shareSegments(osd: number, phases: Phase[]): Segment[] {
  return phases.map(({ from, to, dead }) => {
    const total = allWeights - (dead === undefined ? 0 : weightOf(dead));
    return { from, to, factor: osd === dead ? 0 : weightOf(osd) / total };
  });
}

const weights = OSDS.map(({ id }) => pgsOn(id) * (0.93 + 0.14 * hash('weight', id)));

const allWeights = weights.reduce((sum, weight) => sum + weight, 0);

/** PGs are spread evenly, what lies in them is not quite. */
export function weightOf(osd: number): number {
  return weights[osd] ?? 0;
}
