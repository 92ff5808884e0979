import swagger from '@fastify/swagger';
import type { FastifyInstance } from 'fastify';
import { Type } from '@fastify/type-provider-typebox';

import { Problem } from './privateAnswers';
import { answerOf } from './resources';

/**
 * Describes every route that is registered after it in OpenAPI 3.1, from the route itself: its parameters, its body, who may use it. Served at `/openapi.json`.
 */
export function addOpenApi(app: FastifyInstance, version: string): void {
  void app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Leitstand status page server',
        description: 'SCS Status Page API 1.1.2 with additions. Reads of what is public need no token.',
        license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
        version,
      },
      components: {
        securitySchemes: {
          bearer: { type: 'http', scheme: 'bearer', description: 'Of a login provider, or a machine token.' },
        },
      },
    },
    transform: ({ schema, url, route }) => {
      const methods = [route.method].flat();
      const method = methods.find((each) => each !== 'HEAD') ?? 'GET';
      const role = route.config?.role;
      const { status, body } = answerOf(method, url);
      const tag = url.split('/')[1] ?? '';
      return {
        url,
        schema: {
          ...schema,
          hide: methods.every((each) => each === 'HEAD' || each === 'OPTIONS'),
          operationId: [method.toLowerCase(), ...(url.match(/\w+/g) ?? [])].join('-'),
          tags: [tag],
          ...(role === undefined ? {} : { security: [{ bearer: [] }], description: `Needs the role ${role}.` }),
          response: {
            [status]: body ? { description: 'Done.', ...body } : { description: 'Done.', type: 'null' },
            '4XX': { description: 'The request is at fault.', ...Problem },
            '5XX': { description: 'The server is at fault.', ...Problem },
          },
        },
      };
    },
  });
  void app.register(async (scope) => {
    scope.get('/openapi.json', { schema: { response: { 200: Type.Unknown() } } }, async (_request, reply) =>
      reply.type('application/json; charset=utf-8').send(JSON.stringify(app.swagger()))
    );
  });
}
