import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { HostContext } from '../hostContext';
import { type Json, recordOr, textOr } from '../narrowing';
import { sessionOf } from '../signedIn';
import type { StoredItem } from '../store/userStorage';

interface ItemParams {
  Params: { name: string };
}

const API_VERSION = 'userstorage.grafana.app/v0alpha1';
const BASE = `/apis/${API_VERSION}/namespaces/default/user-storage`;

/** User storage: items named `<service>:<user uid>`, which only this user reads and writes. */
export function userStorageRoutes(app: FastifyInstance, host: HostContext): void {
  app.addContentTypeParser('application/merge-patch+json', { parseAs: 'string' }, (_request, body, done) => {
    try {
      done(null, JSON.parse(String(body)));
    } catch (error) {
      done(error instanceof Error ? error : new Error(String(error)));
    }
  });

  // Grafana's own library asks with a slash at the end.
  app.route({ method: 'POST', url: BASE, handler: create });
  app.route({ method: 'POST', url: `${BASE}/`, handler: create });

  async function create(request: FastifyRequest, reply: FastifyReply) {
    const body = recordOr(request.body);
    const name = textOr(recordOr(body.metadata).name);
    if (!isOwn(name, sessionOf(request).user.uid)) {
      return forbidden(reply, name);
    }
    if (host.userStorage.get(name)) {
      return failure(reply, 409, 'AlreadyExists', `user-storage.userstorage.grafana.app "${name}" already exists`);
    }
    return reply.code(201).send(resource(name, host.userStorage.set(name, dataOf(body))));
  }

  app.get<ItemParams>(`${BASE}/:name`, async (request, reply) => {
    const { name } = request.params;
    if (!isOwn(name, sessionOf(request).user.uid)) {
      return forbidden(reply, name);
    }
    const item = host.userStorage.get(name);
    return item ? resource(name, item) : notFound(reply, name);
  });

  app.route<ItemParams>({
    method: ['PUT', 'PATCH'],
    url: `${BASE}/:name`,
    handler: async (request, reply) => {
      const { name } = request.params;
      if (!isOwn(name, sessionOf(request).user.uid)) {
        return forbidden(reply, name);
      }
      const before = host.userStorage.get(name);
      if (!before) {
        return notFound(reply, name);
      }
      const kept = request.method === 'PATCH' ? before.data : {};
      const data = { ...kept, ...dataOf(recordOr(request.body)) };
      const removed = removedKeys(recordOr(request.body));
      const left = Object.fromEntries(Object.entries(data).filter(([key]) => !removed.includes(key)));
      return resource(name, host.userStorage.set(name, left));
    },
  });

  app.delete<ItemParams>(`${BASE}/:name`, async (request, reply) => {
    const { name } = request.params;
    if (!isOwn(name, sessionOf(request).user.uid)) {
      return forbidden(reply, name);
    }
    host.userStorage.delete(name);
    return { kind: 'Status', apiVersion: 'v1', metadata: {}, status: 'Success' };
  });
}

function isOwn(name: string, uid: string): boolean {
  return name.endsWith(`:${uid}`);
}

function specData(body: Json): Json {
  return recordOr(recordOr(body.spec).data);
}

function dataOf(body: Json): Record<string, string> {
  const texts = Object.entries(specData(body)).flatMap(([key, value]) =>
    typeof value === 'string' ? [[key, value]] : []
  );
  return Object.fromEntries(texts);
}

/** A merge patch removes by null. */
function removedKeys(body: Json): string[] {
  return Object.entries(specData(body)).flatMap(([key, value]) => (value === null ? [key] : []));
}

function resource(name: string, { data, version, createdAt }: StoredItem) {
  return {
    kind: 'UserStorage',
    apiVersion: API_VERSION,
    metadata: { name, namespace: 'default', resourceVersion: String(version), creationTimestamp: createdAt },
    spec: { data },
  };
}

function failure(reply: FastifyReply, code: number, reason: string, message: string) {
  const status = { kind: 'Status', apiVersion: 'v1', metadata: {}, status: 'Failure', message, reason, code };
  return reply.code(code).send(status);
}

function notFound(reply: FastifyReply, name: string) {
  return failure(reply, 404, 'NotFound', `user-storage.userstorage.grafana.app "${name}" not found`);
}

function forbidden(reply: FastifyReply, name: string) {
  return failure(reply, 403, 'Forbidden', `user-storage "${name}" is not yours`);
}
