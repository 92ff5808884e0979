import { type FastifyPluginAsyncTypebox, Type } from '@fastify/type-provider-typebox';

import { applyImport } from '../exchange/applyImport';
import { ExchangeSchema, type ImportReport, KINDS } from '../exchange/model';
import { parseExchange } from '../exchange/parseExchange';
import { planImport } from '../exchange/planImport';
import { loadState } from '../store/loadState';

import { commit } from './commit';
import type { ApiContext } from './context';

const BODY_LIMIT = 64 * 1024 * 1024;

/** `POST /import`: everything of another status page server, with its ids, in one transaction. May be repeated; `?dryRun=true` only says what would be done. */
export function importRoutes(context: ApiContext): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.post(
      '/import',
      {
        bodyLimit: BODY_LIMIT,
        schema: { body: ExchangeSchema, querystring: Type.Object({ dryRun: Type.Optional(Type.String()) }) },
        config: { role: 'admin', doing: 'Importing', publicTexts: 'warn' },
      },
      async (request, reply): Promise<unknown> => {
        const given = parseExchange(request.body);
        const planned = planImport(context.store.state, given).report;
        const isNothing = KINDS.every((kind) => planned.created[kind] + planned.changed[kind] === 0);
        if (request.query.dryRun === 'true' || isNothing) {
          const answer: ImportReport = { dryRun: request.query.dryRun === 'true', ...planned };
          return answer;
        }
        return commit(context, request, reply, { everything: true }, async (tx) => {
          // Planned again under the write lock: somebody may have written meanwhile.
          const plan = planImport(await loadState(tx), given);
          await applyImport(tx, plan);
          const fields = KINDS.filter((kind) => plan.report.created[kind] + plan.report.changed[kind] > 0);
          const body: ImportReport = { dryRun: false, ...plan.report };
          return { status: 200, body, audit: { operation: 'import', object: '/', fields } };
        });
      }
    );
  };
}
