import type { FastifyInstance } from 'fastify';
import type { HostContext } from '../hostContext';

/** Answers that need no session. */
export function openRoutes(app: FastifyInstance, host: HostContext): void {
  app.get('/api/health', async () => ({ commit: 'host', database: 'ok', version: host.options.grafanaVersion }));
  app.get('/healthz', async (_request, reply) => reply.type('text/plain').send('Ok'));
  app.get('/robots.txt', async (_request, reply) => reply.type('text/plain').send('User-agent: *\nDisallow: /\n'));
}

/** What Grafana's page calls on the side; the host has nothing to say to it. */
export function quietRoutes(app: FastifyInstance): void {
  app.post('/api/frontend-metrics', async () => ({}));
  app.get('/api/live/list', async () => ({ channels: [] }));
  app.post('/api/user/auth-tokens/rotate', async () => ({}));
  app.get('/api/user/stars', async () => []);
}
