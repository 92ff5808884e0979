import type { Static } from '@fastify/type-provider-typebox';

import type { IncidentRecord, UpdateRecord } from '../store/records';
import type { Tx } from '../store/schema';

import { ApiError, notFound } from './apiError';
import { findCurrent } from './changeIncident';
import { etagOf, namesEtag } from './etag';
import { parseTime } from './parseParameters';
import type { UpdateBody } from './schemas';
import { showUpdate } from './showIncident';

export const NO_UPDATE = 'There is no such update.';

/** The fields a body sets, in the form they are stored; what is absent or null stays as it is. */
export interface GivenUpdate {
  displayName?: string;
  description?: string;
  createdAt?: string;
}

/** Reads a body; throws 400 for a time that is none. */
export function parseUpdateBody(body: Static<typeof UpdateBody>): GivenUpdate {
  const { displayName, description, createdAt } = body;
  return {
    displayName: displayName ?? undefined,
    description: description ?? undefined,
    createdAt: createdAt === undefined || createdAt === null ? undefined : parseTime(createdAt, 'createdAt'),
  };
}

/** One update of an incident; throws 404 if it is not there. */
export function findUpdate({ updates }: IncidentRecord, order: number): UpdateRecord {
  const update = updates.find((each) => each.order === order);
  if (!update) {
    throw notFound(NO_UPDATE);
  }
  return update;
}

/** Throws 412 if the update is not the one the caller saw (`ifMatch`, an ETag of it); without one nobody is refused. */
export async function refuseStaleUpdate(tx: Tx, id: string, order: number, ifMatch: string | undefined): Promise<void> {
  if (ifMatch === undefined) {
    return;
  }
  const incident = await findCurrent(tx, id);
  if (!namesEtag(ifMatch, etagOf(JSON.stringify({ data: showUpdate(findUpdate(incident, order), incident) })))) {
    throw new ApiError(412, 'stale-edit', 'Somebody else has changed this update in the meantime.');
  }
}

/** Sets the given fields of an update; throws 404 if it is not there. */
export async function changeUpdate(tx: Tx, incident: string, order: number, given: GivenUpdate): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable('updates')
    .set({ display_name: given.displayName, description: given.description, created_at: given.createdAt })
    .where('incident_id', '=', incident)
    .where('position', '=', storable(order))
    .executeTakeFirst();
  if (numUpdatedRows === 0n) {
    throw notFound(NO_UPDATE);
  }
}

/** PostgreSQL's integer is not larger; what is, does not exist. */
export function storable(order: number): number {
  return Math.abs(order) > 0x7fffffff ? -1 : order;
}
