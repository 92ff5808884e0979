import { type Static, type TSchema, Type } from '@fastify/type-provider-typebox';

import { checkDocument } from '../settings/checkDocument';

import { send } from './httpClient';

const text = Type.Optional(Type.Union([Type.String(), Type.Null()]));
const Component = Type.Object({
  id: Type.String(),
  displayName: text,
  labels: Type.Optional(Type.Union([Type.Record(Type.String(), Type.String()), Type.Null()])),
});
const Affects = Type.Optional(
  Type.Union([
    Type.Array(
      Type.Object({
        reference: Type.String(),
        type: Type.String(),
        severity: Type.Optional(Type.Union([Type.Integer(), Type.Null()])),
      })
    ),
    Type.Null(),
  ])
);
const PhaseOf = Type.Optional(
  Type.Union([Type.Object({ generation: Type.Integer(), order: Type.Integer() }), Type.Null()])
);
const ImpactType = Type.Object({ id: Type.String(), displayName: text, description: text });
const Retired = Type.Object({ components: Type.Array(Component), impactTypes: Type.Array(ImpactType) });
const Severity = Type.Object({ displayName: Type.String(), value: Type.Integer() });
const Phases = Type.Object({ generation: Type.Integer(), phases: Type.Array(Type.String()) });
const Incident = Type.Object({
  id: Type.String(),
  displayName: text,
  description: text,
  beganAt: text,
  endedAt: text,
  phase: PhaseOf,
  affects: Affects,
  updates: Type.Optional(Type.Union([Type.Array(Type.Integer()), Type.Null()])),
  firstAffects: Affects,
  postmortem: text,
  postmortemAt: text,
  amendments: Type.Optional(
    Type.Array(
      Type.Object({
        kind: Type.Union([Type.Literal('correction'), Type.Literal('retraction')]),
        update: Type.Optional(Type.Integer()),
        note: Type.String(),
        at: Type.String(),
      })
    )
  ),
});

const Update = Type.Object({
  order: Type.Integer(),
  displayName: text,
  description: text,
  createdAt: Type.String(),
  affects: Affects,
  phase: PhaseOf,
});

const Draft = Type.Object({
  id: Type.String(),
  title: Type.String(),
  text: Type.Optional(Type.String()),
  affects: Type.Optional(
    Type.Array(
      Type.Object({
        component: Type.Optional(Type.String()),
        type: Type.Optional(Type.String()),
        severity: Type.Optional(Type.Integer()),
      })
    )
  ),
  phase: Type.Optional(Type.Object({ generation: Type.Integer(), order: Type.Integer() })),
  beganAt: Type.Optional(Type.String()),
  endedAt: Type.Optional(Type.String()),
  changedAt: Type.String(),
});

export type ApiComponent = Static<typeof Component>;
export type ApiIncident = Static<typeof Incident>;
export type ApiPhases = Static<typeof Phases>;

/** Reads of any server of the SCS API. Without a token: stock gateways refuse reads that carry one. */
export const readComponents = (server: string) => read(server, '/components', Type.Array(Component));
export const readImpactTypes = (server: string) => read(server, '/impacttypes', Type.Array(ImpactType));
/** One of them, be it retired: whoever reads an incident that names it may read it. */
export const readComponent = (server: string, id: string) =>
  read(server, `/components/${encodeURIComponent(id)}`, Component);
export const readImpactType = (server: string, id: string) =>
  read(server, `/impacttypes/${encodeURIComponent(id)}`, ImpactType);
/** What was retired. Private: needs a token, and a Leitstand server. */
export const readRetired = (server: string, token: string | undefined) => read(server, '/retired', Retired, token);
export const readSeverities = (server: string) => read(server, '/severities', Type.Array(Severity));
export const readPhases = (server: string, generation?: number) =>
  read(server, generation === undefined ? '/phases' : `/phases?generation=${generation}`, Phases);
export const readIncident = (server: string, id: string) =>
  read(server, `/incidents/${encodeURIComponent(id)}`, Incident);
/** Incidents between two times (RFC 3339), open ones included. */
export const readIncidents = (server: string, start: string, end: string) =>
  read(server, `/incidents?start=${encodeURIComponent(start)}&end=${encodeURIComponent(end)}`, Type.Array(Incident));

/** The messages of an incident. */
export const readUpdates = (server: string, id: string) =>
  read(server, `/incidents/${encodeURIComponent(id)}/updates`, Type.Array(Update));

/** Drafts are private: they need a token, and a Leitstand server. */
export const readDrafts = (server: string, token: string | undefined) =>
  read(server, '/drafts', Type.Array(Draft), token);
export const readDraft = (server: string, token: string | undefined, id: string) =>
  read(server, `/drafts/${encodeURIComponent(id)}`, Draft, token);

async function read<T extends TSchema>(server: string, path: string, schema: T, token?: string): Promise<Static<T>> {
  const answer = await send(server, 'GET', path, { token });
  const data = typeof answer === 'object' && answer !== null && 'data' in answer ? answer.data : undefined;
  return checkDocument(schema, data, `The answer of ${server}${path}`);
}
