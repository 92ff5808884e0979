import { type FastifyPluginAsyncTypebox, Type } from '@fastify/type-provider-typebox';

import type { AuditTable } from '../store/schema';
import { showStoredTime } from '../store/storedTime';

import { badRequest } from './apiError';
import type { ApiContext } from './context';
import { parseInteger } from './parseParameters';

const DEFAULT_LIMIT = 100;
const MAX_LIMIT = 1_000;
const MAX_ID = 0x7fffffff;

const querystring = Type.Object({
  limit: Type.Optional(Type.String()),
  before: Type.Optional(Type.String()),
  object: Type.Optional(Type.String()),
});

/** `/audit`: who wrote what, newest first. For admins; never part of anything public. */
export function auditRoutes(context: ApiContext): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.get(
      '/audit',
      { schema: { querystring }, config: { role: 'admin', doing: 'Reading the audit log' } },
      async (request, reply) => {
        const { limit, before, object } = request.query;
        const count = limit === undefined ? DEFAULT_LIMIT : parseInteger(limit, 'limit');
        if (count < 1 || count > MAX_LIMIT) {
          throw badRequest(`Invalid format for parameter limit: not from 1 to ${MAX_LIMIT}.`);
        }
        const end = before === undefined ? MAX_ID : Math.min(parseInteger(before, 'before'), MAX_ID);
        let rows = context.store.db
          .selectFrom('audit')
          .selectAll()
          .where('id', '<', Math.max(end, 0))
          .orderBy('id', 'desc')
          // One more than asked for tells whether there is a next page.
          .limit(count + 1);
        if (object !== undefined) {
          const root = object.replace(/\/+$/, '');
          // `0` follows `/` among characters: everything below the path.
          rows = rows.where((e) =>
            e.or([e('object', '=', root), e.and([e('object', '>=', `${root}/`), e('object', '<', `${root}0`)])])
          );
        }
        const found = await rows.execute();
        const data = found.slice(0, count).map(show);
        void reply.header('Cache-Control', 'no-store');
        return found.length > count ? { data, next: data.at(-1)?.id } : { data };
      }
    );
  };
}

function show(row: AuditTable) {
  const fields: unknown = JSON.parse(row.fields);
  return {
    id: row.id,
    at: showStoredTime(row.at),
    issuer: row.issuer,
    subject: row.subject,
    name: row.name ?? undefined,
    operation: row.operation,
    object: row.object,
    fields,
  };
}
