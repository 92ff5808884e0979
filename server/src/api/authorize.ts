import type { FastifyReply, FastifyRequest } from 'fastify';

import { ROLES } from '../../../src/domain/status/access';
import { includesRole } from '../auth/access';
import type { Credentials } from '../auth/createIdentifier';

import { ApiError } from './apiError';
import type { ApiContext } from './context';

/**
 * Before a route that needs a role: lets through who has it. 401 means there is no good token, 403 that a good token does not give the role; both say what is missing.
 * Public reads are never here: a bad token must not break them.
 */
export function createAuthorizer(context: ApiContext) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    const { role, doing = 'This', purpose } = request.routeOptions.config;
    if (role === undefined || context.insecureNoAuth) {
      return;
    }
    try {
      request.bearer = await context.identify(readCredentials(request));
    } catch (error) {
      if (error instanceof ApiError && error.status === 401) {
        void reply.header('WWW-Authenticate', 'Bearer error="invalid_token"');
      }
      throw error;
    }
    if (request.bearer === undefined) {
      void reply.header('WWW-Authenticate', 'Bearer');
      throw new ApiError(
        401,
        'token-missing',
        `${doing} needs a bearer token with the role ${role}; the request has none.`
      );
    }
    if (!includesRole(request.bearer.role, role)) {
      const who = request.bearer.email ?? request.bearer.name ?? request.bearer.subject;
      const has = request.bearer.role
        ? `${who} has the role ${request.bearer.role}`
        : `${who} has none of the roles ${ROLES.join(', ')}`;
      throw new ApiError(403, 'forbidden', `${doing} needs the role ${role}; ${has}.`);
    }
    const narrowed = request.bearer.purpose;
    if (narrowed !== undefined && narrowed !== purpose) {
      const who = request.bearer.name ?? request.bearer.subject;
      throw new ApiError(
        403,
        'forbidden',
        `${doing} is not what the token of ${who} is for: its purpose is ${narrowed}.`
      );
    }
  };
}

/** What the headers `Authorization: Bearer …` and `X-Grafana-Id` show. */
export function readCredentials({ headers }: FastifyRequest): Credentials {
  const grafanaId = headers['x-grafana-id'];
  return {
    bearer: /^Bearer +(\S+)$/i.exec(headers.authorization ?? '')?.[1],
    grafanaId: grafanaId === undefined || grafanaId === '' ? undefined : String(grafanaId),
  };
}
