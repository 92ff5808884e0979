import type { FastifyReply, FastifyRequest } from 'fastify';
import { readCookies } from './cookies';
import { SESSION_COOKIE } from './signedIn';

/** Refuses requests with a login cookie that come from a page of another host; ports do not count, as in Grafana. */
export async function refuseForeignOrigin(request: FastifyRequest, reply: FastifyReply) {
  const { origin, cookie, host } = request.headers;
  const safe = ['HEAD', 'OPTIONS', 'TRACE'].includes(request.method);
  if (safe || origin === undefined || readCookies(cookie)[SESSION_COOKIE] === undefined) {
    return undefined;
  }
  if (hostName(origin) !== hostName(`http://${host}`)) {
    return reply.code(403).type('text/plain').send('origin not allowed\n');
  }
  return undefined;
}

function hostName(address: string): string {
  return URL.canParse(address) ? new URL(address).hostname : '';
}
