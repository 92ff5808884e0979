import { isActive } from '../status/isActive';
import { isMaintenance } from '../status/isMaintenance';
import type { Incident, IncidentUpdate, StatusSnapshot } from '../status/model';
import { phaseName } from '../status/phaseName';
import { severityBand } from '../status/severityBand';
import { severityTone } from '../status/severityTone';
import { incidentTone } from '../status/incidentTone';

import type { PublicImpact, PublicIncident } from './publicModel';

/** The names an incident refers to. */
export type Vocabulary = Pick<StatusSnapshot, 'components' | 'impactTypes' | 'severities' | 'phases'>;

/** An incident, or what a form says so far (then without an id). */
export type PresentableIncident = Omit<Incident, 'id' | 'updates'> & { id?: string };

/**
 * What the public may see of an incident: THE list of what is allowed out. Everything public is made from its result, field by field,
 * so that a field added to the stored incident stays private until somebody adds it here. `now` in milliseconds.
 */
export function toPublicIncident(
  incident: PresentableIncident,
  updates: readonly IncidentUpdate[],
  vocabulary: Vocabulary,
  now: number
): PublicIncident {
  // A component that is not there (any more) has no name for the public.
  const affects = incident.affects.flatMap((impact) => {
    const component = vocabulary.components.find(({ id }) => id === impact.reference);
    return component ? [{ ...impact, component }] : [];
  });
  const impacts = affects.map(({ component, type, severity }): PublicImpact => ({
    component: component.displayName,
    impactType: vocabulary.impactTypes.find(({ id }) => id === type)?.displayName ?? '',
    band: severityBand(vocabulary.severities, severity),
    tone: severityTone(vocabulary.severities, severity),
  }));
  return {
    id: incident.id,
    kind: isMaintenance(incident) ? 'maintenance' : 'incident',
    state: isActive(incident, now) ? 'active' : hasBegun(incident, now) ? 'ended' : 'planned',
    title: incident.displayName,
    text: incident.description,
    phase: phaseName(vocabulary.phases, incident.phase),
    beganAt: incident.beganAt,
    endedAt: incident.endedAt,
    impacts,
    tone: incidentTone(vocabulary.severities, affects),
    updates: updates
      .map((update) => ({
        order: update.order,
        title: update.displayName,
        text: update.description,
        createdAt: update.createdAt,
      }))
      .sort((a, b) => Date.parse(b.createdAt) - Date.parse(a.createdAt) || b.order - a.order),
  };
}

function hasBegun({ beganAt }: PresentableIncident, now: number): boolean {
  return beganAt === null || Date.parse(beganAt) <= now;
}
