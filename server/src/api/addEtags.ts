import type { FastifyInstance } from 'fastify';

import { etagOf, namesEtag } from './etag';

/** Gives every public answer of a GET an ETag, and answers 304 to whoever has it already. */
export function addEtags(app: FastifyInstance): void {
  app.addHook('onSend', async (request, reply, payload) => {
    const isRead = request.method === 'GET' || request.method === 'HEAD';
    if (!isRead || reply.statusCode !== 200 || typeof payload !== 'string' || reply.hasHeader('Cache-Control')) {
      return payload;
    }
    const etag = etagOf(payload);
    // To be asked for every time: what is true of an outage changes within seconds.
    void reply.header('ETag', etag).header('Cache-Control', 'no-cache');
    if (!namesEtag(request.headers['if-none-match'], etag)) {
      return payload;
    }
    void reply.code(304).removeHeader('Content-Type').removeHeader('Content-Length');
    return null;
  });
}
