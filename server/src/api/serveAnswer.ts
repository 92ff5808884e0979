import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';

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
  sendResource(answer, request, response, headersFor(corsOrigins, headers.origin));
  return true;
}

const MAX_KNOWN = 100;
const known = new WeakMap<readonly string[], Map<string | undefined, OutgoingHttpHeaders>>();

/** The same object for the same origin, as `sendResource` likes it. */
function headersFor(corsOrigins: readonly string[], origin: string | undefined): OutgoingHttpHeaders {
  const byOrigin = known.get(corsOrigins) ?? new Map<string | undefined, OutgoingHttpHeaders>();
  known.set(corsOrigins, byOrigin);
  const before = byOrigin.get(origin);
  if (before) {
    return before;
  }
  const cors = corsHeaders(corsOrigins, origin);
  const made = {
    ...cors,
    Vary: [cors.Vary, VARY].filter(Boolean).join(', '),
    'X-Content-Type-Options': 'nosniff',
  };
  if (byOrigin.size < MAX_KNOWN) {
    byOrigin.set(origin, made);
  }
  return made;
}

/** On what answers of the API depend besides their address. */
export const VARY = 'Accept-Encoding, Authorization';
