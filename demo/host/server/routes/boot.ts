import type { FastifyInstance } from 'fastify';
import { bootData, currentUser, frontendSettings } from '../boot/bootData';
import type { HostContext } from '../hostContext';
import { type Json, recordOr, textOr } from '../narrowing';
import { sessionOf } from '../signedIn';
import type { UserPreferences } from '../store/preferences';

/** Who is signed in, what she may and prefers, and what the page starts with. */
export function bootRoutes(app: FastifyInstance, host: HostContext): void {
  // Grafana 12.4 has the second address.
  for (const address of ['/api/host/boot', '/bootdata']) {
    app.get(address, async (request, reply) => {
      reply.header('cache-control', 'no-store');
      return bootData(host, sessionOf(request).user);
    });
  }

  app.get('/api/frontend/settings', async () => frontendSettings(host));
  app.get('/api/org', async () => ({ id: 1, name: 'Main Org.' }));
  app.get('/api/login/ping', async () => ({ message: 'Logged in' }));

  app.get('/api/user', async (request) => {
    const { user } = sessionOf(request);
    return currentUser(host, user, host.actionsOf(user.role));
  });

  app.get('/api/access-control/user/actions', async (request) => {
    const actions = host.actionsOf(sessionOf(request).user.role);
    return Object.fromEntries([...actions].map((action) => [action, true]));
  });

  app.get('/api/user/preferences', async (request) => host.preferences.of(sessionOf(request).user.uid));

  app.route({
    method: ['PUT', 'PATCH'],
    url: '/api/user/preferences',
    handler: async (request) => {
      const { uid } = sessionOf(request).user;
      const before = request.method === 'PATCH' ? host.preferences.of(uid) : {};
      host.preferences.set(uid, { ...before, ...parsePreferences(recordOr(request.body)) });
      return { message: 'Preferences updated' };
    },
  });
}

function parsePreferences(json: Json): UserPreferences {
  const names = ['theme', 'language', 'timezone', 'weekStart', 'homeDashboardUID'];
  return Object.fromEntries(names.flatMap((name) => (textOr(json[name]) ? [[name, textOr(json[name])]] : [])));
}
