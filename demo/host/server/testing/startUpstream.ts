import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import { text } from 'node:stream/consumers';

export interface SeenRequest {
  method: string;
  url: string;
  headers: IncomingHttpHeaders;
  body: string;
}

export interface Upstream {
  url: string;
  /** What reached it, oldest first. */
  seen: SeenRequest[];
  /** Path of the next request whose asker goes away before there is an answer. */
  closedEarly: () => Promise<string>;
  close: () => void;
}

/** A server behind the proxy that answers as its paths say. */
export async function startUpstream(): Promise<Upstream> {
  const seen: SeenRequest[] = [];
  const waiting: Array<(path: string) => void> = [];
  const server = createServer(async (request, response) => {
    const { method = '', url = '', headers } = request;
    const path = url.replace(/\?.*/, '');
    seen.push({ method, url, headers, body: await text(request) });
    const send = (status: number, body: object, more: Record<string, string> = {}) =>
      response
        .writeHead(status, { 'content-type': 'application/json', 'set-cookie': 'a=b', ...more })
        .end(JSON.stringify(body));
    if (path === '/components') {
      send(200, { data: [] });
    } else if (path === '/incidents' && method === 'POST') {
      send(201, { id: '1' });
    } else if (path === '/unauthorized') {
      send(401, { code: 'token-refused' });
    } else if (path === '/forbidden') {
      send(403, { code: 'forbidden' });
    } else if (path === '/changed') {
      send(412, { code: 'stale-edit' }, { etag: '"7"' });
    } else if (path === '/api/v2/alerts' || path === '/api/v1/rules') {
      send(200, { path: url });
    } else if (path === '/never') {
      response.on('close', () => waiting.splice(0).forEach((tell) => tell(path)));
    } else {
      send(404, { code: 'not-found' });
    }
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    seen,
    closedEarly: () => new Promise((resolve) => waiting.push(resolve)),
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
