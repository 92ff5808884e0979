import type { IncomingHttpHeaders, OutgoingHttpHeaders } from 'node:http';
import type { SessionTokens } from '../auth/sessions';

const HOP_BY_HOP = [
  'connection',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
];

/** Never passed on: they belong to Grafana's own session or would confuse the target. */
const REQUEST_ONLY = [
  'authorization',
  'cookie',
  'host',
  'origin',
  'referer',
  'x-ds-authorization',
  'x-forwarded-host',
  'x-forwarded-port',
  'x-forwarded-proto',
  'x-grafana-device-id',
  'x-grafana-user',
];

const RESPONSE_ONLY = ['alt-svc', 'close', 'server', 'set-cookie', 'strict-transport-security'];

export interface RequestHeaderOptions {
  incoming: IncomingHttpHeaders;
  remoteAddress: string;
  /** The user's tokens, if the data source passes them on. */
  tokens?: SessionTokens;
  userAgent: string;
  /** Of the matched route. */
  routeHeaders: OutgoingHttpHeaders;
}

/** Headers the target gets. The user's token wins over every other authorisation. */
export function requestHeaders(options: RequestHeaderOptions): OutgoingHttpHeaders {
  const { incoming, remoteAddress, tokens, userAgent, routeHeaders } = options;
  const forwardedFor = [incoming['x-forwarded-for'], remoteAddress].filter(Boolean).join(', ');
  const chosen = [incoming['x-ds-authorization']].flat()[0];
  return {
    ...without(incoming, [...HOP_BY_HOP, ...REQUEST_ONLY]),
    'user-agent': userAgent,
    'x-forwarded-for': forwardedFor,
    'x-grafana-referer': incoming.referer ?? '',
    ...(chosen === undefined ? {} : { authorization: chosen }),
    ...routeHeaders,
    ...(tokens ? { authorization: `Bearer ${tokens.accessToken}` } : {}),
    ...(tokens?.idToken ? { 'x-id-token': tokens.idToken } : {}),
  };
}

/** Headers the browser gets. */
export function responseHeaders(incoming: IncomingHttpHeaders): OutgoingHttpHeaders {
  const via = [incoming.via, '1.1 grafana'].filter(Boolean).join(', ');
  return { ...without(incoming, [...HOP_BY_HOP, ...RESPONSE_ONLY]), via, 'content-security-policy': 'sandbox' };
}

function without(headers: IncomingHttpHeaders, names: string[]): OutgoingHttpHeaders {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !names.includes(name)));
}
