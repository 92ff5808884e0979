import { randomUUID } from 'node:crypto';

import { type FastifyPluginAsyncTypebox, Type } from '@fastify/type-provider-typebox';

import { loadIncidents } from '../store/loadState';
import { nextPosition } from '../store/nextPosition';
import type { IncidentRecord } from '../store/records';
import type { Tx } from '../store/schema';
import { showStoredTime } from '../store/storedTime';

import { ApiError, badRequest, notFound } from './apiError';
import { commit } from './commit';
import type { ApiContext } from './context';
import { checkIncident, parseIncidentBody, refuseUnknownReferences } from './incidentRules';
import { etagOf, namesEtag } from './etag';
import { hasContent } from './hasContent';
import { parseId, parseQueryTime } from './parseParameters';
import { isInWindow } from './isInWindow';
import { IdParams, IncidentBody } from './schemas';

const FIELDS = ['displayName', 'description', 'beganAt', 'endedAt', 'phase', 'affects'] as const;
const publisher = { role: 'publisher', doing: 'Publishing', purpose: 'publish' } as const;
const querystring = Type.Object({ start: Type.Optional(Type.String()), end: Type.Optional(Type.String()) });

/** `/incidents`: incidents and maintenances. */
export function incidentRoutes(context: ApiContext): FastifyPluginAsyncTypebox {
  const { store } = context;
  return async (app) => {
    app.get('/incidents', { schema: { querystring } }, async (request, reply) => {
      const { start, end } = readWindow(request.query);
      const data: string[] = [];
      for (const incident of store.state.incidents.values()) {
        if (isInWindow(incident, start, end)) {
          data.push(jsonOf(incident));
        }
      }
      return reply.type('application/json; charset=utf-8').send(`{"data":[${data.join(',')}]}`);
    });

    app.get('/incidents/:id', { schema: { params: IdParams } }, async (request) => {
      const found = store.state.incidents.get(parseId(request.params.id, 'incidentId'));
      if (!found) {
        throw notFound(MISSING);
      }
      return { data: show(found) };
    });

    app.post('/incidents', { schema: { body: IncidentBody }, config: publisher }, async (request, reply) => {
      if (!hasContent(request.body, FIELDS)) {
        throw badRequest('The body says nothing about the incident.');
      }
      const given = parseIncidentBody(request.body);
      checkIncident(given, given);
      const id = randomUUID();
      return commit(context, request, reply, { incident: id }, async (tx) => {
        await refuseUnknownReferences(tx, given);
        await tx
          .insertInto('incidents')
          .values({
            id,
            position: await nextPosition(tx, 'incidents'),
            display_name: given.displayName ?? null,
            description: given.description ?? null,
            began_at: given.beganAt ?? null,
            ended_at: given.endedAt ?? null,
            phase_generation: given.phase?.generation ?? null,
            phase_order: given.phase?.order ?? null,
            next_update: 0,
          })
          .execute();
        await replaceImpacts(tx, id, given.affects ?? []);
        return { status: 201, body: { id } };
      });
    });

    app.patch(
      '/incidents/:id',
      { schema: { params: IdParams, body: IncidentBody }, config: publisher },
      async (request, reply) => {
        const id = parseId(request.params.id, 'incidentId');
        if (!hasContent(request.body, FIELDS)) {
          throw badRequest('The body changes nothing.');
        }
        const given = parseIncidentBody(request.body);
        return commit(context, request, reply, { incident: id }, async (tx) => {
          const before = await findCurrent(tx, id, request.headers['if-match']);
          checkIncident(given, {
            beganAt: given.beganAt ?? before.beganAt ?? undefined,
            endedAt: given.endedAt ?? before.endedAt ?? undefined,
          });
          await refuseUnknownReferences(tx, given);
          await tx
            .updateTable('incidents')
            .set({
              id,
              display_name: given.displayName,
              description: given.description,
              began_at: given.beganAt,
              ended_at: given.endedAt,
              phase_generation: given.phase?.generation,
              phase_order: given.phase?.order,
            })
            .where('id', '=', id)
            .execute();
          if (given.affects) {
            await replaceImpacts(tx, id, given.affects);
          }
          return { status: 204 };
        });
      }
    );

    app.delete('/incidents/:id', { schema: { params: IdParams }, config: publisher }, async (request, reply) => {
      const id = parseId(request.params.id, 'incidentId');
      return commit(context, request, reply, { incident: id }, async (tx) => {
        await findCurrent(tx, id, request.headers['if-match']);
        await tx.deleteFrom('incidents').where('id', '=', id).execute();
        return { status: 204 };
      });
    });
  };
}

const MISSING = 'There is no such incident.';

/** The incident as it is stored; throws 404 if there is none, 412 if it is not the one the caller saw (`ifMatch`). */
async function findCurrent(tx: Tx, id: string, ifMatch: string | undefined): Promise<IncidentRecord> {
  const [incident] = await loadIncidents(tx, id);
  if (!incident) {
    throw notFound(MISSING);
  }
  if (ifMatch !== undefined && !namesEtag(ifMatch, etagOf(JSON.stringify({ data: show(incident) })))) {
    throw new ApiError(412, 'stale-edit', 'Somebody else has changed this incident in the meantime.');
  }
  return incident;
}

function readWindow(query: { start?: string; end?: string }): { start: string; end: string } {
  if (!query.start || !query.end) {
    throw badRequest('The parameters start and end are required.');
  }
  const start = parseQueryTime(query.start, 'start');
  const end = parseQueryTime(query.end, 'end');
  if (start === '0001-01-01T00:00:00.000000Z' || end < start) {
    throw badRequest(end < start ? 'The parameter end is before start.' : 'Invalid format for parameter start.');
  }
  return { start, end };
}

async function replaceImpacts(tx: Tx, incident: string, affects: IncidentRecord['affects']): Promise<void> {
  await tx.deleteFrom('impacts').where('incident_id', '=', incident).execute();
  if (affects.length > 0) {
    await tx
      .insertInto('impacts')
      .values(
        affects.map((impact, position) => ({
          incident_id: incident,
          position,
          component_id: impact.reference,
          impact_type_id: impact.type,
          severity: impact.severity,
        }))
      )
      .execute();
  }
}

const written = new WeakMap<IncidentRecord, string>();

/** An incident as JSON, written once: a record is replaced when it changes, never altered. */
function jsonOf(incident: IncidentRecord): string {
  const known = written.get(incident) ?? JSON.stringify(show(incident));
  written.set(incident, known);
  return known;
}

function show(incident: IncidentRecord) {
  return {
    id: incident.id,
    displayName: incident.displayName ?? undefined,
    description: incident.description ?? undefined,
    beganAt: incident.beganAt && showStoredTime(incident.beganAt),
    endedAt: incident.endedAt && showStoredTime(incident.endedAt),
    phase: incident.phase ?? undefined,
    affects: incident.affects.map((impact) => ({ ...impact, severity: impact.severity ?? undefined })),
    updates: incident.updates.map((update) => update.order),
  };
}
