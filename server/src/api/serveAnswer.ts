import type { IncomingMessage, ServerResponse } from 'node:http';

import { sendResource } from '../public/sendResource';

import type { AnswerCache } from './answerCache';
import { corsHeaders } from './addCors';

/** Answers a public read from memory, before it is routed; false if it has to be. Whoever sends a token is never answered from here: she may have just written. */
export function serveAnswer(
  answers: AnswerCache,
  corsOrigins: readonly string[],
  request: IncomingMessage,
  response: ServerResponse
): boolean {
  const { method, url = '/', headers } = request;
  if ((method !== 'GET' && method !== 'HEAD') || headers.authorization !== undefined) {
    return false;
  }
  const answer = answers.find(url);
  if (!answer) {
    return false;
  }
  const cors = corsHeaders(corsOrigins, headers.origin);
  sendResource(answer, request, response, {
    ...cors,
    Vary: [cors.Vary, VARY].filter(Boolean).join(', '),
    'X-Content-Type-Options': 'nosniff',
  });
  return true;
}

/** On what answers of the API depend besides their address. */
export const VARY = 'Accept-Encoding, Authorization';
