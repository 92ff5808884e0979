import type { FastifyInstance } from 'fastify';

/** Tells a path that does not exist (404) from a method that a path does not have (405 with `Allow`). */
export function answerUnknown(app: FastifyInstance): void {
  const known: Array<{ method: string; path: RegExp }> = [];

  app.addHook('onRoute', ({ method, url }) => {
    const path = new RegExp(`^${url.replace(/:\w+/g, '[^/]+')}$`);
    for (const each of [method].flat()) {
      known.push({ method: each, path });
    }
  });

  app.setNotFoundHandler((request, reply) => {
    const [path = ''] = request.url.split('?');
    const allowed = known.filter((route) => route.path.test(path)).map((route) => route.method);
    if (allowed.length === 0) {
      return reply.code(404).send({ message: 'Not Found', code: 'not-found', type: 'about:blank', status: 404 });
    }
    return reply
      .code(405)
      .header('Allow', [...new Set(allowed)].join(', '))
      .send({ message: 'Method Not Allowed', code: 'server-cannot', type: 'about:blank', status: 405 });
  });
}
