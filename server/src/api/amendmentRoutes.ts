import { type FastifyPluginAsyncTypebox, Type } from '@fastify/type-provider-typebox';

import type { AmendmentRecord, IncidentRecord } from '../store/records';
import type { Tx } from '../store/schema';
import { storedNow } from '../store/storedTime';

import { conflict, notFound } from './apiError';
import { changeIncident, findCurrent, MERGE_PATCH, readCleared, refuseRetracted } from './changeIncident';
import { changeUpdate, findUpdate, parseUpdateBody, refuseStaleUpdate } from './changeUpdate';
import { commit } from './commit';
import type { ApiContext } from './context';
import { hasContent } from './hasContent';
import { parseIncidentBody } from './incidentRules';
import { parseId, parseInteger } from './parseParameters';
import { IdParams, IncidentBody, Note, OrderParams, UpdateBody } from './schemas';

const publisher = { role: 'publisher', doing: 'Publishing', purpose: 'publish', publicTexts: 'check' } as const;
const consumes = ['application/json', MERGE_PATCH];
const IncidentCorrection = Type.Object({ ...IncidentBody.properties, note: Note });
const UpdateCorrection = Type.Object({ ...UpdateBody.properties, note: Note });
const Retraction = Type.Object({ reason: Note });
const UPDATE_FIELDS = ['displayName', 'description', 'createdAt'] as const;

/**
 * Corrections and retractions: changes that leave a trace. The page and the feeds say when something was corrected or retracted and why;
 * the words of what was retracted are gone from everything public. PATCH and DELETE of the SCS API leave none.
 */
export function amendmentRoutes(context: ApiContext): FastifyPluginAsyncTypebox {
  const { store } = context;
  const isRetracted = (id: string, update: number | null) =>
    store.state.incidents
      .get(id)
      ?.amendments.some((each) => each.kind === 'retraction' && (each.update === update || each.update === null));

  return async (app) => {
    app.post(
      '/incidents/:id/corrections',
      { schema: { params: IdParams, body: IncidentCorrection, consumes }, config: publisher },
      async (request, reply) => {
        const id = parseId(request.params.id, 'incidentId');
        const given = parseIncidentBody(request.body);
        const cleared = readCleared(request);
        return commit(context, request, reply, { incident: id }, async (tx) => {
          const before = await findCurrent(tx, id, request.headers['if-match']);
          refuseRetracted(before);
          await changeIncident(tx, before, given, cleared);
          const order = await amend(tx, before, { kind: 'correction', update: null, note: request.body.note });
          return { status: 201, body: { order } };
        });
      }
    );

    app.post(
      '/incidents/:id/updates/:order/corrections',
      { schema: { params: OrderParams, body: UpdateCorrection }, config: publisher },
      async (request, reply) => {
        const { id, order: update } = readPath(request.params);
        const given = parseUpdateBody(request.body);
        return commit(context, request, reply, { incident: id }, async (tx) => {
          const before = await findCurrent(tx, id);
          refuseRetracted(before);
          refuseRetractedUpdate(before, update);
          findUpdate(before, update);
          await refuseStaleUpdate(tx, id, update, request.headers['if-match']);
          if (hasContent(request.body, UPDATE_FIELDS)) {
            await changeUpdate(tx, id, update, given);
          }
          const order = await amend(tx, before, { kind: 'correction', update, note: request.body.note });
          return { status: 201, body: { order } };
        });
      }
    );

    app.post(
      '/incidents/:id/retraction',
      { schema: { params: IdParams, body: Retraction }, config: publisher },
      async (request, reply) => {
        const id = parseId(request.params.id, 'incidentId');
        if (isRetracted(id, null)) {
          return reply.code(204).send();
        }
        return commit(context, request, reply, { incident: id }, async (tx) => {
          const before = await findCurrent(tx, id, request.headers['if-match']);
          refuseRetracted(before);
          const now = storedNow();
          // Other clients of the API know no retraction: for them it is over, at the latest now.
          if (before.endedAt === null || before.endedAt > now) {
            const ended_at = before.beganAt !== null && before.beganAt > now ? before.beganAt : now;
            await tx.updateTable('incidents').set({ ended_at }).where('id', '=', id).execute();
          }
          await amend(tx, before, { kind: 'retraction', update: null, note: request.body.reason });
          return { status: 204 };
        });
      }
    );

    app.post(
      '/incidents/:id/updates/:order/retraction',
      { schema: { params: OrderParams, body: Retraction }, config: publisher },
      async (request, reply) => {
        const { id, order: update } = readPath(request.params);
        if (isRetracted(id, update)) {
          return reply.code(204).send();
        }
        return commit(context, request, reply, { incident: id }, async (tx) => {
          const before = await findCurrent(tx, id);
          refuseRetracted(before);
          refuseRetractedUpdate(before, update);
          findUpdate(before, update);
          await refuseStaleUpdate(tx, id, update, request.headers['if-match']);
          await amend(tx, before, { kind: 'retraction', update, note: request.body.reason });
          return { status: 204 };
        });
      }
    );
  };
}

/** Stores what was said to be wrong; returns its number within the incident. */
async function amend(tx: Tx, before: IncidentRecord, amendment: Omit<AmendmentRecord, 'at'>): Promise<number> {
  const position = before.amendments.length;
  await tx
    .insertInto('amendments')
    .values({
      incident_id: before.id,
      position,
      update_position: amendment.update,
      kind: amendment.kind,
      note: amendment.note,
      at: storedNow(),
    })
    .execute();
  return position;
}

function refuseRetractedUpdate({ amendments }: IncidentRecord, order: number): void {
  if (amendments.some(({ kind, update }) => kind === 'retraction' && update === order)) {
    throw conflict('This update was retracted and cannot be changed any more.');
  }
}

function readPath(params: { id: string; order: string }): { id: string; order: number } {
  const order = parseInteger(params.order, 'updateOrder');
  if (order < 0) {
    throw notFound('There is no such update.');
  }
  return { id: parseId(params.id, 'incidentId'), order };
}
