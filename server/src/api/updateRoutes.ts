import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';

import type { IncidentRecord } from '../store/records';
import type { Tx } from '../store/schema';
import { storedNow } from '../store/storedTime';

import { badRequest, notFound } from './apiError';
import { changeIncident, findCurrent, refuseRetracted } from './changeIncident';
import { changeUpdate, findUpdate, NO_UPDATE, parseUpdateBody, refuseStaleUpdate, storable } from './changeUpdate';
import { commit } from './commit';
import type { ApiContext } from './context';
import { hasContent } from './hasContent';
import { type GivenIncident, parseIncidentBody } from './incidentRules';
import { parseId, parseInteger } from './parseParameters';
import { IdParams, NewUpdateBody, OrderParams, UpdateBody } from './schemas';
import { showUpdate } from './showIncident';

const FIELDS = ['displayName', 'description', 'createdAt'] as const;
const NEW_FIELDS = [...FIELDS, 'endedAt', 'phase', 'affects'] as const;
const publisher = { role: 'publisher', doing: 'Publishing', purpose: 'publish', publicTexts: 'check' } as const;

/** `/incidents/{id}/updates`: the messages within an incident, numbered from 0; a number is never given twice. */
export function updateRoutes(context: ApiContext): FastifyPluginAsyncTypebox {
  const { store } = context;

  return async (app) => {
    app.get('/incidents/:id/updates', { schema: { params: IdParams } }, async (request) => {
      const incident = store.state.incidents.get(parseId(request.params.id, 'incidentId'));
      // An unknown incident has no updates: the reference server says so too.
      return { data: incident?.updates.map((update) => showUpdate(update, incident)) ?? [] };
    });

    app.get('/incidents/:id/updates/:order', { schema: { params: OrderParams } }, async (request) => {
      const { id, order } = readPath(request.params);
      const incident = store.state.incidents.get(id);
      if (!incident) {
        throw notFound(NO_UPDATE);
      }
      return { data: showUpdate(findUpdate(incident, order), incident) };
    });

    app.post(
      '/incidents/:id/updates',
      { schema: { params: IdParams, body: NewUpdateBody }, config: publisher },
      async (request, reply) => {
        const id = parseId(request.params.id, 'incidentId');
        if (!hasContent(request.body, NEW_FIELDS)) {
          throw badRequest('The body says nothing.');
        }
        const { displayName, description, createdAt = storedNow() } = parseUpdateBody(request.body);
        const { endedAt, phase, affects } = request.body;
        const change = parseIncidentBody({ endedAt, phase, affects });
        return commit(context, request, reply, { incident: id }, async (tx) => {
          const incident = await tx
            .updateTable('incidents')
            .set((column) => ({ next_update: column('next_update', '+', 1) }))
            .where('id', '=', id)
            .returning('next_update')
            .executeTakeFirst();
          if (!incident) {
            throw notFound('There is no such incident.');
          }
          const before = await findCurrent(tx, id, request.headers['if-match']);
          refuseRetracted(before);
          await changeWithUpdate(tx, before, change);
          const order = incident.next_update - 1;
          await tx
            .insertInto('updates')
            .values({
              incident_id: id,
              position: order,
              display_name: displayName ?? null,
              description: description ?? null,
              created_at: createdAt,
              affects: change.affects ? JSON.stringify(change.affects) : null,
              phase_generation: change.phase?.generation ?? null,
              phase_order: change.phase?.order ?? null,
            })
            .execute();
          return { status: 201, body: { order } };
        });
      }
    );

    app.patch(
      '/incidents/:id/updates/:order',
      { schema: { params: OrderParams, body: UpdateBody }, config: publisher },
      async (request, reply) => {
        const { id, order } = readPath(request.params);
        if (!hasContent(request.body, FIELDS)) {
          throw badRequest('The body changes nothing.');
        }
        const given = parseUpdateBody(request.body);
        return commit(context, request, reply, { incident: id }, async (tx) => {
          await refuseStaleUpdate(tx, id, order, request.headers['if-match']);
          await changeUpdate(tx, id, order, given);
          return { status: 204 };
        });
      }
    );

    app.delete(
      '/incidents/:id/updates/:order',
      { schema: { params: OrderParams }, config: publisher },
      async (request, reply) => {
        const { id, order } = readPath(request.params);
        return commit(context, request, reply, { incident: id }, async (tx) => {
          await refuseStaleUpdate(tx, id, order, request.headers['if-match']);
          const { numDeletedRows } = await tx
            .deleteFrom('updates')
            .where('incident_id', '=', id)
            .where('position', '=', storable(order))
            .executeTakeFirst();
          if (numDeletedRows === 0n) {
            throw notFound(NO_UPDATE);
          }
          return { status: 204 };
        });
      }
    );
  };
}

/** What an update says about its incident becomes true for it; what it was like before the first such update is kept, as the past depends on it. */
async function changeWithUpdate(tx: Tx, before: IncidentRecord, change: GivenIncident): Promise<void> {
  if (!change.endedAt && !change.phase && !change.affects) {
    return;
  }
  await changeIncident(tx, before, change);
  if (change.affects && before.firstAffects === null) {
    await tx
      .updateTable('incidents')
      .set({ first_affects: JSON.stringify(before.affects) })
      .where('id', '=', before.id)
      .execute();
  }
}

function readPath(params: { id: string; order: string }): { id: string; order: number } {
  return { id: parseId(params.id, 'incidentId'), order: parseInteger(params.order, 'updateOrder') };
}
