import type { Incident } from '../status/model';
import type { MonthDay } from './monthGrid';
import { overlaps, windowOf } from './window';

/** A maintenance drawn over days of one week. */
export interface WeekBar {
  incident: Incident;
  /** Line within the week, from 0: bars of one line do not touch. */
  lane: number;
  /** First and last day it covers in this week, 0–6. */
  from: number;
  to: number;
  /** Whether it goes on before and after this week. */
  continuesBefore: boolean;
  continuesAfter: boolean;
}

/** The bars of one week: earlier and longer ones above. What has no end is not drawn. */
export function weekBars(week: readonly MonthDay[], maintenances: readonly Incident[]): WeekBar[] {
  const found: Array<Omit<WeekBar, 'lane'> & { begin: number }> = [];
  for (const incident of maintenances) {
    const window = windowOf(incident);
    const covered = window === undefined ? [] : week.flatMap((day, at) => (overlaps(window, day) ? [at] : []));
    const from = covered[0];
    const to = covered.at(-1);
    if (window === undefined || from === undefined || to === undefined) {
      continue;
    }
    found.push({
      ...{ incident, from, to, begin: window.begin },
      continuesBefore: window.begin < (week[0]?.begin ?? 0),
      continuesAfter: window.end > (week.at(-1)?.end ?? 0),
    });
  }
  found.sort((a, b) => a.from - b.from || b.to - a.to || a.begin - b.begin);
  const ends: number[] = [];
  return found.map(({ begin: _begin, ...bar }) => {
    const free = ends.findIndex((end) => end < bar.from);
    const lane = free === -1 ? ends.length : free;
    ends[lane] = bar.to;
    return { ...bar, lane };
  });
}
