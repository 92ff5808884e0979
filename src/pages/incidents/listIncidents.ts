import { isMaintenance } from '../../domain/status/isMaintenance';
import type { Incident } from '../../domain/status/model';

/** Where an incident or maintenance stands. */
export type ListState = 'open' | 'planned' | 'over' | 'retracted';

/** What the list is narrowed to; empty texts narrow nothing. */
export interface ListFilter {
  state: ListState | 'all';
  /** Id of a component. */
  component: string;
  text: string;
}

/** `now` in milliseconds since 1970. */
export function listStateOf(incident: Incident, now: number): ListState {
  if ((incident.amendments ?? []).some(({ kind, update }) => kind === 'retraction' && update === undefined)) {
    return 'retracted';
  }
  if (incident.beganAt !== null && Date.parse(incident.beganAt) > now) {
    return 'planned';
  }
  return incident.endedAt !== null && Date.parse(incident.endedAt) <= now ? 'over' : 'open';
}

/** The incidents a filter leaves, in their order. Words are looked for in titles and first texts, in whatever case. */
export function listIncidents(incidents: readonly Incident[], filter: ListFilter, now: number): Incident[] {
  const words = filter.text.toLowerCase().split(/\s+/).filter(Boolean);
  return incidents.filter((incident) => {
    const said = `${incident.displayName} ${incident.description}`.toLowerCase();
    return (
      (filter.state === 'all' || listStateOf(incident, now) === filter.state) &&
      (filter.component === '' || incident.affects.some(({ reference }) => reference === filter.component)) &&
      words.every((word) => said.includes(word))
    );
  });
}

/** The incident that ended last, of those that were neither planned nor retracted. */
export function lastIncident(incidents: readonly Incident[], now: number): Incident | undefined {
  return incidents
    .filter((incident) => !isMaintenance(incident) && listStateOf(incident, now) === 'over')
    .sort((a, b) => (b.endedAt ?? '').localeCompare(a.endedAt ?? ''))[0];
}
