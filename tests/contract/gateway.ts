import { createServer, type IncomingMessage } from 'node:http';
import type { StatusAnswer, StatusTransport } from '../../src/status/transport';

/** A request that reached the gateway. */
export interface Seen {
  method: string;
  path: string;
  authorization?: string;
}

export interface Gateway {
  url: string;
  seen: Seen[];
  stop: () => Promise<void>;
}

/** The routes that the stock rules know; the additions of other servers are not among them. */
const ROUTES = /^\/(components|incidents|impacttypes|severities|phases)(\/|\?|$)/;

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  const parts: Buffer[] = [];
  for await (const part of request) {
    parts.push(Buffer.from(part));
  }
  return Buffer.concat(parts).toString();
};

/**
 * Behaves as the stock gateway of the SCS status page: reads are anonymous, and one that carries a token is refused;
 * writes need a token. `isGood`: which tokens it knows.
 */
export async function startGateway(upstream: string, isGood: (token: string) => boolean): Promise<Gateway> {
  const seen: Seen[] = [];
  const server = createServer((request, response) => {
    void (async () => {
      const { method = '', url = '', headers } = request;
      const { authorization } = headers;
      seen.push({ method, path: url, authorization });
      const refuse = (code: number, status: string) => {
        response.writeHead(code, { 'Content-Type': 'application/json' });
        response.end(JSON.stringify({ error: { code, status, message: `${status}.` } }));
      };
      if (!ROUTES.test(url)) {
        return refuse(404, 'Not Found');
      }
      const isRead = method === 'GET';
      if (isRead ? authorization !== undefined : !isGood(authorization?.replace('Bearer ', '') ?? '')) {
        return refuse(401, 'Unauthorized');
      }
      const body = await bodyOf(request);
      const answer = await fetch(upstream + url, {
        method,
        headers: { 'Content-Type': 'application/json' },
        body: isRead || body === '' ? undefined : body,
      });
      response.writeHead(answer.status, { 'Content-Type': 'application/json' });
      response.end(await answer.text());
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    seen,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** As Grafana's proxy passes things on: with the user's token, if it forwards one, and with 401 told as 400. */
export function grafanaProxy(upstream: string, token?: string): StatusTransport {
  return {
    kind: 'proxy',
    send: async ({ method, path, body, headers }): Promise<StatusAnswer> => {
      const answer = await fetch(upstream + path, {
        method,
        headers: {
          'Content-Type': 'application/json',
          ...headers,
          ...(token !== undefined && { Authorization: `Bearer ${token}` }),
        },
        body: body === undefined ? undefined : JSON.stringify(body),
      });
      if (answer.status === 401) {
        return { status: 400, body: 'Authentication to data source failed', header: () => null };
      }
      const text = await answer.text();
      return { status: answer.status, body: text === '' ? undefined : JSON.parse(text), header: () => null };
    },
  };
}
