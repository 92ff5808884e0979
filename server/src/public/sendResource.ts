import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';

import { namesEtag } from '../api/etag';

import type { Resource, Variant } from './resource';
import { sendTogether } from './sendTogether';

/** What is sent before a variant, as pairs in one list: with it Node writes the head without making objects of it. */
interface Heads {
  full: string[];
  unchanged: string[];
}

/** By the headers that are added, which are few and the same objects every time, then by variant. */
const heads = new WeakMap<OutgoingHttpHeaders, WeakMap<Variant, Heads>>();

/** Answers a GET or HEAD with a resource in the form the client understands, or with 304 if it has it already. `headers` are added; the same object for the same headers makes it fast. */
export function sendResource(
  resource: Resource,
  request: IncomingMessage,
  response: ServerResponse,
  headers: OutgoingHttpHeaders
): void {
  const variant = resource.variantFor(request.headers['accept-encoding']);
  const { full, unchanged } = headsOf(resource, variant, headers);
  if (resource.status === 200 && namesEtag(request.headers['if-none-match'], resource.plain.etag)) {
    sendTogether(() => response.writeHead(304, unchanged).end());
    return;
  }
  const body = request.method === 'HEAD' ? undefined : variant.body;
  sendTogether(() => response.writeHead(resource.status, full).end(body));
}

function headsOf(resource: Resource, variant: Variant, headers: OutgoingHttpHeaders): Heads {
  let known = heads.get(headers);
  if (!known) {
    known = new WeakMap();
    heads.set(headers, known);
  }
  let made = known.get(variant);
  if (!made) {
    made = makeHeads(resource, variant, headers);
    known.set(variant, made);
  }
  return made;
}

function makeHeads(resource: Resource, variant: Variant, headers: OutgoingHttpHeaders): Heads {
  const unchanged: OutgoingHttpHeaders = {
    'Cache-Control': resource.cacheControl,
    Vary: 'Accept-Encoding',
    ...headers,
    ETag: variant.etag,
  };
  const full: OutgoingHttpHeaders = {
    ...unchanged,
    'Content-Type': resource.type,
    'Content-Length': variant.body.length,
    ...(variant.encoding && { 'Content-Encoding': variant.encoding }),
  };
  return { full: toPairs(full), unchanged: toPairs(unchanged) };
}

function toPairs(headers: OutgoingHttpHeaders): string[] {
  return Object.entries(headers).flatMap(([name, value]) => [name, String(value)]);
}
