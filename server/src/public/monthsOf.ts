import type { Month } from '../../../src/domain/render/renderMonth';
import { zonedDay } from '../../../src/domain/render/zonedTime';
import type { IncidentRecord } from '../store/records';
import { showStoredTime, storedNow } from '../store/storedTime';

/** The incidents by the month in which they began (without a begin: ended), newest month first; what is only planned is not there yet. */
export function monthsOf(
  incidents: Iterable<IncidentRecord>,
  timeZone: string,
  now: number
): Map<Month, IncidentRecord[]> {
  const months = new Map<Month, IncidentRecord[]>();
  const until = storedNow(now);
  for (const incident of incidents) {
    const moment = incident.beganAt ?? incident.endedAt;
    if (moment === null || moment > until) {
      continue;
    }
    const month = monthOf(moment, timeZone);
    const list = months.get(month) ?? [];
    list.push(incident);
    months.set(month, list);
  }
  return new Map([...months].sort(([a], [b]) => (a < b ? 1 : -1)));
}

/** Zones differ from UTC by less than a day: within a month the month is the same. */
function monthOf(stored: string, timeZone: string): Month {
  const day = Number(stored.slice(8, 10));
  return day > 1 && day < 28 ? stored.slice(0, 7) : zonedDay(Date.parse(showStoredTime(stored)), timeZone).slice(0, 7);
}
