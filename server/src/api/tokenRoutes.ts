import { type FastifyPluginAsyncTypebox, Type } from '@fastify/type-provider-typebox';

import { MACHINE_ROLES, type MachineToken, PURPOSES } from '../auth/machine/model';
import { parseExpiry } from '../auth/machine/parseExpiry';
import { createToken, listTokens, revokeToken, rotateToken } from '../auth/machine/tokenStore';
import { showStoredTime } from '../store/storedTime';

import { badRequest, notFound } from './apiError';
import { commit } from './commit';
import type { ApiContext } from './context';
import { parseId } from './parseParameters';
import { IdParams } from './schemas';

const admin = { role: 'admin', doing: 'Managing machine tokens' } as const;
const expiresAt = Type.Optional(Type.String({ maxLength: 64 }));
const TokenBody = Type.Object({
  name: Type.String({ minLength: 1, maxLength: 200 }),
  role: Type.Enum([...MACHINE_ROLES]),
  purpose: Type.Optional(Type.Enum([...PURPOSES])),
  expiresAt,
});

/** `/tokens`: bearer tokens for machines, and for people when the login provider is down. */
export function tokenRoutes(context: ApiContext): FastifyPluginAsyncTypebox {
  const { store } = context;
  return async (app) => {
    app.get('/tokens', { config: admin }, async (_request, reply) => {
      void reply.header('Cache-Control', 'no-store');
      return { data: (await listTokens(store.db)).map(show) };
    });

    app.post('/tokens', { schema: { body: TokenBody }, config: admin }, async (request, reply) => {
      const { name, role, purpose } = request.body;
      if (name.trim() === '') {
        throw badRequest('A token needs a name that says which machine it is for.');
      }
      const end = parseExpiry(request.body.expiresAt);
      void reply.header('Cache-Control', 'no-store');
      return commit(context, request, reply, {}, async (tx) => {
        const { id, token } = await createToken(tx, { name, role, purpose, expiresAt: end });
        return { status: 201, body: { id, expiresAt: showStoredTime(end) }, once: { token } };
      });
    });

    app.post(
      '/tokens/:id/rotate',
      { schema: { params: IdParams, body: Type.Object({ expiresAt }) }, config: admin },
      async (request, reply) => {
        const id = parseId(request.params.id, 'tokenId');
        const end = parseExpiry(request.body.expiresAt);
        void reply.header('Cache-Control', 'no-store');
        return commit(context, request, reply, {}, async (tx) => {
          const rotated = await rotateToken(tx, id, end);
          if (!rotated) {
            throw notFound('There is no such token, or it was revoked.');
          }
          return {
            status: 200,
            body: { id, expiresAt: showStoredTime(end) },
            once: { token: rotated.token },
            audit: { operation: 'tokens.rotate', object: `/tokens/${id}` },
          };
        });
      }
    );

    app.delete('/tokens/:id', { schema: { params: IdParams }, config: admin }, async (request, reply) => {
      const id = parseId(request.params.id, 'tokenId');
      return commit(context, request, reply, {}, async (tx) => {
        if (!(await revokeToken(tx, id))) {
          throw notFound('There is no such token.');
        }
        return { status: 204 };
      });
    });
  };
}

function show(token: MachineToken) {
  return {
    id: token.id,
    name: token.name,
    role: token.role,
    purpose: token.purpose,
    createdAt: showStoredTime(token.createdAt),
    expiresAt: showStoredTime(token.expiresAt),
    revokedAt: token.revokedAt && showStoredTime(token.revokedAt),
    lastUsedAt: token.lastUsedAt && showStoredTime(token.lastUsedAt),
  };
}
