import { isActive } from '../../domain/status/isActive';
import { isMaintenance } from '../../domain/status/isMaintenance';
import type { Incident, StatusSnapshot } from '../../domain/status/model';
import type { DraftImpact } from '../drafts/draft';

const affectsAny = (incident: Incident, affects: readonly DraftImpact[]): boolean =>
  incident.affects.some(({ reference }) => affects.some(({ component }) => component === reference));

/** The incident that is open about one of these components, the newest if there are several. `now` in milliseconds since 1970. */
export function findOpenIncident(
  affects: readonly DraftImpact[],
  { incidents }: Pick<StatusSnapshot, 'incidents'>,
  now: number
): Incident | undefined {
  return incidents
    .filter((incident) => isActive(incident, now) && !isMaintenance(incident) && affectsAny(incident, affects))
    .sort((a, b) => Date.parse(b.beganAt ?? '') - Date.parse(a.beganAt ?? ''))[0];
}

/** The maintenance that goes on right now for one of these components. `now` in milliseconds since 1970. */
export function findMaintenance(
  affects: readonly DraftImpact[],
  { incidents }: Pick<StatusSnapshot, 'incidents'>,
  now: number
): Incident | undefined {
  return incidents.find(
    (incident) => isMaintenance(incident) && isActive(incident, now) && affectsAny(incident, affects)
  );
}
