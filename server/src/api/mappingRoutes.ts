import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';

import { readMapping, storeMapping } from '../store/documents';

import { checkMapping } from './checkMapping';
import { commit } from './commit';
import type { ApiContext } from './context';
import { refuseProvisioned } from './refuseProvisioned';
import { MappingBody } from './schemas';

/** `/mapping-rules`: what alerts mean to customers. Private: labels of alerts name what customers must not see. */
export function mappingRoutes(context: ApiContext): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.get(
      '/mapping-rules',
      { config: { role: 'viewer', doing: 'Reading the mapping rules' } },
      async (_request, reply) => {
        void reply.header('Cache-Control', 'no-store');
        return { data: await readMapping(context.store.db) };
      }
    );

    app.put(
      '/mapping-rules',
      { schema: { body: MappingBody }, config: { role: 'admin', doing: 'Changing the mapping rules' } },
      async (request, reply) => {
        const document = checkMapping(request.body);
        return commit(context, request, reply, {}, async (tx) => {
          await refuseProvisioned(context.provisioning, tx, 'mapping', 'mapping');
          await storeMapping(tx, document);
          return { status: 204 };
        });
      }
    );
  };
}
