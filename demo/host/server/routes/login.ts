import type { FastifyInstance, FastifyReply } from 'fastify';
import { NoOrganisation, type PendingLogin } from '../auth/oidcClient';
import { readCookies, writeCookie } from '../cookies';
import type { HostContext } from '../hostContext';
import { textOr } from '../narrowing';
import { findSession, SESSION_COOKIE } from '../signedIn';
import { loginPage } from './loginPage';

interface LoginQuery {
  Querystring: { redirectTo?: string; code?: string; state?: string; error?: string; error_description?: string };
}

const STATE_COOKIE = 'oauth_state';
const LOGIN_SECONDS = 600;
const SESSION_SECONDS = 30 * 24 * 3600;

/** Signing in by OIDC at Grafana's addresses, and out. */
export function loginRoutes(app: FastifyInstance, host: HostContext): void {
  const pending = new Map<string, PendingLogin>();

  app.get<LoginQuery>('/login', async (request, reply) => {
    const redirectTo = localPath(request.query.redirectTo);
    if (findSession(host, request)) {
      return reply.redirect(redirectTo);
    }
    return showLogin(reply, redirectTo);
  });

  app.get<LoginQuery>('/login/generic_oauth', async (request, reply) => {
    const { code, state, error, error_description } = request.query;
    if (error !== undefined) {
      return showLogin(reply, '/', `Login failed: ${error_description ?? error}`);
    }
    try {
      if (code === undefined) {
        const begun = await host.oidc.begin(localPath(request.query.redirectTo));
        remember(pending, begun.pending);
        return await reply
          .header('set-cookie', writeCookie(STATE_COOKIE, begun.pending.state, LOGIN_SECONDS))
          .redirect(begun.url.href);
      }
      const login = pending.get(textOr(state));
      pending.delete(textOr(state));
      if (!login || readCookies(request.headers.cookie)[STATE_COOKIE] !== state) {
        return showLogin(reply, '/', 'Login failed: this login was not begun in this browser.');
      }
      const { who, tokens } = await host.oidc.finish(new URL(request.url, host.options.url), login);
      const session = host.sessions.start(who, tokens);
      return await reply
        .header('set-cookie', [
          writeCookie(SESSION_COOKIE, session.id, SESSION_SECONDS),
          writeCookie(STATE_COOKIE, '', 0),
        ])
        .redirect(login.redirectTo);
    } catch (problem) {
      if (problem instanceof NoOrganisation) {
        return showLogin(reply, '/', 'Login failed: you are in no organisation here.');
      }
      console.error('login failed:', problem);
      return showLogin(reply, '/', 'Login failed: the login provider cannot be reached or refused.');
    }
  });

  app.get('/logout', async (request, reply) => {
    const session = findSession(host, request);
    reply.header('set-cookie', writeCookie(SESSION_COOKIE, '', 0));
    if (!session) {
      return reply.redirect('/login');
    }
    host.sessions.end(session.id);
    const provider = await host.oidc.signOutUrl(session.tokens, `${host.options.url}/login`).catch(() => undefined);
    return reply.redirect(provider?.href ?? '/login');
  });
}

function showLogin(reply: FastifyReply, redirectTo: string, notice?: string) {
  return reply.type('text/html; charset=utf-8').header('cache-control', 'no-store').send(loginPage(redirectTo, notice));
}

function remember(pending: Map<string, PendingLogin>, login: PendingLogin): void {
  pending.set(login.state, login);
  setTimeout(() => pending.delete(login.state), LOGIN_SECONDS * 1000).unref();
}

/** Only addresses of the host itself: `//elsewhere` and `/\elsewhere` lead away. */
function localPath(address: string | undefined): string {
  return address !== undefined && /^\/(?![/\\])/.test(address) ? address : '/';
}
