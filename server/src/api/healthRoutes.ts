import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';

import type { ApiContext } from './context';

/** `/healthz`: always 200 while the page can be served, also without a database: taking the page away would help nobody. */
export function healthRoutes({ store }: ApiContext): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.get('/healthz', async (_request, reply) => {
      void reply.header('Cache-Control', 'no-store');
      return store.asOf === undefined
        ? { status: 'ok', database: 'ok' }
        : { status: 'ok', database: 'unreachable', asOf: store.asOf };
    });
  };
}
