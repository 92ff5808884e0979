import { grafanaRequest } from '../polling/grafanaRequest';
import type { StatusTransport } from './transport';

/** Through the proxy of a Leitstand data source, which adds the signed-in user's own token. */
export function proxyTransport(datasourceUid: string): StatusTransport {
  const root = `/api/datasources/proxy/uid/${encodeURIComponent(datasourceUid)}/api`;
  return {
    kind: 'proxy',
    send: (request) => grafanaRequest({ ...request, path: root + request.path }),
  };
}
