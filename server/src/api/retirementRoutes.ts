import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';

import { loadNamed } from '../store/loadState';
import { bringBack, type RetirableKind, retire } from '../store/retirement';
import type { Tx } from '../store/schema';

import { activeImpacts } from './activeImpacts';
import { ApiError, notFound } from './apiError';
import { commit } from './commit';
import type { ApiContext } from './context';
import { etagOf, namesEtag } from './etag';
import { parseId } from './parseParameters';
import { refuseProvisioned } from './refuseProvisioned';
import { IdParams } from './schemas';
import { showComponent } from './showComponent';
import { showImpactType } from './showImpactType';

/** What can be retired: what it is called in addresses, in the store, and in sentences. */
const RETIRABLE = [
  { resource: 'components', kind: 'component', parameter: 'componentId', touched: { components: true } },
  { resource: 'impacttypes', kind: 'impact type', parameter: 'impactTypeId', touched: { impactTypes: true } },
] as const;

/**
 * `PUT|DELETE /components/{id}/retirement` and `/impacttypes/{id}/retirement`: what is not offered any more is hidden, from everything public too,
 * and never deleted: incidents go on naming it. `GET /retired` lists it.
 */
export function retirementRoutes(context: ApiContext): FastifyPluginAsyncTypebox {
  const { store } = context;
  const show = async (tx: Tx, kind: RetirableKind, id: string) => {
    const { components, impactTypes, retired } = await loadNamed(tx);
    if (kind === 'component') {
      const component = [...components, ...retired.components].find((each) => each.id === id);
      return component && showComponent(component, activeImpacts(store.state.incidents.values(), undefined));
    }
    const type = [...impactTypes, ...retired.impactTypes].find((each) => each.id === id);
    return type && showImpactType(type);
  };

  return async (app) => {
    app.get('/retired', { config: { role: 'viewer', doing: 'Reading what was retired' } }, async (_request, reply) => {
      void reply.header('Cache-Control', 'no-store');
      const { retired, incidents } = store.state;
      const impacts = activeImpacts(incidents.values(), undefined);
      return {
        data: {
          components: retired.components.map((component) => showComponent(component, impacts)),
          impactTypes: retired.impactTypes.map(showImpactType),
        },
      };
    });

    for (const { resource, kind, parameter, touched } of RETIRABLE) {
      for (const [method, change, verb] of [
        ['PUT', retire, 'retire'],
        ['DELETE', bringBack, 'restore'],
      ] as const) {
        app.route({
          method,
          url: `/${resource}/:id/retirement`,
          schema: { params: IdParams },
          config: { role: 'admin', doing: method === 'PUT' ? `Retiring ${kind}s` : `Bringing back ${kind}s` },
          handler: async (request, reply) => {
            const id = parseId(request.params.id, parameter);
            return commit(context, request, reply, touched, async (tx) => {
              const shown = await show(tx, kind, id);
              if (!shown) {
                throw notFound(`There is no such ${kind}.`);
              }
              const ifMatch = request.headers['if-match'];
              if (ifMatch !== undefined && !namesEtag(ifMatch, etagOf(JSON.stringify({ data: shown })))) {
                throw new ApiError(412, 'stale-edit', `Somebody else has changed this ${kind} in the meantime.`);
              }
              await refuseProvisioned(context.provisioning, tx, kind, id);
              await change(tx, kind, id);
              return { status: 204, audit: { operation: `${resource}.${verb}` } };
            });
          },
        });
      }
    }
  };
}
