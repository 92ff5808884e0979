import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Session } from './auth/sessions';
import type { HostContext } from './hostContext';
import { readCookies } from './cookies';

/** As in provisioning/grafana: cookies know no ports, and another Grafana on this machine must not end these sessions. */
export const SESSION_COOKIE = 'leitstand_session';

const sessions = new WeakMap<FastifyRequest, Session>();

/** The session of a request that has passed `requireSession`. Throws for others: a route would be open by mistake. */
export function sessionOf(request: FastifyRequest): Session {
  const session = sessions.get(request);
  if (!session) {
    throw new Error(`${request.url} is answered without a session`);
  }
  return session;
}

/** The session of the cookie, not looked after. */
export function findSession(host: HostContext, request: FastifyRequest): Session | undefined {
  return host.sessions.find(readCookies(request.headers.cookie)[SESSION_COOKIE]);
}

/**
 * Lets only signed-in users pass and keeps their token fresh. Others get what Grafana answers: 401 for the API, the
 * login page for a page.
 */
export function requireSession(host: HostContext) {
  return async (request: FastifyRequest, reply: FastifyReply) => {
    const session = findSession(host, request);
    if (!session) {
      const known = readCookies(request.headers.cookie)[SESSION_COOKIE] !== undefined;
      return refuse(request, reply, { message: 'Unauthorized', ...(known ? { traceID: '' } : {}) });
    }
    if (!(await host.keepFresh(session))) {
      const ended = { messageId: 'oauth.expired-token', message: 'OAuth access token expired' };
      return refuse(request, reply, { ...ended, extra: null, statusCode: 401, traceID: '' });
    }
    sessions.set(request, session);
    return undefined;
  };
}

function refuse(request: FastifyRequest, reply: FastifyReply, answer: object) {
  if (request.url.startsWith('/api')) {
    return reply.code(401).send(answer);
  }
  const wanted = request.url === '/' ? '' : `?redirectTo=${encodeURIComponent(request.url)}`;
  return reply.redirect(`/login${wanted}`);
}

/** Answers 403 and true when the user lacks an action. */
export function lacksAction(host: HostContext, request: FastifyRequest, reply: FastifyReply, action: string): boolean {
  if (host.actionsOf(sessionOf(request).user.role).has(action)) {
    return false;
  }
  const message = `You'll need additional permissions to perform this action. Permissions needed: ${action}`;
  void reply.code(403).send({ accessErrorId: 'ACE0000000000', message, title: 'Access denied' });
  return true;
}
