import type { FastifyInstance } from 'fastify';

const EXPOSED = 'ETag, Warning, Idempotent-Replayed';
const ALLOWED = 'Authorization, Content-Type, Idempotency-Key, If-Match, If-None-Match';

/** Lets browsers on the given origins (`*`: all) read and write. Never with cookies: there are none. */
export function addCors(app: FastifyInstance, origins: readonly string[]): void {
  app.addHook('onRequest', async (request, reply) => {
    const { origin } = request.headers;
    if (!origins.includes('*')) {
      void reply.header('Vary', 'Origin');
    }
    if (origin === undefined || !(origins.includes('*') || origins.includes(origin))) {
      return;
    }
    void reply.header('Access-Control-Allow-Origin', origins.includes('*') ? '*' : origin);
    void reply.header('Access-Control-Expose-Headers', EXPOSED);
    if (request.method === 'OPTIONS' && request.headers['access-control-request-method']) {
      return reply
        .header('Access-Control-Allow-Methods', 'GET, HEAD, POST, PATCH, PUT, DELETE')
        .header('Access-Control-Allow-Headers', ALLOWED)
        .header('Access-Control-Max-Age', '600')
        .code(204)
        .send();
    }
  });
}
