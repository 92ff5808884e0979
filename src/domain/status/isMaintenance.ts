import type { Incident } from './model';

/** Whether this is a maintenance: one impact of severity exactly 0 makes it one (scs-0402). */
export function isMaintenance(incident: Pick<Incident, 'affects'>): boolean {
  return incident.affects.some((impact) => impact.severity === 0);
}
