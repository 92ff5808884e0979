import { isUtf8 } from 'node:buffer';

import type { FastifyInstance } from 'fastify';

import { badRequest } from './apiError';
import { MERGE_PATCH } from './changeIncident';
import { isCleanText } from './isCleanText';

/** Takes JSON bodies only, and only such that are well-formed text throughout: what is stored must come back as it was sent, on both engines. */
export function addJsonParser(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(['application/json', MERGE_PATCH], { parseAs: 'buffer' }, (_request, bytes, done) => {
    const body = typeof bytes === 'string' ? Buffer.from(bytes) : bytes;
    if (body.length === 0) {
      return done(badRequest('The body is empty.'));
    }
    if (!isUtf8(body)) {
      return done(badRequest('The body is not UTF-8.'));
    }
    const parsed = parseJson(body.toString());
    if (parsed === undefined) {
      return done(badRequest('The body is not JSON.'));
    }
    if (!isCleanText(parsed)) {
      return done(badRequest('The body contains a NUL character or half of a surrogate pair.'));
    }
    done(null, parsed);
  });
}

function parseJson(text: string): unknown {
  try {
    // Keys named __proto__ would become prototypes when objects are copied.
    return JSON.parse(text, (key, value: unknown) => (key === '__proto__' ? undefined : value));
  } catch {
    return undefined;
  }
}
