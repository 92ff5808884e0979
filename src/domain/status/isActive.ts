import type { Incident } from './model';

/**
 * Whether an incident or maintenance is going on at a moment (RFC 3339 or milliseconds since 1970): it has begun and has not ended.
 * Without a begin it counts as begun, as it does on the API's components.
 */
export function isActive(incident: Pick<Incident, 'beganAt' | 'endedAt'>, at: string | number): boolean {
  const moment = typeof at === 'number' ? at : Date.parse(at);
  const begun = incident.beganAt === null || Date.parse(incident.beganAt) <= moment;
  const ended = incident.endedAt !== null && Date.parse(incident.endedAt) <= moment;
  return begun && !ended;
}
