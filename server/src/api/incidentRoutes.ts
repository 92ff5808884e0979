import { randomUUID } from 'node:crypto';

import { type FastifyPluginAsyncTypebox, Type } from '@fastify/type-provider-typebox';

import { nextPosition } from '../store/nextPosition';
import type { IncidentRecord } from '../store/records';
import { storedNow } from '../store/storedTime';

import { badRequest, notFound } from './apiError';
import {
  changeIncident,
  findCurrent,
  MERGE_PATCH,
  readCleared,
  refuseRetracted,
  replaceImpacts,
} from './changeIncident';
import { checkReview } from './checkReview';
import { commit } from './commit';
import type { ApiContext } from './context';
import { checkIncident, parseIncidentBody, refuseUnknownReferences } from './incidentRules';
import { hasContent } from './hasContent';
import { parseId, parseQueryTime } from './parseParameters';
import { isInWindow } from './isInWindow';
import { IdParams, IncidentBody, NewIncidentBody } from './schemas';
import { showIncident } from './showIncident';

const FIELDS = ['displayName', 'description', 'beganAt', 'endedAt', 'phase', 'affects', 'postmortem'] as const;
const publisher = { role: 'publisher', doing: 'Publishing', purpose: 'publish', publicTexts: 'check' } as const;
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
      return { data: showIncident(found) };
    });

    app.post('/incidents', { schema: { body: NewIncidentBody }, config: publisher }, async (request, reply) => {
      if (!hasContent(request.body, FIELDS)) {
        throw badRequest('The body says nothing about the incident.');
      }
      const given = parseIncidentBody(request.body);
      checkIncident(given, given);
      const id = randomUUID();
      return commit(context, request, reply, { incident: id }, async (tx) => {
        if (context.reviewRequired) {
          await checkReview(tx, request, request.body.draft, given);
        }
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
            postmortem: given.postmortem ?? null,
            postmortem_at: given.postmortem === undefined ? null : storedNow(),
          })
          .execute();
        await replaceImpacts(tx, id, given.affects ?? []);
        return { status: 201, body: { id } };
      });
    });

    app.patch(
      '/incidents/:id',
      {
        schema: { params: IdParams, body: IncidentBody, consumes: ['application/json', MERGE_PATCH] },
        config: publisher,
      },
      async (request, reply) => {
        const id = parseId(request.params.id, 'incidentId');
        const cleared = readCleared(request);
        if (!hasContent(request.body, FIELDS) && cleared.length === 0) {
          throw badRequest('The body changes nothing.');
        }
        const given = parseIncidentBody(request.body);
        return commit(context, request, reply, { incident: id }, async (tx) => {
          const before = await findCurrent(tx, id, request.headers['if-match']);
          refuseRetracted(before);
          await changeIncident(tx, before, given, cleared);
          return { status: 204, audit: cleared.length > 0 ? { fields: fieldsOf(request.body, cleared) } : undefined };
        });
      }
    );

    app.delete('/incidents/:id', { schema: { params: IdParams }, config: publisher }, async (request, reply) => {
      const id = parseId(request.params.id, 'incidentId');
      return commit(context, request, reply, { incident: id }, async (tx) => {
        await findCurrent(tx, id, request.headers['if-match']);
        await tx.deleteFrom('incidents').where('id', '=', id).execute();
        await tx
          .insertInto('removed_incidents')
          .values({ id, removed_at: storedNow() })
          .onConflict((conflict) => conflict.doNothing())
          .execute();
        return { status: 204 };
      });
    });
  };
}

const MISSING = 'There is no such incident.';

/** For the audit log: what a body sets, and what it clears. */
function fieldsOf(body: Readonly<Record<string, unknown>>, cleared: readonly string[]): string[] {
  return Object.keys(body).filter((field) => (body[field] ?? undefined) !== undefined || cleared.includes(field));
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

const written = new WeakMap<IncidentRecord, string>();

/** An incident as JSON, written once: a record is replaced when it changes, never altered. */
function jsonOf(incident: IncidentRecord): string {
  const known = written.get(incident) ?? JSON.stringify(showIncident(incident));
  written.set(incident, known);
  return known;
}
