import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { HostContext } from '../hostContext';
import type { DataSource } from '../provisioning/loadDataSources';
import { lacksAction } from '../signedIn';

interface AlertingParams {
  Params: { uid: string; '*': string };
}

const TIMEOUT_MS = 30_000;

/** Rules and alerts of data sources as they answer themselves; Grafana's own alerting is there and has no rules. */
export function alertingRoutes(app: FastifyInstance, host: HostContext): void {
  const find = (uid: string) => host.dataSources.find((source) => source.uid === uid);

  app.get('/api/prometheus/grafana/api/v1/rules', async () => ({ status: 'success', data: { groups: [] } }));
  app.get('/api/prometheus/grafana/api/v1/alerts', async () => ({ status: 'success', data: { alerts: [] } }));
  app.get('/api/alertmanager/grafana/api/v2/alerts', async () => []);
  app.get('/api/alertmanager/grafana/api/v2/alerts/groups', async () => []);
  app.get('/api/ruler/grafana/api/v1/rules', async () => ({}));

  app.get<AlertingParams>('/api/prometheus/:uid/api/v1/*', async (request, reply) => {
    const source = find(request.params.uid);
    if (!source || !['rules', 'alerts'].includes(request.params['*'])) {
      return notFound(reply);
    }
    if (source.type !== 'prometheus') {
      return unexpected(reply, source, 'loki, prometheus, amazon prometheus, azure prometheus');
    }
    return passOn(request, reply, source, `api/v1/${request.params['*']}`);
  });

  app.route<AlertingParams>({
    method: ['GET', 'POST', 'DELETE'],
    url: '/api/alertmanager/:uid/api/v2/*',
    handler: async (request, reply) => {
      const source = find(request.params.uid);
      if (!source) {
        return notFound(reply);
      }
      if (source.type !== 'alertmanager') {
        return unexpected(reply, source, 'alertmanager');
      }
      const changes = request.method !== 'GET';
      if (changes && lacksAction(host, request, reply, 'alert.instances.external:write')) {
        return reply;
      }
      const prefix = source.jsonData.implementation === 'prometheus' ? '' : 'alertmanager/';
      return passOn(request, reply, source, `${prefix}api/v2/${request.params['*']}`);
    },
  });
}

async function passOn(request: FastifyRequest, reply: FastifyReply, source: DataSource, path: string) {
  const query = /\?.*$/s.exec(request.raw.url ?? '')?.[0] ?? '';
  const body = request.method === 'POST' ? JSON.stringify(request.body) : undefined;
  try {
    const answer = await fetch(`${source.url.replace(/\/$/, '')}/${path}${query}`, {
      method: request.method,
      body,
      headers: body === undefined ? {} : { 'content-type': 'application/json' },
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    const type = answer.headers.get('content-type') ?? 'application/json';
    return await reply
      .code(answer.status)
      .type(type)
      .send(Buffer.from(await answer.arrayBuffer()));
  } catch {
    return reply.code(502).send({});
  }
}

function notFound(reply: FastifyReply) {
  return reply.code(404).send({ message: 'data source not found' });
}

function unexpected(reply: FastifyReply, { type }: DataSource, expected: string) {
  return reply.code(400).send({ message: `unexpected datasource type '${type}', expected ${expected}` });
}
