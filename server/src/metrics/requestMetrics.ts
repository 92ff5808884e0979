import type { IncomingMessage, ServerResponse } from 'node:http';

import { Counter, Histogram, type Registry } from 'prom-client';

const LABELS = ['code', 'method', 'host', 'url'] as const;
const KIB = 1024;
const MIB = 1024 * KIB;
/** Those of the reference server's middleware, so that its dashboards show the same heat maps. */
const SIZES = [KIB, 2 * KIB, 5 * KIB, 10 * KIB, 100 * KIB, 500 * KIB, MIB, 2.5 * MIB, 5 * MIB, 10 * MIB];
const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

/** Notes one request when its answer is done; `url` is the pattern of what answered it. */
export type NoteRequest = (request: IncomingMessage, response: ServerResponse, url: () => string) => void;

/**
 * The reference server's request metrics: `<prefix>_requests_total`, `_request_duration_seconds`, `_request_size_bytes`, `_response_size_bytes`.
 * Labels that callers choose are bounded: hosts other than `knownHosts` are `other`, unknown paths are `*`.
 */
export function requestMetrics(registry: Registry, prefix: string, knownHosts: readonly string[]): NoteRequest {
  const common = { labelNames: LABELS, registers: [registry] };
  const total = new Counter({
    name: `${prefix}_requests_total`,
    help: 'How many HTTP requests were answered, by status code and method.',
    ...common,
  });
  const duration = new Histogram({
    name: `${prefix}_request_duration_seconds`,
    help: 'How long requests took, in seconds.',
    buckets: SECONDS,
    ...common,
  });
  const requestSize = new Histogram({
    name: `${prefix}_request_size_bytes`,
    help: 'Size of the bodies of requests.',
    buckets: SIZES,
    ...common,
  });
  const responseSize = new Histogram({
    name: `${prefix}_response_size_bytes`,
    help: 'Size of answers as sent, headers included.',
    buckets: SIZES,
    ...common,
  });

  return (request, response, url) => {
    const start = process.hrtime.bigint();
    const { method = '', headers, socket } = request;
    const written = socket.bytesWritten;
    response.once('close', () => {
      const host = headers.host ?? '';
      const labels = {
        code: String(response.statusCode),
        method: METHODS.includes(method) ? method : 'other',
        host: knownHosts.includes(host) ? host : 'other',
        url: url(),
      };
      total.inc(labels);
      duration.observe(labels, Number(process.hrtime.bigint() - start) / 1e9);
      requestSize.observe(labels, Number(headers['content-length'] ?? 0) || 0);
      responseSize.observe(labels, socket.bytesWritten - written);
    });
  };
}
