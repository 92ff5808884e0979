import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';

import { type Capabilities, type Me, type Role, ROLES } from '../../../src/domain/status/access';
import { includesRole } from '../auth/access';
import type { Purpose } from '../auth/machine/model';

import { readCredentials } from './authorize';
import type { ApiContext } from './context';

/** `/me` and `/capabilities`: what a client can ask before it shows a button. */
export function identityRoutes(context: ApiContext): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.get('/me', async (request, reply): Promise<{ data: Me }> => {
      void reply.header('Cache-Control', 'no-store').header('Vary', 'Authorization, X-Grafana-Id');
      const bearer = context.insecureNoAuth ? undefined : await context.identify(readCredentials(request));
      if (bearer === undefined) {
        return { data: { authenticated: false, ...rights(context.insecureNoAuth ? 'admin' : undefined) } };
      }
      const { subject, name, email, role, purpose, expiresAt } = bearer;
      return { data: { authenticated: true, subject, name, email, ...rights(role, purpose), expiresAt } };
    });

    app.get('/capabilities', async (): Promise<{ data: Capabilities }> => ({
      data: {
        server: 'leitstand',
        version: context.version,
        features: {
          idempotencyKey: true,
          etag: true,
          me: true,
          mappingRules: true,
          alertLinks: true,
          drafts: true,
          clearDates: true,
          updateChanges: true,
          corrections: true,
          postmortem: true,
          redaction: context.redaction.policy.own !== 'off',
          review: context.reviewRequired,
          alertInbox: true,
          worker: true,
          proposals: true,
          nextUpdate: true,
          truthGap: true,
          retire: true,
        },
      },
    }));
  };
}

function rights(role: Role | undefined, purpose?: Purpose): Pick<Me, 'roles' | 'can'> {
  return {
    roles: ROLES.filter((each) => includesRole(role, each)),
    can: {
      draft: purpose === undefined && includesRole(role, 'drafter'),
      publish: (purpose === undefined || purpose === 'publish') && includesRole(role, 'publisher'),
      administer: purpose === undefined && includesRole(role, 'admin'),
    },
  };
}
