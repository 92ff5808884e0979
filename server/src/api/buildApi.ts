import { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import Fastify, { type FastifyServerFactory } from 'fastify';

import { awakeRoutes } from '../worker/awakeRoutes';

import { createRedactionCheck } from '../redaction/checkRedaction';

import { addCors } from './addCors';
import { addEtags } from './addEtags';
import { addJsonParser } from './addJsonParser';
import { alertRoutes } from './alertRoutes';
import { amendmentRoutes } from './amendmentRoutes';
import { auditRoutes } from './auditRoutes';
import { createAuthorizer } from './authorize';
import { componentRoutes } from './componentRoutes';
import type { ApiContext } from './context';
import { draftRoutes } from './draftRoutes';
import { healthRoutes } from './healthRoutes';
import { identityRoutes } from './identityRoutes';
import { impactTypeRoutes } from './impactTypeRoutes';
import { importRoutes } from './importRoutes';
import { incidentRoutes } from './incidentRoutes';
import { limitWrites } from './limitWrites';
import { mappingRoutes } from './mappingRoutes';
import { answerUnknown } from './answerUnknown';
import { addOpenApi } from './openApi/addOpenApi';
import { phaseRoutes } from './phaseRoutes';
import { provisioningRoutes } from './provisioningRoutes';
import { retirementRoutes } from './retirementRoutes';
import { sendError } from './sendError';
import { severityRoutes } from './severityRoutes';
import { tokenRoutes } from './tokenRoutes';
import { updateRoutes } from './updateRoutes';

const BODY_LIMIT = 256 * 1024;

/** The HTTP API. `serverFactory` may answer requests before it does. */
export function buildApi(context: ApiContext, serverFactory?: FastifyServerFactory) {
  const app = Fastify({
    serverFactory,
    bodyLimit: BODY_LIMIT,
    trustProxy: context.trustedProxies.length > 0 ? [...context.trustedProxies] : false,
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: 4_000 },
    // A number sent as text is a mistake of the caller, not to be guessed at.
    ajv: { customOptions: { coerceTypes: false, removeAdditional: false, useDefaults: false } },
    frameworkErrors: (error, _request, reply) => void sendError(reply, error, context.log),
  }).withTypeProvider<TypeBoxTypeProvider>();

  addJsonParser(app);
  addCors(app, context.corsOrigins);
  addEtags(app, context);
  if (context.insecureNoAuth) {
    // Loopback only, and whoever could exceed a limit may do anything anyway.
    app.addHook('onRequest', createAuthorizer(context));
  } else {
    const { byAddress, byToken } = limitWrites(app, context.limits);
    app.addHook('onRequest', byAddress);
    app.addHook('onRequest', createAuthorizer(context));
    app.addHook('onRequest', byToken);
  }
  app.addHook('preHandler', createRedactionCheck({ ...context.redaction, insecureNoAuth: context.insecureNoAuth }));
  app.addHook('onSend', async (_request, reply) => {
    void reply.header('X-Content-Type-Options', 'nosniff');
  });
  app.setErrorHandler((error, _request, reply) => sendError(reply, error, context.log));
  answerUnknown(app);
  addOpenApi(app, context.version);

  void app.register(healthRoutes(context));
  void app.register(componentRoutes(context));
  void app.register(incidentRoutes(context));
  void app.register(updateRoutes(context));
  void app.register(amendmentRoutes(context));
  void app.register(phaseRoutes(context));
  void app.register(severityRoutes(context));
  void app.register(impactTypeRoutes(context));
  void app.register(identityRoutes(context));
  void app.register(mappingRoutes(context));
  void app.register(alertRoutes(context));
  void app.register(auditRoutes(context));
  void app.register(tokenRoutes(context));
  void app.register(draftRoutes(context));
  void app.register(importRoutes(context));
  void app.register(provisioningRoutes(context));
  void app.register(retirementRoutes(context));
  void app.register(awakeRoutes(context));
  return app;
}
