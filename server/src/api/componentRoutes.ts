import { randomUUID } from 'node:crypto';

import { type FastifyPluginAsyncTypebox, Type } from '@fastify/type-provider-typebox';

import { nextPosition } from '../store/nextPosition';
import type { ComponentRecord, IncidentRecord, StatusState } from '../store/records';

import { activeImpacts } from './activeImpacts';
import { badRequest, conflict, notFound } from './apiError';
import { commit } from './commit';
import type { ApiContext } from './context';
import { hasContent } from './hasContent';
import { parseId, parseQueryTime } from './parseParameters';
import { refuseProvisioned } from './refuseProvisioned';
import { ComponentBody, IdParams } from './schemas';
import { showComponent } from './showComponent';

const FIELDS = ['displayName', 'labels'] as const;
const admin = { role: 'admin', doing: 'Changing components', publicTexts: 'check' } as const;
const querystring = Type.Object({ at: Type.Optional(Type.String()) });

/** `/components`: what is offered, with the impacts active now or at `?at=`. */
export function componentRoutes(context: ApiContext): FastifyPluginAsyncTypebox {
  const { store } = context;
  return async (app) => {
    app.get('/components', { schema: { querystring } }, async (request) => {
      const impacts = activeImpacts(store.state.incidents.values(), readAt(request.query.at));
      return { data: store.state.components.map((component) => showComponent(component, impacts)) };
    });

    app.get('/components/:id', { schema: { params: IdParams, querystring } }, async (request) => {
      const id = parseId(request.params.id, 'componentId');
      const impacts = activeImpacts(store.state.incidents.values(), readAt(request.query.at));
      const found = store.state.components.find((component) => component.id === id) ?? findNamed(store.state, id);
      if (!found) {
        throw notFound(MISSING);
      }
      return { data: showComponent(found, impacts) };
    });

    app.post('/components', { schema: { body: ComponentBody }, config: admin }, async (request, reply) => {
      const { displayName, labels } = request.body;
      if (!hasContent(request.body, FIELDS)) {
        throw badRequest('A component needs a displayName or labels.');
      }
      return commit(context, request, reply, { components: true }, async (tx) => {
        const id = randomUUID();
        const position = await nextPosition(tx, 'components');
        await tx
          .insertInto('components')
          .values({ id, position, display_name: displayName ?? null, labels: labels ? JSON.stringify(labels) : null })
          .execute();
        return { status: 201, body: { id } };
      });
    });

    app.patch(
      '/components/:id',
      { schema: { params: IdParams, body: ComponentBody }, config: admin },
      async (request, reply) => {
        const id = parseId(request.params.id, 'componentId');
        const { displayName, labels } = request.body;
        if (!hasContent(request.body, FIELDS)) {
          throw badRequest('The body changes nothing.');
        }
        return commit(context, request, reply, { components: true }, async (tx) => {
          await refuseProvisioned(context.provisioning, tx, 'component', id);
          const { numUpdatedRows } = await tx
            .updateTable('components')
            .set({ display_name: displayName ?? undefined, labels: labels ? JSON.stringify(labels) : undefined })
            .where('id', '=', id)
            .executeTakeFirst();
          if (numUpdatedRows === 0n) {
            throw notFound(MISSING);
          }
          return { status: 204 };
        });
      }
    );

    app.delete('/components/:id', { schema: { params: IdParams }, config: admin }, async (request, reply) => {
      const id = parseId(request.params.id, 'componentId');
      return commit(context, request, reply, { components: true }, async (tx) => {
        await refuseProvisioned(context.provisioning, tx, 'component', id);
        const used = await tx
          .selectFrom('impacts')
          .select('incident_id')
          .where('component_id', '=', id)
          .executeTakeFirst();
        if (used) {
          throw conflict(`The component is still affected by an incident (${used.incident_id}), be it a past one.`);
        }
        const { numDeletedRows } = await tx.deleteFrom('components').where('id', '=', id).executeTakeFirst();
        if (numDeletedRows === 0n) {
          throw notFound(MISSING);
        }
        return { status: 204 };
      });
    });
  };
}

const MISSING = 'There is no such component.';

/** A component that is not offered any more, for those who read an incident that names it. */
function findNamed({ retired, incidents }: StatusState, id: string): ComponentRecord | undefined {
  const found = retired.components.find((component) => component.id === id);
  const isNamed = (incident: IncidentRecord) => incident.affects.some(({ reference }) => reference === id);
  return found && [...incidents.values()].some(isNamed) ? found : undefined;
}

function readAt(at: string | undefined): string | undefined {
  return at ? parseQueryTime(at, 'at') : undefined;
}
