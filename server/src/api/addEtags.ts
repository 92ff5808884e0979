import type { FastifyInstance } from 'fastify';

import type { StatusState } from '../store/records';

import { API_CACHE } from './answerCache';
import type { ApiContext } from './context';
import { etagOf, namesEtag } from './etag';
import { VARY } from './serveAnswer';

/** Gives every public answer of a GET an ETag, answers 304 to whoever has it already, and keeps its bytes for the next reader. */
export function addEtags(app: FastifyInstance, { answers, store }: Pick<ApiContext, 'answers' | 'store'>): void {
  app.decorateRequest('asked', null);
  app.addHook('onRequest', async (request) => {
    request.asked = store.state;
  });
  app.addHook('onSend', async (request, reply, payload) => {
    const isRead = request.method === 'GET' || request.method === 'HEAD';
    const isPublic = request.routeOptions.config.role === undefined && !reply.hasHeader('Cache-Control');
    if (!isRead || !isPublic || reply.statusCode !== 200 || typeof payload !== 'string') {
      return payload;
    }
    const isAnonymous = request.headers.authorization === undefined;
    // An answer begun before a write must not outlive it.
    if (isAnonymous && request.method === 'GET' && request.asked === store.state) {
      answers.keep(request.url, String(reply.getHeader('Content-Type')), payload);
    }
    const etag = etagOf(payload);
    const vary = [reply.getHeader('Vary'), VARY].filter(Boolean).join(', ');
    // Operators, who send tokens, must see at once what they have written.
    void reply
      .header('ETag', etag)
      .header('Cache-Control', isAnonymous ? API_CACHE : 'private, no-cache')
      .header('Vary', vary);
    if (!namesEtag(request.headers['if-none-match'], etag)) {
      return payload;
    }
    void reply.code(304).removeHeader('Content-Type').removeHeader('Content-Length');
    return null;
  });
}

declare module 'fastify' {
  interface FastifyRequest {
    /** The stored status when the request came. */
    asked: StatusState | null;
  }
}
