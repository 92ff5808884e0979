import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';

import { namesEtag } from '../api/etag';

import type { Resource } from './resource';

/** Answers a GET or HEAD with a resource in the form the client understands, or with 304 if it has it already. `headers` are added. */
export function sendResource(
  resource: Resource,
  request: IncomingMessage,
  response: ServerResponse,
  headers: OutgoingHttpHeaders
): void {
  const variant = resource.variantFor(request.headers['accept-encoding']);
  const common: OutgoingHttpHeaders = {
    'Cache-Control': resource.cacheControl,
    Vary: 'Accept-Encoding',
    ...headers,
    ETag: variant.etag,
  };
  if (resource.status === 200 && namesEtag(request.headers['if-none-match'], resource.plain.etag)) {
    response.writeHead(304, common);
    response.end();
    return;
  }
  common['Content-Type'] = resource.type;
  common['Content-Length'] = variant.body.length;
  if (variant.encoding) {
    common['Content-Encoding'] = variant.encoding;
  }
  response.writeHead(resource.status, common);
  response.end(request.method === 'HEAD' ? undefined : variant.body);
}
