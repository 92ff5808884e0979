import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';

import type { UpdateRecord } from '../store/records';
import { showStoredTime, storedNow } from '../store/storedTime';

import { badRequest, notFound } from './apiError';
import { commit } from './commit';
import type { ApiContext } from './context';
import { hasContent } from './hasContent';
import { parseId, parseInteger, parseTime } from './parseParameters';
import { IdParams, OrderParams, UpdateBody } from './schemas';

const FIELDS = ['displayName', 'description', 'createdAt'] as const;
const publisher = { role: 'publisher', doing: 'Publishing', purpose: 'publish' } as const;

/** `/incidents/{id}/updates`: the messages within an incident, numbered from 0; a number is never given twice. */
export function updateRoutes(context: ApiContext): FastifyPluginAsyncTypebox {
  const { store } = context;
  const updatesOf = (id: string) => store.state.incidents.get(id)?.updates ?? [];

  return async (app) => {
    app.get('/incidents/:id/updates', { schema: { params: IdParams } }, async (request) => {
      // An unknown incident has no updates: the reference server says so too.
      return { data: updatesOf(parseId(request.params.id, 'incidentId')).map(show) };
    });

    app.get('/incidents/:id/updates/:order', { schema: { params: OrderParams } }, async (request) => {
      const { id, order } = readPath(request.params);
      const found = updatesOf(id).find((update) => update.order === order);
      if (!found) {
        throw notFound(MISSING);
      }
      return { data: show(found) };
    });

    app.post(
      '/incidents/:id/updates',
      { schema: { params: IdParams, body: UpdateBody }, config: publisher },
      async (request, reply) => {
        const id = parseId(request.params.id, 'incidentId');
        const { displayName, description, createdAt } = request.body;
        if (!hasContent(request.body, FIELDS)) {
          throw badRequest('The body says nothing.');
        }
        const created = readTime(createdAt) ?? storedNow();
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
          const order = incident.next_update - 1;
          await tx
            .insertInto('updates')
            .values({
              incident_id: id,
              position: order,
              display_name: displayName ?? null,
              description: description ?? null,
              created_at: created,
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
        const { displayName, description, createdAt } = request.body;
        if (!hasContent(request.body, FIELDS)) {
          throw badRequest('The body changes nothing.');
        }
        const created = readTime(createdAt);
        return commit(context, request, reply, { incident: id }, async (tx) => {
          const { numUpdatedRows } = await tx
            .updateTable('updates')
            .set({
              display_name: displayName ?? undefined,
              description: description ?? undefined,
              created_at: created,
            })
            .where('incident_id', '=', id)
            .where('position', '=', storable(order))
            .executeTakeFirst();
          if (numUpdatedRows === 0n) {
            throw notFound(MISSING);
          }
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
          const { numDeletedRows } = await tx
            .deleteFrom('updates')
            .where('incident_id', '=', id)
            .where('position', '=', storable(order))
            .executeTakeFirst();
          if (numDeletedRows === 0n) {
            throw notFound(MISSING);
          }
          return { status: 204 };
        });
      }
    );
  };
}

const MISSING = 'There is no such update.';

function readPath(params: { id: string; order: string }): { id: string; order: number } {
  return { id: parseId(params.id, 'incidentId'), order: parseInteger(params.order, 'updateOrder') };
}

function readTime(text: string | null | undefined): string | undefined {
  return text === undefined || text === null ? undefined : parseTime(text, 'createdAt');
}

/** PostgreSQL's integer is not larger; what is, does not exist. */
function storable(order: number): number {
  return Math.abs(order) > 0x7fffffff ? -1 : order;
}

function show(update: UpdateRecord) {
  return {
    order: update.order,
    displayName: update.displayName ?? undefined,
    description: update.description ?? undefined,
    createdAt: showStoredTime(update.createdAt),
  };
}
