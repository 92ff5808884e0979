import { zonedDay } from './zonedTime';

const HOUR = 3600_000;
const MINUTE = 60_000;
const starts = new Map<string, number>();
const MAX_KEPT = 2_000;

/**
 * When a day (`YYYY-MM-DD`) begins in a time zone, milliseconds since 1970: the first minute that the zone's calendar calls that day.
 * That need not be midnight: summer time begins at midnight in some zones.
 */
export function startOfDay(day: string, timeZone: string): number {
  const key = `${day} ${timeZone}`;
  const known = starts.get(key);
  if (known !== undefined) {
    return known;
  }
  const midnight = Date.parse(`${day}T00:00:00Z`);
  // Zones are at most 14 hours ahead of UTC and 12 behind.
  let before = midnight - 15 * HOUR;
  let after = midnight + 13 * HOUR;
  while (after - before > MINUTE) {
    const middle = before + Math.floor((after - before) / 2 / MINUTE) * MINUTE;
    if (zonedDay(middle, timeZone) < day) {
      before = middle;
    } else {
      after = middle;
    }
  }
  if (starts.size >= MAX_KEPT) {
    starts.clear();
  }
  starts.set(key, after);
  return after;
}

/** The last `count` days up to the one of `now` (milliseconds), oldest first. */
export function lastDays(count: number, now: number, timeZone: string): string[] {
  const days: string[] = [];
  // The middle of a day is on that day, however long it is.
  for (let day = zonedDay(now, timeZone); days.length < count;) {
    days.push(day);
    day = zonedDay(startOfDay(day, timeZone) - HOUR, timeZone);
  }
  return days.reverse();
}
