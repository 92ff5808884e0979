import type { FastifyRequest } from 'fastify';

import { loadIncidents } from '../store/loadState';
import type { IncidentRecord } from '../store/records';
import type { Tx } from '../store/schema';
import { storedNow } from '../store/storedTime';

import { ApiError, conflict, notFound } from './apiError';
import { etagOf, namesEtag } from './etag';
import { checkIncident, type GivenIncident, refuseUnknownReferences } from './incidentRules';
import { showIncident } from './showIncident';

/** What a merge patch may clear by null. */
const CLEARABLE = ['displayName', 'description', 'beganAt', 'endedAt', 'phase', 'affects', 'postmortem'] as const;
export type Clearable = (typeof CLEARABLE)[number];

/** The body of a change that is sent as this clears what it says is null (RFC 7396). In plain JSON null leaves a field as it is, as in the reference server. */
export const MERGE_PATCH = 'application/merge-patch+json';

/** The fields a request clears: those that are null in a merge patch. */
export function readCleared(request: FastifyRequest): Clearable[] {
  const [type = ''] = (request.headers['content-type'] ?? '').split(';');
  if (type.trim().toLowerCase() !== MERGE_PATCH) {
    return [];
  }
  const body: Record<string, unknown> = { ...Object(request.body) };
  return CLEARABLE.filter((field) => body[field] === null);
}

/**
 * The incident as it is stored; throws 404 if there is none, 412 if it is not the one the caller saw (`ifMatch`), and 409 if it was retracted
 * and with that is over and done.
 */
export async function findCurrent(tx: Tx, id: string, ifMatch?: string): Promise<IncidentRecord> {
  const [incident] = await loadIncidents(tx, id);
  if (!incident) {
    throw notFound('There is no such incident.');
  }
  if (ifMatch !== undefined && !namesEtag(ifMatch, etagOf(JSON.stringify({ data: showIncident(incident) })))) {
    throw new ApiError(412, 'stale-edit', 'Somebody else has changed this incident in the meantime.');
  }
  return incident;
}

/** Throws 409 for an incident that was retracted: there is nothing more to say about it. */
export function refuseRetracted({ amendments }: IncidentRecord): void {
  if (amendments.some(({ kind, update }) => kind === 'retraction' && update === null)) {
    throw conflict('This incident was retracted and cannot be changed any more.');
  }
}

/** Sets the given fields of an incident and empties the cleared ones. Throws 400 for what the rules do not allow. */
export async function changeIncident(
  tx: Tx,
  before: IncidentRecord,
  given: GivenIncident,
  cleared: readonly Clearable[] = []
): Promise<void> {
  const isCleared = (field: Clearable) => cleared.includes(field);
  const affects = isCleared('affects') ? [] : given.affects;
  checkIncident(
    // Without its end, what was a maintenance would be none: then the stored impacts count, too.
    isCleared('endedAt') ? { ...given, affects: affects ?? before.affects } : given,
    {
      beganAt: isCleared('beganAt') ? undefined : (given.beganAt ?? before.beganAt ?? undefined),
      endedAt: isCleared('endedAt') ? undefined : (given.endedAt ?? before.endedAt ?? undefined),
    }
  );
  await refuseUnknownReferences(tx, given, before.affects);
  const set = <T>(field: Clearable, value: T | undefined) => (isCleared(field) ? null : value);
  await tx
    .updateTable('incidents')
    .set({
      id: before.id,
      display_name: set('displayName', given.displayName),
      description: set('description', given.description),
      began_at: set('beganAt', given.beganAt),
      ended_at: set('endedAt', given.endedAt),
      phase_generation: set('phase', given.phase?.generation),
      phase_order: set('phase', given.phase?.order),
      postmortem: set('postmortem', given.postmortem),
      postmortem_at: set('postmortem', given.postmortem === undefined ? undefined : storedNow()),
    })
    .where('id', '=', before.id)
    .execute();
  if (affects) {
    await replaceImpacts(tx, before.id, affects);
  }
}

/** Replaces all impacts of an incident. */
export async function replaceImpacts(tx: Tx, incident: string, affects: IncidentRecord['affects']): Promise<void> {
  await tx.deleteFrom('impacts').where('incident_id', '=', incident).execute();
  if (affects.length > 0) {
    await tx
      .insertInto('impacts')
      .values(
        affects.map((impact, position) => ({
          incident_id: incident,
          position,
          component_id: impact.reference,
          impact_type_id: impact.type,
          severity: impact.severity,
        }))
      )
      .execute();
  }
}
