import { createServer, type Server } from 'node:http';

import type { Registry } from 'prom-client';

import { LeitstandError } from '../../../src/domain/errors/leitstandError';

/** Serves `/metrics` on a listener of its own: what Prometheus may see is not for customers. Throws `server-failed` if the address is taken. */
export async function listenForMetrics(registry: Registry, address: { host: string; port: number }): Promise<Server> {
  const server = createServer({ headersTimeout: 10_000, requestTimeout: 10_000 }, (request, response) => {
    const [path] = (request.url ?? '').split('?');
    if (path !== '/metrics' || (request.method !== 'GET' && request.method !== 'HEAD')) {
      response.writeHead(404).end();
      return;
    }
    registry.metrics().then(
      (text) => response.writeHead(200, { 'Content-Type': registry.contentType }).end(text),
      (error: unknown) => response.writeHead(500).end(String(error))
    );
  });
  return new Promise((resolve, reject) => {
    server.once('error', (error) =>
      reject(
        new LeitstandError(
          'server-failed',
          `Cannot listen on ${address.host}:${address.port} for metrics. Is something else there?`,
          String(error)
        )
      )
    );
    server.listen(address.port, address.host, () => resolve(server));
  });
}
