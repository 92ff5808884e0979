import { createServer, type RequestListener, type Server } from 'node:http';

import { acceptFirst } from '../public/sendTogether';

/** Enough for a token with many groups. */
const MAX_HEADER_BYTES = 16 * 1024;
const MAX_HEADERS = 100;

/** The public listener. Who sends slowly, or does not take what was asked for, is cut off: connections are what a small attacker can use up. */
export function createListener(answer: RequestListener): Server {
  const server = createServer(
    {
      maxHeaderSize: MAX_HEADER_BYTES,
      headersTimeout: 10_000,
      requestTimeout: 30_000,
      connectionsCheckingInterval: 2_000,
      keepAliveTimeout: 65_000,
    },
    answer
  );
  server.maxHeadersCount = MAX_HEADERS;
  // Nothing sent and nothing taken for so long.
  server.timeout = 70_000;
  acceptFirst(server);
  return server;
}
