import type { FastifyInstance } from 'fastify';
import path from 'node:path';
import type { HostContext } from '../hostContext';
import { staticFile } from './staticFile';

/** Files of the page and of the plugins; anybody may read them, as in Grafana. */
export function assetRoutes(app: FastifyInstance, host: HostContext): void {
  app.get<{ Params: { id: string; '*': string } }>('/public/plugins/:id/*', async (request, reply) => {
    const folder = host.plugins.find(({ id }) => id === request.params.id)?.folder;
    const sent = folder !== undefined && (await staticFile(reply, folder, request.params['*']));
    return sent ? reply : reply.code(404).send({ message: 'Plugin file not found' });
  });

  app.get<{ Params: { '*': string } }>('/public/*', async (request, reply) => {
    const name = request.params['*'];
    const sent = await staticFile(reply, path.join(host.options.web, 'public'), name);
    if (!sent && name.endsWith('.svg') && name.includes('icons/')) {
      // Only a part of Grafana's icons is in its packages.
      return reply.type('image/svg+xml').header('cache-control', 'max-age=3600').send(NEUTRAL_ICON);
    }
    return sent ? reply : reply.code(404).send({ message: 'Not found' });
  });

  app.get('/avatar/:hash', async (_request, reply) => reply.type('image/svg+xml').send(NEUTRAL_ICON));
}

const NEUTRAL_ICON =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" width="24" height="24"><circle cx="12" cy="12" r="4" fill="currentColor"/></svg>';
