import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';

import type { MappingDocument } from '../../../src/domain/mapping/model';
import { readMapping, storeMapping } from '../store/documents';

import { ApiError } from './apiError';
import { checkMapping } from './checkMapping';
import { commit } from './commit';
import type { ApiContext } from './context';
import { etagOf, namesEtag } from './etag';
import { refuseProvisioned } from './refuseProvisioned';
import { MappingBody } from './schemas';

/** `/mapping-rules`: what alerts mean to customers. Private: labels of alerts name what customers must not see. */
export function mappingRoutes(context: ApiContext): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.get(
      '/mapping-rules',
      { config: { role: 'viewer', doing: 'Reading the mapping rules' } },
      async (_request, reply) => {
        const document = await readMapping(context.store.db);
        void reply.header('Cache-Control', 'no-store').header('ETag', etagOfMapping(document));
        return { data: document };
      }
    );

    app.put(
      '/mapping-rules',
      { schema: { body: MappingBody }, config: { role: 'admin', doing: 'Changing the mapping rules' } },
      async (request, reply) => {
        const document = checkMapping(request.body);
        return commit(context, request, reply, {}, async (tx) => {
          await refuseProvisioned(context.provisioning, tx, 'mapping', 'mapping');
          const ifMatch = request.headers['if-match'];
          if (ifMatch !== undefined && !namesEtag(ifMatch, etagOfMapping(await readMapping(tx)))) {
            throw new ApiError(412, 'stale-edit', 'Somebody else has changed the mapping rules in the meantime.');
          }
          await storeMapping(tx, document);
          void reply.header('ETag', etagOfMapping(document));
          return { status: 204 };
        });
      }
    );
  };
}

/** The same rules have the same one, whoever stored them. */
function etagOfMapping(document: MappingDocument): string {
  return etagOf(JSON.stringify(document));
}
