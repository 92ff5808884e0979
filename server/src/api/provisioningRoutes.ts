import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';

import { readProvisioned } from '../provisioning/readStored';
import { showStoredTime } from '../store/storedTime';

import type { ApiContext } from './context';

/** `/provisioning`: what a file provides, and which one, so that a client need not offer to change it. */
export function provisioningRoutes({ provisioning, store }: ApiContext): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.get(
      '/provisioning',
      { config: { role: 'viewer', doing: 'Reading what is provisioned' } },
      async (_request, reply) => {
        void reply.header('Cache-Control', 'no-store');
        const objects = (await readProvisioned(store.db)).map(({ kind, key, id, file, retiredAt }) => ({
          kind,
          id,
          key,
          provisionedBy: file,
          ...(retiredAt === undefined ? {} : { retiredAt: showStoredTime(retiredAt) }),
        }));
        return { data: { ...provisioning, objects } };
      }
    );
  };
}
