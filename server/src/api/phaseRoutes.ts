import { type FastifyPluginAsyncTypebox, Type } from '@fastify/type-provider-typebox';

import { badRequest, conflict, notFound } from './apiError';
import { commit } from './commit';
import type { ApiContext } from './context';
import { parseInteger } from './parseParameters';
import { PhasesBody } from './schemas';

/** `/phases`: ordered lists of names; a new list is a new generation, old ones stay, as old incidents refer to them. */
export function phaseRoutes(context: ApiContext): FastifyPluginAsyncTypebox {
  const { store } = context;
  return async (app) => {
    app.get(
      '/phases',
      { schema: { querystring: Type.Object({ generation: Type.Optional(Type.String()) }) } },
      async (request) => {
        const { phases } = store.state;
        const asked = request.query.generation;
        const generation = asked === undefined ? phases.length : parseInteger(asked, 'generation');
        if (asked !== undefined && generation < 1) {
          throw badRequest('Invalid format for parameter generation: generations begin at 1.');
        }
        if (generation > phases.length) {
          throw notFound(`There is no phase generation ${generation}.`);
        }
        return { data: { generation, phases: phases[generation - 1] ?? [] } };
      }
    );

    app.post(
      '/phases',
      { schema: { body: PhasesBody }, config: { role: 'admin', doing: 'Changing phases', publicTexts: 'check' } },
      async (request, reply) => {
        const names = request.body.phases;
        if (names.some((name) => name.trim() === '')) {
          throw badRequest('A phase must have a name.');
        }
        const { mode, file, phases } = context.provisioning;
        if (mode === 'reconcile' && phases) {
          throw conflict(`The phases are provided by ${file ?? 'a file'} and are changed there.`);
        }
        return commit(context, request, reply, { phases: true }, async (tx) => {
          const last = await tx
            .selectFrom('phases')
            .select((e) => e.fn.max('generation').as('generation'))
            .executeTakeFirst();
          const generation = (last?.generation ?? 0) + 1;
          await tx
            .insertInto('phases')
            .values(names.map((name, position) => ({ generation, position, name })))
            .execute();
          return { status: 201, body: { generation } };
        });
      }
    );
  };
}
