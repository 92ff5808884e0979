import { type TSchema, Type } from '@fastify/type-provider-typebox';

import { PRIVATE_ANSWERS } from './privateAnswers';

// What is answered, for the document only: answers are not made from these.

const Id = Type.String({ format: 'uuid' });
const Time = Type.String({ format: 'date-time' });
const NullableTime = Type.Union([Time, Type.Null()]);
const Labels = Type.Record(Type.String(), Type.String());
const Severity = Type.Integer({ minimum: 0, maximum: 100, description: '0 is maintenance' });
const Impact = Type.Object({ reference: Id, type: Id, severity: Type.Optional(Severity) });

const PhaseReference = Type.Object({ generation: Type.Integer(), order: Type.Integer() });
const Amendment = Type.Object({
  kind: Type.Enum(['correction', 'retraction']),
  update: Type.Optional(Type.Integer({ description: 'The order of the update; missing: the incident itself.' })),
  note: Type.String(),
  at: Time,
});

const Component = Type.Object({
  id: Id,
  displayName: Type.Optional(Type.String()),
  labels: Type.Optional(Labels),
  activelyAffectedBy: Type.Array(Impact),
});
const Incident = Type.Object({
  id: Id,
  displayName: Type.Optional(Type.String()),
  description: Type.Optional(Type.String()),
  beganAt: NullableTime,
  endedAt: NullableTime,
  phase: Type.Optional(PhaseReference),
  affects: Type.Array(Impact),
  updates: Type.Array(Type.Integer()),
  firstAffects: Type.Optional(
    Type.Array(Impact, { description: 'The impacts before the first update that changed them.' })
  ),
  postmortem: Type.Optional(Type.String()),
  postmortemAt: Type.Optional(Time),
  amendments: Type.Optional(Type.Array(Amendment)),
});
const Update = Type.Object({
  order: Type.Integer(),
  displayName: Type.Optional(Type.String()),
  description: Type.Optional(Type.String()),
  createdAt: Time,
  affects: Type.Optional(Type.Array(Impact, { description: 'What the update changed the impacts to.' })),
  phase: Type.Optional(PhaseReference),
});
const ImpactType = Type.Object({
  id: Id,
  displayName: Type.Optional(Type.String()),
  description: Type.Optional(Type.String()),
});
const SeverityBand = Type.Object({ displayName: Type.String(), value: Severity });
const Phases = Type.Object({ generation: Type.Integer(), phases: Type.Array(Type.String()) });

const data = (schema: TSchema) => Type.Object({ data: schema });
const made = Type.Object({ id: Id });
const anything = data(Type.Unknown());

/** The body and status of success, by `METHOD path`. What is not listed answers 204 to PATCH, PUT and DELETE, else 200 with `data`. */
export const ANSWERS: Readonly<Record<string, { status: 200 | 201 | 204; body?: TSchema }>> = {
  'GET /components': { status: 200, body: data(Type.Array(Component)) },
  'GET /components/:id': { status: 200, body: data(Component) },
  'POST /components': { status: 201, body: made },
  'GET /incidents': { status: 200, body: data(Type.Array(Incident)) },
  'GET /incidents/:id': { status: 200, body: data(Incident) },
  'POST /incidents': { status: 201, body: made },
  'GET /incidents/:id/updates': { status: 200, body: data(Type.Array(Update)) },
  'GET /incidents/:id/updates/:order': { status: 200, body: data(Update) },
  'POST /incidents/:id/updates': { status: 201, body: Type.Object({ order: Type.Integer() }) },
  'GET /phases': { status: 200, body: data(Phases) },
  'POST /phases': { status: 201, body: Type.Object({ generation: Type.Integer() }) },
  'GET /severities': { status: 200, body: data(Type.Array(SeverityBand)) },
  'GET /severities/:name': { status: 200, body: data(SeverityBand) },
  'POST /severities': { status: 204 },
  'GET /impacttypes': { status: 200, body: data(Type.Array(ImpactType)) },
  'GET /impacttypes/:id': { status: 200, body: data(ImpactType) },
  'POST /impacttypes': { status: 201, body: made },
  'GET /retired': {
    status: 200,
    body: data(Type.Object({ components: Type.Array(Component), impactTypes: Type.Array(ImpactType) })),
  },
};

/** What success answers. */
export function answerOf(method: string, path: string): { status: 200 | 201 | 204; body?: TSchema } {
  return (
    ANSWERS[`${method} ${path}`] ??
    PRIVATE_ANSWERS[`${method} ${path}`] ??
    (['PATCH', 'PUT', 'DELETE'].includes(method) ? { status: 204 } : { status: 200, body: anything })
  );
}
