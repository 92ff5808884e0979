import type { Moment } from '../time/moment';
import { OSDS } from '../cloud/ceph';

/** One death of an OSD with its times, Unix seconds. */
export interface Outage {
  osd: number;
  /** The process hangs: operations on it stop. */
  from: number;
  /** The monitors mark it down. */
  downFrom: number;
  /** It is up again; Infinity while nobody repairs it. */
  downTo: number;
  /** Its PGs begin to recover, the last one is done. */
  recoverFrom: number;
  recoveredAt: number;
}

const SECONDS_TO_DETECT = 5;
const SECONDS_TO_BOOT = 5;
/** PGs agree on what happened before they serve again. */
export const PEERING_SECONDS = 3;
const RECOVERY_SECONDS = 40;

/**
 * The deaths, in the order in which they began.
 * Switched off before the monitors noticed, an OSD is down for the moments it needs to restart.
 */
export function outagesOf({ activations }: Pick<Moment, 'activations'>): Outage[] {
  return activations
    .filter(({ scenario }) => scenario === 'osd-dies')
    .map(({ option, from, to = Infinity }) => {
      const downTo = to + SECONDS_TO_BOOT;
      const recoverFrom = downTo + PEERING_SECONDS;
      const osd = OSDS.findIndex(({ name }) => name === option);
      const downFrom = from + SECONDS_TO_DETECT;
      return { osd, from, downFrom, downTo, recoverFrom, recoveredAt: recoverFrom + RECOVERY_SECONDS };
    });
}

/** The outage that shapes the cluster at a time: the last that began, unless it is over. */
export function outageAt(now: number, outages: Outage[]): Outage | undefined {
  return outages.findLast(({ from, recoveredAt }) => from <= now && now < recoveredAt);
}
