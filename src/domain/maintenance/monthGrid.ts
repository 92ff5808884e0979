import { startOfDay } from '../render/dayStarts';
import type { Window } from './window';

/** A square of a month's calendar. Days are 23 or 25 hours long when the clock is moved. */
export interface MonthDay extends Window {
  /** `YYYY-MM-DD` in the reader's zone. */
  day: string;
  /** Not one of the days that fill the first and last week. */
  isInMonth: boolean;
}

const DAY_MS = 86_400_000;

/** The calendar's next days do not depend on any zone: reckoned in UTC, where all are equally long. */
const shifted = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);

/** The month `count` months after `month` (`YYYY-MM`). */
export function shiftMonth(month: string, count: number): string {
  const [year = 1970, number = 1] = month.split('-').map(Number);
  const date = new Date(Date.UTC(year, number - 1 + count, 1));
  return date.toISOString().slice(0, 7);
}

/** The day `count` days after `day` (`YYYY-MM-DD`). */
export function shiftDay(day: string, count: number): string {
  return shifted(day, count);
}

/**
 * The weeks of a month (`YYYY-MM`) in a time zone (IANA name), each of seven days. `firstDay` is what a week begins with, 1 (Monday, the default)
 * to 7 (Sunday) as ISO 8601 counts.
 */
export function monthGrid(month: string, timeZone: string, firstDay = 1): MonthDay[][] {
  const first = `${month}-01`;
  const weekday = ((new Date(`${first}T00:00:00Z`).getUTCDay() + 6) % 7) + 1;
  const next = `${shiftMonth(month, 1)}-01`;
  const weeks: MonthDay[][] = [];
  for (let day = shifted(first, -((weekday - firstDay + 7) % 7)); day < next; day = shifted(day, 7)) {
    weeks.push(
      [0, 1, 2, 3, 4, 5, 6].map((at) => {
        const own = shifted(day, at);
        return {
          day: own,
          begin: startOfDay(own, timeZone),
          end: startOfDay(shifted(own, 1), timeZone),
          isInMonth: own.startsWith(month),
        };
      })
    );
  }
  return weeks;
}
