import http, { type IncomingMessage, type OutgoingHttpHeaders, type ServerResponse } from 'node:http';
import https from 'node:https';
import { responseHeaders } from './proxyHeaders';

export interface ForwardOptions {
  method: string;
  url: URL;
  headers: OutgoingHttpHeaders;
  timeoutMs: number;
}

/**
 * Sends the browser's request on and the answer back. A 401 becomes a 400 with a plain sentence (the browser must not
 * take it for the end of its own session); no answer becomes 502, none in time 504, both without a body.
 */
export function forward(request: IncomingMessage, response: ServerResponse, options: ForwardOptions): Promise<void> {
  return new Promise((resolve) => {
    const { request: send } = options.url.protocol === 'https:' ? https : http;
    const fail = (status: number) => {
      if (response.headersSent) {
        response.destroy();
      } else {
        response.writeHead(status).end();
      }
      resolve();
    };
    let timedOut = false;
    // A connection of its own: one kept from before may have been closed by a restarted server just now.
    const target = { method: options.method, headers: options.headers, agent: false };
    const upstream = send(options.url, target, (answer) => {
      clearTimeout(timer);
      if (answer.statusCode === 401) {
        answer.resume();
        refused(response);
      } else {
        response.writeHead(answer.statusCode ?? 502, responseHeaders(answer.headers));
        answer.pipe(response);
        answer.on('error', () => fail(502));
      }
      response.on('close', resolve);
    });
    const timer = setTimeout(() => {
      timedOut = true;
      upstream.destroy();
    }, options.timeoutMs);
    upstream.on('error', () => {
      clearTimeout(timer);
      fail(timedOut ? 504 : 502);
    });
    response.on('close', () => response.writableFinished || upstream.destroy());
    request.pipe(upstream);
  });
}

function refused(response: ServerResponse): void {
  const text = 'Authentication to data source failed';
  response
    .writeHead(400, { ...responseHeaders({}), 'content-length': Buffer.byteLength(text), 'content-type': 'text/plain' })
    .end(text);
}
