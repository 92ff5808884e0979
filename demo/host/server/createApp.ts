import fastify, { type FastifyInstance } from 'fastify';
import { refuseForeignOrigin } from './csrf';
import type { HostContext } from './hostContext';
import { alertingRoutes } from './routes/alerting';
import { annotationRoutes } from './routes/annotations';
import { assetRoutes } from './routes/assets';
import { bootRoutes } from './routes/boot';
import { dashboardRoutes } from './routes/dashboards';
import { dataSourceRoutes } from './routes/dataSources';
import { loginRoutes } from './routes/login';
import { pageRoutes } from './routes/pages';
import { pluginRoutes } from './routes/plugins';
import { queryRoutes } from './routes/query';
import { silenceRoutes } from './routes/silences';
import { openRoutes, quietRoutes } from './routes/small';
import { userStorageRoutes } from './routes/userStorage';
import { requireSession } from './signedIn';

const MAX_BODY_BYTES = 10 * 1024 * 1024;

/** The host's HTTP server, not yet listening. */
export function createApp(host: HostContext): FastifyInstance {
  const app = fastify({
    bodyLimit: MAX_BODY_BYTES,
    forceCloseConnections: true,
    routerOptions: { maxParamLength: 500 },
  });
  app.addHook('onRequest', refuseForeignOrigin);
  app.setErrorHandler((error: { statusCode?: number; message: string }, _request, reply) => {
    const status = error.statusCode ?? 500;
    if (status >= 500) {
      console.error(error);
    }
    return reply.code(status).send({ message: status >= 500 ? 'Internal server error' : error.message });
  });

  openRoutes(app, host);
  assetRoutes(app, host);
  loginRoutes(app, host);

  void app.register(async (signedIn) => {
    signedIn.addHook('onRequest', requireSession(host));
    bootRoutes(signedIn, host);
    pluginRoutes(signedIn, host);
    dataSourceRoutes(signedIn, host);
    queryRoutes(signedIn, host);
    alertingRoutes(signedIn, host);
    silenceRoutes(signedIn, host);
    userStorageRoutes(signedIn, host);
    dashboardRoutes(signedIn, host);
    annotationRoutes(signedIn, host);
    quietRoutes(signedIn);
    pageRoutes(signedIn, host);
  });
  return app;
}
