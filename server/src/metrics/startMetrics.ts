import type { IncomingMessage, ServerResponse } from 'node:http';

import type { FastifyInstance } from 'fastify';
import { collectDefaultMetrics, Registry } from 'prom-client';

import type { StatusStore } from '../store/statusStore';
import type { AwakeSettings } from '../worker/awakeSettings';

import { awakeMetrics } from './awakeMetrics';
import { domainMetrics } from './domainMetrics';
import { listenForMetrics } from './listenForMetrics';
import { requestMetrics } from './requestMetrics';
import { urlPattern } from './urlPattern';

/** Where metrics are served and what their names begin with. */
export interface MetricsSettings {
  listen: { host: string; port: number };
  /** `<namespace>_<subsystem>_requests_total`; domain metrics are `<namespace>_…`. */
  namespace: string;
  subsystem: string;
}

export interface Metrics {
  url: string;
  stop: () => Promise<void>;
}

/** Counts what `app` and its listener answer, and serves the numbers. `knownHosts`: those named in the label `host`. */
export async function startMetrics(
  { listen, namespace, subsystem }: MetricsSettings,
  app: Pick<FastifyInstance, 'server'>,
  routed: WeakMap<IncomingMessage, string>,
  store: StatusStore,
  drawnAt: () => number,
  knownHosts: readonly string[],
  awake: AwakeSettings
): Promise<Metrics> {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  domainMetrics(registry, namespace, store, drawnAt);
  awakeMetrics(registry, store, awake);
  const note = requestMetrics(registry, [namespace, subsystem].filter(Boolean).join('_'), knownHosts);
  // Before the listener that answers.
  app.server.prependListener('request', (request: IncomingMessage, response: ServerResponse) =>
    note(request, response, () => patternOf(request, response, routed.get(request)))
  );
  const server = await listenForMetrics(registry, listen);
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : listen.port;
  return {
    url: `http://${listen.host.includes(':') ? `[${listen.host}]` : listen.host}:${port}/metrics`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Paths that nothing stands behind are endless and become one. */
function patternOf(request: IncomingMessage, response: ServerResponse, route: string | undefined): string {
  const [path = ''] = (request.url ?? '').split('?');
  const isAnswered = response.statusCode < 400 && request.method !== 'OPTIONS';
  return route !== undefined ? urlPattern(route) : isAnswered ? urlPattern(path) : '*';
}
