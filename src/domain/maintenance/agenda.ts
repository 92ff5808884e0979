import { zonedDay } from '../render/zonedTime';
import { isMaintenance } from '../status/isMaintenance';
import type { Incident } from '../status/model';
import { maintenanceState } from './maintenanceState';

/** Maintenances that begin on one day. */
export interface AgendaDay {
  /** `YYYY-MM-DD` in the reader's zone. */
  day: string;
  maintenances: Incident[];
}

/** Maintenances in the order in which somebody on duty wants to know of them. */
export interface Agenda {
  /** Ends soonest first. */
  running: Incident[];
  /** Next first. */
  next: AgendaDay[];
  /** Latest first; what was retracted is here, whenever it would have been. */
  past: AgendaDay[];
}

const beginOf = ({ beganAt }: Incident): number => (beganAt === null ? 0 : Date.parse(beganAt));
const endOf = ({ endedAt }: Incident): number => (endedAt === null ? Infinity : Date.parse(endedAt));

const byDay = (incidents: readonly Incident[], timeZone: string): AgendaDay[] => {
  const days: AgendaDay[] = [];
  for (const incident of incidents) {
    const day = zonedDay(beginOf(incident), timeZone);
    const last = days.at(-1);
    if (last?.day === day) {
      last.maintenances.push(incident);
    } else {
      days.push({ day, maintenances: [incident] });
    }
  }
  return days;
};

/**
 * Sorts the maintenances among `incidents` into running, next and past at `now` (milliseconds since 1970), by days of `timeZone` (IANA name).
 * With `components` (ids), only those that touch one of them.
 */
export function agenda(
  incidents: readonly Incident[],
  now: number,
  timeZone: string,
  components: readonly string[] = []
): Agenda {
  const shown = maintenancesOf(incidents, components).sort((a, b) => beginOf(a) - beginOf(b));
  const of = (state: string) => shown.filter((incident) => maintenanceState(incident, now) === state);
  const past = shown.filter((incident) => ['ended', 'retracted'].includes(maintenanceState(incident, now)));
  return {
    running: of('running').sort((a, b) => endOf(a) - endOf(b)),
    next: byDay(of('planned'), timeZone),
    past: byDay(past.reverse(), timeZone),
  };
}

/** The maintenances among incidents that touch one of `components` (ids), or any if there are none. */
export function maintenancesOf(incidents: readonly Incident[], components: readonly string[] = []): Incident[] {
  return incidents.filter(
    (incident) =>
      isMaintenance(incident) &&
      (components.length === 0 || incident.affects.some(({ reference }) => components.includes(reference)))
  );
}
