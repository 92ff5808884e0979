import { type FastifyPluginAsyncTypebox, Type } from '@fastify/type-provider-typebox';

import type { AlertLink } from '../../../src/domain/status/access';
import { linkAlerts } from '../store/linkAlerts';
import { parseLabels } from '../store/parseLabels';
import { showStoredTime, storedNow } from '../store/storedTime';

import { notFound } from './apiError';
import { commit } from './commit';
import type { ApiContext } from './context';
import { parseId, parseTime } from './parseParameters';
import { AlertsBody, IdParams } from './schemas';

const querystring = Type.Object({ incident: Type.Optional(Type.String()) });

/** Which alerts incidents were drafted from. Private: never part of anything public. */
export function alertRoutes(context: ApiContext): FastifyPluginAsyncTypebox {
  const { store } = context;
  return async (app) => {
    app.get(
      '/alert-links',
      { schema: { querystring }, config: { role: 'viewer', doing: 'Reading alert links' } },
      async (request, reply): Promise<{ data: AlertLink[] }> => {
        void reply.header('Cache-Control', 'no-store');
        const { incident } = request.query;
        const only = incident === undefined ? undefined : parseId(incident, 'incident');
        const rows = await store.db
          .selectFrom('alert_links')
          .innerJoin('incidents', 'incidents.id', 'alert_links.incident_id')
          .selectAll('alert_links')
          // All open ones, or one whatever its state.
          .where((e) =>
            only === undefined
              ? e.or([e('incidents.ended_at', 'is', null), e('incidents.ended_at', '>', storedNow())])
              : e('incidents.id', '=', only)
          )
          .orderBy('linked_at')
          .orderBy('alert_key')
          .execute();
        return {
          data: rows.map((row) => ({
            incident: row.incident_id,
            key: row.alert_key,
            name: row.name,
            labels: parseLabels(row.labels) ?? {},
            startsAt: showStoredTime(row.starts_at),
            linkedAt: showStoredTime(row.linked_at),
          })),
        };
      }
    );

    app.post(
      '/incidents/:id/alerts',
      {
        schema: { params: IdParams, body: AlertsBody },
        config: { role: 'publisher', doing: 'Linking alerts', purpose: 'publish' },
      },
      async (request, reply) => {
        const id = parseId(request.params.id, 'incidentId');
        const alerts = request.body.map(({ key, name, labels, startsAt }) => ({
          key,
          name,
          labels: JSON.stringify(labels),
          starts_at: parseTime(startsAt, 'startsAt'),
        }));
        return commit(context, request, reply, {}, async (tx) => {
          const incident = await tx.selectFrom('incidents').select('id').where('id', '=', id).executeTakeFirst();
          if (!incident) {
            throw notFound('There is no such incident.');
          }
          await linkAlerts(tx, id, alerts, storedNow());
          return { status: 204 };
        });
      }
    );
  };
}
