import { type FastifyPluginAsyncTypebox, Type } from '@fastify/type-provider-typebox';

import { summarizeTruthGaps } from '../../../src/domain/truthGap/summarizeTruthGaps';
import { badRequest, notFound } from '../api/apiError';
import { commit } from '../api/commit';
import type { ApiContext } from '../api/context';
import { parseId, parseQueryTime, parseTime } from '../api/parseParameters';
import { IdParams } from '../api/schemas';
import { inboxRoutes } from '../inbox/inboxRoutes';
import { showStoredTime, storedNow } from '../store/storedTime';

import { promiseNextUpdate, readNextUpdates } from './nextUpdates';
import { readProposals } from './readProposals';
import { readTruthGaps } from './truthGaps';
import { readWorkerStatus } from './workerStatus';

const DEFAULT_SPAN_MS = 90 * 24 * 3600_000;
const viewer = (doing: string) => ({ role: 'viewer', doing }) as const;
const NextUpdateBody = Type.Object({ dueAt: Type.Union([Type.String({ maxLength: 64 }), Type.Null()]) });
const span = Type.Object({ from: Type.Optional(Type.String()), to: Type.Optional(Type.String()) });

/** What alerts and time do while nobody is awake: the alert inbox, and what the worker has to say. All of it is private. */
export function awakeRoutes(context: ApiContext): FastifyPluginAsyncTypebox {
  const { store, awake: settings } = context;
  return async (app) => {
    void app.register(inboxRoutes(context));
    app.addHook('onSend', async (_request, reply) => void reply.header('Cache-Control', 'no-store'));

    app.get('/worker', { config: viewer('Reading the worker’s state') }, async () => ({
      data: await readWorkerStatus(store.db, settings, Date.now()),
    }));

    app.delete(
      '/worker/heartbeats/:key',
      {
        schema: { params: Type.Object({ key: Type.String() }) },
        config: { role: 'admin', doing: 'Forgetting a heartbeat' },
      },
      async (request, reply) =>
        commit(context, request, reply, {}, async (tx) => {
          const { numDeletedRows } = await tx
            .deleteFrom('heartbeats')
            .where('key', '=', request.params.key)
            .executeTakeFirst();
          if (numDeletedRows === 0n) {
            throw notFound('There is no such heartbeat.');
          }
          return { status: 204 };
        })
    );

    app.get('/proposals', { config: viewer('Reading proposals') }, async () => ({
      data: await readProposals(store.db),
    }));

    app.delete(
      '/proposals/:id',
      {
        schema: { params: IdParams },
        config: { role: 'publisher', doing: 'Dismissing a proposal', purpose: 'publish' },
      },
      async (request, reply) => {
        const id = parseId(request.params.id, 'proposalId');
        return commit(context, request, reply, {}, async (tx) => {
          const { numUpdatedRows } = await tx
            .updateTable('proposals')
            .set({ dismissed_at: storedNow() })
            .where('id', '=', id)
            .where('dismissed_at', 'is', null)
            .executeTakeFirst();
          if (numUpdatedRows === 0n) {
            throw notFound('There is no such proposal.');
          }
          return { status: 204 };
        });
      }
    );

    app.get('/next-updates', { config: viewer('Reading promised updates') }, async () => ({
      data: await readNextUpdates(store.db, Date.now()),
    }));

    app.put(
      '/incidents/:id/next-update',
      {
        schema: { params: IdParams, body: NextUpdateBody },
        config: { role: 'publisher', doing: 'Promising an update', purpose: 'publish' },
      },
      async (request, reply) => {
        const id = parseId(request.params.id, 'incidentId');
        const { dueAt } = request.body;
        const due = dueAt === null ? null : parseTime(dueAt, 'dueAt');
        return commit(context, request, reply, {}, async (tx) => {
          if (!(await promiseNextUpdate(tx, id, due))) {
            throw notFound('There is no such incident.');
          }
          return { status: 204 };
        });
      }
    );

    app.get(
      '/truth-gap',
      { schema: { querystring: span }, config: viewer('Reading the truth gap') },
      async ({ query }) => {
        const now = Date.now();
        const from = query.from ? parseQueryTime(query.from, 'from') : storedNow(now - DEFAULT_SPAN_MS);
        const to = query.to ? parseQueryTime(query.to, 'to') : storedNow(now);
        if (to < from) {
          throw badRequest('The parameter to is before from.');
        }
        const episodes = await readTruthGaps(store.db, from, to);
        const names = new Map(store.state.components.map(({ id, displayName }) => [id, displayName ?? undefined]));
        return {
          data: {
            from: showStoredTime(from),
            to: showStoredTime(to),
            components: summarizeTruthGaps(episodes, now).map((gap) => ({
              ...gap,
              displayName: names.get(gap.component),
            })),
            episodes,
          },
        };
      }
    );
  };
}
