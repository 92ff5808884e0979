import type { FastifyInstance, FastifyReply } from 'fastify';
import type { HostContext } from '../hostContext';
import type { DataSource } from '../provisioning/loadDataSources';
import { dataSourceProxy } from '../proxy/dataSourceProxy';
import { forward } from '../proxy/forward';
import { requestHeaders } from '../proxy/proxyHeaders';
import { targetUrl } from '../proxy/targetUrl';
import { lacksAction, sessionOf } from '../signedIn';

interface SourceParams {
  Params: { uid: string; '*'?: string };
}

const RESOURCE_TIMEOUT_MS = 30_000;

/** Data sources: what they are, their proxy, and the resources of those with a part in Grafana's server. */
export function dataSourceRoutes(app: FastifyInstance, host: HostContext): void {
  const find = (uid: string) => host.dataSources.find((source) => source.uid === uid);

  app.get('/api/datasources', async (request, reply) => {
    return lacksAction(host, request, reply, 'datasources:read') ? reply : host.dataSources.map(describe);
  });

  app.get<SourceParams>('/api/datasources/uid/:uid', async (request, reply) => {
    const source = find(request.params.uid);
    return source ? describe(source) : notFound(reply);
  });

  app.get<SourceParams>('/api/datasources/uid/:uid/health', async (request, reply) => {
    const source = find(request.params.uid);
    if (source?.type !== 'prometheus') {
      return reply.code(source ? 500 : 404).send({ message: source ? 'Plugin unavailable' : 'Data source not found' });
    }
    const alive = await fetch(`${source.url}/api/v1/query?query=1%2B1`).catch(() => undefined);
    if (alive?.ok) {
      return { status: 'OK', message: 'Successfully queried the Prometheus API.' };
    }
    return reply
      .code(400)
      .send({ status: 'ERROR', message: 'There was an error returned querying the Prometheus API.' });
  });

  // Bodies are passed on as they come.
  void app.register(async (proxied) => {
    proxied.removeAllContentTypeParsers();
    proxied.addContentTypeParser('*', (_request, _payload, done) => done(null));

    proxied.all<SourceParams>('/api/datasources/proxy/uid/:uid/*', async (request, reply) => {
      const source = find(request.params.uid);
      if (!source) {
        return reply.code(404).send({ message: 'Unable to find datasource', traceID: '' });
      }
      reply.hijack();
      const { raw } = request;
      await dataSourceProxy(host, {
        session: sessionOf(request),
        source,
        rawUrl: raw.url ?? '/',
        request: raw,
        response: reply.raw,
      });
      return reply;
    });

    proxied.all<SourceParams>('/api/datasources/uid/:uid/resources/*', async (request, reply) => {
      const source = find(request.params.uid);
      if (source?.type !== 'prometheus') {
        return notFound(reply);
      }
      const [path = '', query = ''] = (request.raw.url ?? '').split(/\?(.*)/s);
      const rest = path.replace(/^\/api\/datasources\/uid\/[^/]+\/resources\//, '');
      const url = targetUrl(source, undefined, rest, query && `?${query}`);
      if (!url) {
        return reply.code(502).send();
      }
      reply.hijack();
      await forward(request.raw, reply.raw, {
        method: request.method,
        url,
        timeoutMs: RESOURCE_TIMEOUT_MS,
        headers: requestHeaders({
          incoming: request.raw.headers,
          remoteAddress: request.ip,
          userAgent: `Grafana/${host.options.grafanaVersion}`,
          routeHeaders: {},
        }),
      });
      return reply;
    });
  });
}

function describe({ id, uid, name, type, access, url, isDefault, jsonData }: DataSource) {
  return { id, uid, orgId: 1, name, type, access, url, isDefault, jsonData, readOnly: true, basicAuth: false };
}

function notFound(reply: FastifyReply) {
  return reply.code(404).send({ message: 'Data source not found' });
}
