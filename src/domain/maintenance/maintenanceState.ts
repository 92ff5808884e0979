import { isActive } from '../status/isActive';
import type { Incident } from '../status/model';

export type MaintenanceState = 'planned' | 'running' | 'ended' | 'retracted';

/** How far a maintenance is at `now` (milliseconds since 1970). One without a begin has begun, as on the API's components. */
export function maintenanceState(
  incident: Pick<Incident, 'beganAt' | 'endedAt' | 'amendments'>,
  now: number
): MaintenanceState {
  if ((incident.amendments ?? []).some(({ kind, update }) => kind === 'retraction' && update === undefined)) {
    return 'retracted';
  }
  if (isActive(incident, now)) {
    return 'running';
  }
  return incident.beganAt !== null && Date.parse(incident.beganAt) > now ? 'planned' : 'ended';
}
