import type { FastifyInstance } from 'fastify';
import type { HostUser } from '../auth/sessions';
import type { HostContext } from '../hostContext';
import { type Json, numberOr, recordOr, textOr } from '../narrowing';
import { lacksAction, sessionOf } from '../signedIn';
import type { NewAnnotation } from '../store/annotations';

interface ListQuery {
  Querystring: {
    from?: string;
    to?: string;
    tags?: string | string[];
    matchAny?: string;
    dashboardUID?: string;
    limit?: string;
  };
}

interface IdParams {
  Params: { id: string };
}

/** Grafana's own annotations. */
export function annotationRoutes(app: FastifyInstance, host: HostContext): void {
  const { annotations } = host;

  app.get<ListQuery>('/api/annotations', async ({ query }) =>
    annotations.list({
      from: query.from === undefined ? undefined : Number(query.from),
      to: query.to === undefined ? undefined : Number(query.to),
      tags: [query.tags ?? []].flat(),
      matchAny: query.matchAny === 'true',
      dashboardUID: query.dashboardUID,
      limit: numberOr(query.limit, 100),
    })
  );

  app.get<IdParams>('/api/annotations/:id', async (request, reply) => {
    const found = annotations.get(Number(request.params.id));
    return found ?? reply.code(404).send({ message: 'Annotation not found' });
  });

  app.post('/api/annotations', async (request, reply) => {
    if (lacksAction(host, request, reply, 'annotations:create')) {
      return reply;
    }
    const added = parseAnnotation(recordOr(request.body), sessionOf(request).user);
    if (added.text === '') {
      return reply.code(400).send({ message: 'Failed to save annotation', error: 'text field should not be empty' });
    }
    return { id: annotations.add(added).id, message: 'Annotation added' };
  });

  app.route<IdParams>({
    method: ['PUT', 'PATCH'],
    url: '/api/annotations/:id',
    handler: async (request, reply) => {
      if (lacksAction(host, request, reply, 'annotations:write')) {
        return reply;
      }
      const before = annotations.get(Number(request.params.id));
      if (!before) {
        return reply.code(404).send({ message: 'Annotation not found' });
      }
      const change = parseAnnotation({ ...before, ...recordOr(request.body) }, sessionOf(request).user);
      annotations.change(before.id, change);
      return { message: request.method === 'PUT' ? 'Annotation updated' : 'Annotation patched' };
    },
  });

  app.delete<IdParams>('/api/annotations/:id', async (request, reply) => {
    if (lacksAction(host, request, reply, 'annotations:delete')) {
      return reply;
    }
    const deleted = annotations.delete(Number(request.params.id));
    return reply.code(deleted ? 200 : 404).send({ message: deleted ? 'Annotation deleted' : 'Annotation not found' });
  });
}

function parseAnnotation(json: Json, { id, login, email }: HostUser): NewAnnotation {
  const time = numberOr(json.time, Date.now());
  return {
    dashboardUID: textOr(json.dashboardUID) || undefined,
    panelId: numberOr(json.panelId, 0) || undefined,
    time,
    timeEnd: numberOr(json.timeEnd, time) || time,
    tags: Array.isArray(json.tags) ? json.tags.map((tag) => textOr(tag)) : [],
    text: textOr(json.text),
    data: json.data,
    userId: id,
    login,
    email,
  };
}
