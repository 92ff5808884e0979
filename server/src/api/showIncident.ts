import type { AmendmentRecord, ImpactRecord, IncidentRecord, UpdateRecord } from '../store/records';
import { showStoredTime } from '../store/storedTime';

/** An incident as the API answers it. What was retracted keeps its title only; fields the SCS API does not know are there only if they say something. */
export function showIncident(incident: IncidentRecord) {
  const { postmortem, amendments } = incident;
  const isRetracted = amendments.some(({ kind, update }) => kind === 'retraction' && update === null);
  return {
    id: incident.id,
    displayName: incident.displayName ?? undefined,
    description: isRetracted ? undefined : (incident.description ?? undefined),
    beganAt: incident.beganAt && showStoredTime(incident.beganAt),
    endedAt: incident.endedAt && showStoredTime(incident.endedAt),
    phase: incident.phase ?? undefined,
    affects: incident.affects.map(showImpact),
    updates: incident.updates.map((update) => update.order),
    ...(incident.firstAffects ? { firstAffects: incident.firstAffects.map(showImpact) } : undefined),
    ...(postmortem && !isRetracted
      ? { postmortem: postmortem.text, postmortemAt: showStoredTime(postmortem.at) }
      : undefined),
    ...(amendments.length > 0 ? { amendments: amendments.map(showAmendment) } : undefined),
  };
}

/** An update as the API answers it. What was retracted, or belongs to a retracted incident, has no words any more. */
export function showUpdate(update: UpdateRecord, { amendments }: Pick<IncidentRecord, 'amendments'>) {
  const isRetracted = amendments.some(
    (each) => each.kind === 'retraction' && (each.update === null || each.update === update.order)
  );
  return {
    order: update.order,
    displayName: isRetracted ? undefined : (update.displayName ?? undefined),
    description: isRetracted ? undefined : (update.description ?? undefined),
    createdAt: showStoredTime(update.createdAt),
    ...(update.affects ? { affects: update.affects.map(showImpact) } : undefined),
    ...(update.phase ? { phase: update.phase } : undefined),
  };
}

const showImpact = (impact: ImpactRecord) => ({ ...impact, severity: impact.severity ?? undefined });

function showAmendment({ kind, update, note, at }: AmendmentRecord) {
  return { kind, update: update ?? undefined, note, at: showStoredTime(at) };
}
