import type { FastifyInstance } from 'fastify';

const EXPOSED = 'ETag, Warning, Idempotent-Replayed';
const ALLOWED =
  'Authorization, Content-Type, Idempotency-Key, If-Match, If-None-Match, Leitstand-Client, Leitstand-Redaction';

/** The headers by which a browser on `origin` may read an answer; none for other origins than the given ones (`*`: all). */
export function corsHeaders(origins: readonly string[], origin: string | undefined): Record<string, string> {
  const all = origins.includes('*');
  const vary: Record<string, string> = all ? {} : { Vary: 'Origin' };
  if (origin === undefined || !(all || origins.includes(origin))) {
    return vary;
  }
  return {
    ...vary,
    'Access-Control-Allow-Origin': all ? '*' : origin,
    'Access-Control-Expose-Headers': EXPOSED,
  };
}

/** Lets browsers on the given origins (`*`: all) read and write. Never with cookies: there are none. */
export function addCors(app: FastifyInstance, origins: readonly string[]): void {
  app.addHook('onRequest', async (request, reply) => {
    const headers = corsHeaders(origins, request.headers.origin);
    void reply.headers(headers);
    if (
      'Access-Control-Allow-Origin' in headers &&
      request.method === 'OPTIONS' &&
      request.headers['access-control-request-method']
    ) {
      return reply
        .header('Access-Control-Allow-Methods', 'GET, HEAD, POST, PATCH, PUT, DELETE')
        .header('Access-Control-Allow-Headers', ALLOWED)
        .header('Access-Control-Max-Age', '600')
        .code(204)
        .send();
    }
  });
}
