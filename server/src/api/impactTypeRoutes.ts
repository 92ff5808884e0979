import { randomUUID } from 'node:crypto';

import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';

import { nextPosition } from '../store/nextPosition';

import { badRequest, conflict, notFound } from './apiError';
import { commit } from './commit';
import type { ApiContext } from './context';
import { hasContent } from './hasContent';
import { parseId } from './parseParameters';
import { refuseProvisioned } from './refuseProvisioned';
import { IdParams, ImpactTypeBody } from './schemas';
import { showImpactType } from './showImpactType';

const FIELDS = ['displayName', 'description'] as const;
const admin = { role: 'admin', doing: 'Changing impact types', publicTexts: 'check' } as const;

/** `/impacttypes`: in which ways something can be impaired. */
export function impactTypeRoutes(context: ApiContext): FastifyPluginAsyncTypebox {
  const { store } = context;
  return async (app) => {
    app.get('/impacttypes', async () => ({ data: store.state.impactTypes.map(showImpactType) }));

    app.get('/impacttypes/:id', { schema: { params: IdParams } }, async (request) => {
      const id = parseId(request.params.id, 'impactTypeId');
      const found = [...store.state.impactTypes, ...store.state.retired.impactTypes].find((type) => type.id === id);
      if (!found) {
        throw notFound(MISSING);
      }
      return { data: showImpactType(found) };
    });

    app.post('/impacttypes', { schema: { body: ImpactTypeBody }, config: admin }, async (request, reply) => {
      const { displayName, description } = request.body;
      if (displayName === undefined || displayName === null) {
        throw badRequest('An impact type needs a displayName.');
      }
      return commit(context, request, reply, { impactTypes: true }, async (tx) => {
        const id = randomUUID();
        const position = await nextPosition(tx, 'impact_types');
        await tx
          .insertInto('impact_types')
          .values({ id, position, display_name: displayName, description: description ?? null })
          .execute();
        return { status: 201, body: { id } };
      });
    });

    app.patch(
      '/impacttypes/:id',
      { schema: { params: IdParams, body: ImpactTypeBody }, config: admin },
      async (request, reply) => {
        const id = parseId(request.params.id, 'impactTypeId');
        if (!hasContent(request.body, FIELDS)) {
          throw badRequest('The body changes nothing.');
        }
        const { displayName, description } = request.body;
        return commit(context, request, reply, { impactTypes: true }, async (tx) => {
          await refuseProvisioned(context.provisioning, tx, 'impact type', id);
          const { numUpdatedRows } = await tx
            .updateTable('impact_types')
            .set({ display_name: displayName ?? undefined, description: description ?? undefined })
            .where('id', '=', id)
            .executeTakeFirst();
          if (numUpdatedRows === 0n) {
            throw notFound(MISSING);
          }
          return { status: 204 };
        });
      }
    );

    app.delete('/impacttypes/:id', { schema: { params: IdParams }, config: admin }, async (request, reply) => {
      const id = parseId(request.params.id, 'impactTypeId');
      return commit(context, request, reply, { impactTypes: true }, async (tx) => {
        await refuseProvisioned(context.provisioning, tx, 'impact type', id);
        const used = await tx
          .selectFrom('impacts')
          .select('incident_id')
          .where('impact_type_id', '=', id)
          .executeTakeFirst();
        if (used) {
          throw conflict(`The impact type is still used by an incident (${used.incident_id}).`);
        }
        const { numDeletedRows } = await tx.deleteFrom('impact_types').where('id', '=', id).executeTakeFirst();
        if (numDeletedRows === 0n) {
          throw notFound(MISSING);
        }
        return { status: 204 };
      });
    });
  };
}

const MISSING = 'There is no such impact type.';
