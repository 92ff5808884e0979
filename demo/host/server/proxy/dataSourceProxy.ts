import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Session } from '../auth/sessions';
import type { HostContext } from '../hostContext';
import { numberOr } from '../narrowing';
import type { PluginRoute } from '../plugins/pluginManifest';
import type { DataSource } from '../provisioning/loadDataSources';
import { forward } from './forward';
import { interpolateTemplate } from './interpolateTemplate';
import { matchRoute } from './matchRoute';
import { requestHeaders } from './proxyHeaders';
import { targetUrl } from './targetUrl';

const DEFAULT_TIMEOUT_SECONDS = 30;
const PREFIX = /^\/api\/datasources\/proxy\/uid\/[\w-]+\/?/;

export interface ProxyRequest {
  session: Session;
  source: DataSource;
  /** Path and query as they came, still escaped. */
  rawUrl: string;
  request: IncomingMessage;
  response: ServerResponse;
}

/** The data source proxy with the fence of the plugin's routes, as Grafana builds it. Writes the answer itself. */
export async function dataSourceProxy(host: HostContext, proxied: ProxyRequest): Promise<void> {
  const { session, source, rawUrl, request, response } = proxied;
  const method = request.method ?? 'GET';
  const [rawPath = '', query] = splitOnce(rawUrl, '?');
  const escapedPath = rawPath.replace(PREFIX, '');
  const routes = host.plugins.find(({ id }) => id === source.type)?.routes ?? [];
  const caller = { role: session.user.role, actions: host.actionsOf(session.user.role) };
  const decision = matchRoute(routes, method, escapedPath, caller);
  if (!decision.allowed) {
    return refuse(response, 'plugin proxy route access denied');
  }
  if (!decision.route && source.type === 'prometheus' && ['DELETE', 'PUT', 'POST'].includes(method)) {
    return refuse(response, `non allow-listed ${method}s not allowed on proxied Prometheus datasource`);
  }
  const url = targetUrl(source, decision.route, escapedPath, query === undefined ? '' : `?${query}`);
  if (!url) {
    response.writeHead(502).end();
    return;
  }
  await forward(request, response, {
    method,
    url,
    timeoutMs: numberOr(source.jsonData.timeout, DEFAULT_TIMEOUT_SECONDS) * 1000,
    headers: requestHeaders({
      incoming: request.headers,
      remoteAddress: request.socket.remoteAddress ?? '',
      tokens: source.jsonData.oauthPassThru === true ? session.tokens : undefined,
      userAgent: `Grafana/${host.options.grafanaVersion}`,
      routeHeaders: routeHeaders(decision.route, source),
    }),
  });
}

function routeHeaders(route: PluginRoute | undefined, source: DataSource): Record<string, string> {
  const entries = (route?.headers ?? []).map(({ name, content }) => [
    name.toLowerCase(),
    interpolateTemplate(content, source),
  ]);
  return Object.fromEntries(entries);
}

function refuse(response: ServerResponse, message: string): void {
  response.writeHead(403, { 'content-type': 'application/json' }).end(JSON.stringify({ message }));
}

function splitOnce(text: string, separator: string): [string, string | undefined] {
  const at = text.indexOf(separator);
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
}
