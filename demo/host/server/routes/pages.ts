import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { mayOpen } from '../boot/navTree';
import type { HostContext } from '../hostContext';
import { sessionOf } from '../signedIn';
import { staticFile } from './staticFile';

/** Every page address serves the host's page; the API's unknown addresses are 404. */
export function pageRoutes(app: FastifyInstance, host: HostContext): void {
  app.get<{ Params: { id: string } }>('/a/:id/*', async (request, reply) => {
    if (isClosed(host, request.params.id, request)) {
      return reply.redirect('/');
    }
    return page(host, reply);
  });
  app.get('/api/*', async (_request, reply) => unknownAddress(reply));
  app.get('/apis/*', async (_request, reply) => unknownAddress(reply));
  app.get('/*', async (_request, reply) => page(host, reply));
}

/** Only the exact address of an included page is guarded; one level deeper is not, as in Grafana. */
function isClosed(host: HostContext, appId: string, request: FastifyRequest): boolean {
  const { user } = sessionOf(request);
  const wanted = request.url.replace(/[?#].*$/, '').replace(/\/$/, '');
  const includes = host.plugins.find(({ id }) => id === appId)?.includes ?? [];
  const page = includes.find(({ type, path }) => type === 'page' && path.replace(/[?#].*$/, '') === wanted);
  return page !== undefined && !mayOpen(page, user, host.actionsOf(user.role));
}

async function page(host: HostContext, reply: FastifyReply) {
  const sent = await staticFile(reply, host.options.web, 'index.html');
  if (sent) {
    return reply;
  }
  return reply.code(500).type('text/plain').send(`${host.options.web} holds no page: run "node demo/host/build.mjs".`);
}

function unknownAddress(reply: FastifyReply) {
  return reply.code(404).send({ message: 'Not found' });
}
