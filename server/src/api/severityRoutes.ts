import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';

import type { Tx } from '../store/schema';

import { badRequest, conflict, notFound } from './apiError';
import { commit } from './commit';
import type { ApiContext } from './context';
import { hasContent } from './hasContent';
import { refuseProvisioned } from './refuseProvisioned';
import { NameParams, SeverityBody } from './schemas';

const admin = { role: 'admin', doing: 'Changing severities', publicTexts: 'check' } as const;

/** `/severities`: named bands of severity; the name is the identifier. */
export function severityRoutes(context: ApiContext): FastifyPluginAsyncTypebox {
  const { store } = context;
  return async (app) => {
    app.get('/severities', async () => ({ data: store.state.severities }));

    app.get('/severities/:name', { schema: { params: NameParams } }, async (request) => {
      const found = store.state.severities.find((severity) => severity.displayName === request.params.name);
      if (!found) {
        throw notFound(MISSING);
      }
      return { data: found };
    });

    app.post('/severities', { schema: { body: SeverityBody }, config: admin }, async (request, reply) => {
      const { displayName, value } = request.body;
      if (displayName === undefined || displayName === null || value === undefined || value === null) {
        throw badRequest('A severity needs a displayName and a value from 0 to 100.');
      }
      refuseBlank(displayName);
      return commit(context, request, reply, { severities: true }, async (tx) => {
        await refuseTaken(tx, displayName, value);
        await tx.insertInto('severities').values({ display_name: displayName, value }).execute();
        return { status: 204 };
      });
    });

    app.patch(
      '/severities/:name',
      { schema: { params: NameParams, body: SeverityBody }, config: admin },
      async (request, reply) => {
        const { name } = request.params;
        const { displayName, value } = request.body;
        if (!hasContent(request.body, ['displayName', 'value'])) {
          throw badRequest('The body changes nothing.');
        }
        if (typeof displayName === 'string') {
          refuseBlank(displayName);
        }
        return commit(context, request, reply, { severities: true }, async (tx) => {
          await refuseProvisioned(context.provisioning, tx, 'severity', name);
          await refuseTaken(tx, displayName ?? undefined, value ?? undefined, name);
          const { numUpdatedRows } = await tx
            .updateTable('severities')
            .set({ display_name: displayName ?? undefined, value: value ?? undefined })
            .where('display_name', '=', name)
            .executeTakeFirst();
          if (numUpdatedRows === 0n) {
            throw notFound(MISSING);
          }
          return { status: 204 };
        });
      }
    );

    app.delete('/severities/:name', { schema: { params: NameParams }, config: admin }, async (request, reply) => {
      return commit(context, request, reply, { severities: true }, async (tx) => {
        await refuseProvisioned(context.provisioning, tx, 'severity', request.params.name);
        const deleted = await tx
          .deleteFrom('severities')
          .where('display_name', '=', request.params.name)
          .returning('value')
          .executeTakeFirst();
        if (!deleted) {
          throw notFound(MISSING);
        }
        if (deleted.value === 100) {
          // The standard demands one of 100, the reference server lets it go.
          void reply.header('Warning', '299 - "There should always be a severity of value 100 (scs-0402)."');
        }
        return { status: 204 };
      });
    });
  };
}

const MISSING = 'There is no severity of this name.';

function refuseBlank(displayName: string): void {
  if (displayName.trim() === '') {
    throw badRequest('The displayName of a severity must not be blank: it is its identifier.');
  }
}

/** Values answer 400 as in the reference server, names 409; `except` is the name of the severity being changed. */
async function refuseTaken(tx: Tx, displayName?: string, value?: number, except?: string): Promise<void> {
  const others = (await tx.selectFrom('severities').selectAll().execute()).filter(
    (other) => other.display_name !== except
  );
  const sameValue = others.find((other) => other.value === value);
  if (sameValue) {
    throw badRequest(`The value ${sameValue.value} belongs to the severity "${sameValue.display_name}".`);
  }
  if (others.some((other) => other.display_name === displayName)) {
    throw conflict(`There is a severity "${displayName}" already.`);
  }
}
