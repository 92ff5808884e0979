import type { ImpactRecord, IncidentRecord } from '../store/records';

/** An impact as it stands on a component: `reference` is the incident. */
export interface ComponentImpact {
  reference: string;
  type: string;
  severity?: number;
}

/**
 * The impacts active on each component, by component id. As in the reference server: without `at` (stored form) those of incidents without an end, whatever their begin;
 * with it those of incidents that began strictly before and end strictly after.
 */
export function activeImpacts(
  incidents: Iterable<IncidentRecord>,
  at: string | undefined
): Map<string, ComponentImpact[]> {
  const active = new Map<string, ComponentImpact[]>();
  for (const incident of incidents) {
    if (!isActive(incident, at)) {
      continue;
    }
    for (const impact of incident.affects) {
      const list = active.get(impact.reference) ?? [];
      list.push(show(incident, impact));
      active.set(impact.reference, list);
    }
  }
  return active;
}

function isActive({ beganAt, endedAt }: IncidentRecord, at: string | undefined): boolean {
  if (at === undefined) {
    return endedAt === null;
  }
  return beganAt !== null && beganAt < at && (endedAt === null || endedAt > at);
}

function show(incident: IncidentRecord, impact: ImpactRecord): ComponentImpact {
  return { reference: incident.id, severity: impact.severity ?? undefined, type: impact.type };
}
