import { type TSchema, Type } from '@fastify/type-provider-typebox';

import { ERROR_CODES } from '../../../../src/domain/errors/leitstandError';
import { ROLES } from '../../../../src/domain/status/access';
import { MACHINE_ROLES, PURPOSES } from '../../auth/machine/model';
import { KINDS } from '../../exchange/model';
import { PROVISIONED_KINDS, PROVISIONING_MODES } from '../../provisioning/model';
import { DraftBody, MappingBody } from '../schemas';

// What routes answer that are not of the SCS API, for the document only.

const Id = Type.String({ format: 'uuid' });
const Time = Type.String({ format: 'date-time' });
const optional = Type.Optional;
const Labels = Type.Record(Type.String(), Type.String());
const listOf = (item: TSchema) => data(Type.Array(item));
const data = (schema: TSchema) => Type.Object({ data: schema });
const Fields = Type.Array(Type.String());

const Me = Type.Object({
  authenticated: Type.Boolean(),
  subject: optional(Type.String()),
  name: optional(Type.String()),
  email: optional(Type.String()),
  roles: Type.Array(Type.Enum([...ROLES])),
  can: Type.Object({ draft: Type.Boolean(), publish: Type.Boolean(), administer: Type.Boolean() }),
  expiresAt: optional(Time),
});
const Capabilities = Type.Object({
  server: Type.Literal('leitstand'),
  version: Type.String(),
  features: Type.Record(Type.String(), Type.Boolean()),
});
const AlertLink = Type.Object({
  incident: Id,
  key: Type.String(),
  name: Type.String(),
  labels: Labels,
  startsAt: Time,
  linkedAt: Time,
});
const AuditEntry = Type.Object({
  id: Type.Integer(),
  at: Time,
  issuer: Type.String(),
  subject: Type.String(),
  name: optional(Type.String()),
  operation: Type.String(),
  object: Type.String(),
  fields: Fields,
});
const MachineToken = Type.Object({
  id: Id,
  name: Type.String(),
  role: Type.Enum([...MACHINE_ROLES]),
  purpose: optional(Type.Enum([...PURPOSES])),
  createdAt: Time,
  expiresAt: Time,
  revokedAt: optional(Time),
  lastUsedAt: optional(Time),
});
/** `token` is missing in the answer to a repetition: it is shown once. */
const NewToken = Type.Object({ id: Id, expiresAt: Time, token: optional(Type.String()) });
const draft = { ...DraftBody.properties, id: Id, version: Type.Integer(), createdAt: Time, changedAt: Time };
const DraftHistory = Type.Object({
  at: Time,
  name: Type.String(),
  subject: Type.String(),
  operation: Type.String(),
  fields: Fields,
});
const Counts = Type.Object(Object.fromEntries(KINDS.map((kind) => [kind, Type.Integer()])));
const ImportReport = Type.Object({ dryRun: Type.Boolean(), created: Counts, changed: Counts, unchanged: Counts });
const Provisioning = Type.Object({
  mode: Type.Enum([...PROVISIONING_MODES]),
  file: optional(Type.String()),
  phases: Type.Boolean({ description: 'Whether the file provides the list of phases.' }),
  objects: Type.Array(
    Type.Object({
      kind: Type.Enum([...PROVISIONED_KINDS]),
      id: Type.String(),
      key: Type.String(),
      provisionedBy: Type.String({ description: 'The file.' }),
      retiredAt: optional(Time),
    })
  ),
});
const Proposal = Type.Object({ id: Id, incident: Id, createdAt: Time }, { additionalProperties: true });
const PromisedUpdate = Type.Object({ incident: Id, dueAt: Time, isOverdue: Type.Boolean() });
const Seconds = Type.Number({ description: 'Seconds' });
const WorkerStatus = Type.Object({
  holder: optional(Type.String()),
  since: optional(Time),
  monitoring: Type.Object({
    state: Type.Enum(['unknown', 'ok', 'blind']),
    since: optional(Time),
    heartbeats: Type.Array(Type.Object({ key: Type.String(), labels: Labels, lastAt: Time, isSilent: Type.Boolean() })),
  }),
  firingAlerts: Type.Integer(),
  draftsWaiting: Type.Integer(),
  proposals: Type.Integer(),
  overdueUpdates: Type.Integer(),
  truthGaps: Type.Array(Type.Object({ component: Id, since: Time, seconds: Seconds })),
});
const TruthGap = Type.Object({
  from: Time,
  to: Time,
  components: Type.Array(
    Type.Object({
      component: Id,
      displayName: optional(Type.String()),
      episodes: Type.Integer(),
      withoutWord: Type.Integer(),
      medianSeconds: optional(Seconds),
      longestSeconds: optional(Seconds),
      waiting: optional(Type.Object({ since: Time, seconds: Seconds })),
    })
  ),
  episodes: Type.Array(
    Type.Object({
      component: Id,
      firstAlertAt: Time,
      publicAt: optional(Time),
      incident: optional(Id),
      endedAt: optional(Time),
    })
  ),
});
const InboxReport = Type.Record(Type.String(), Type.Integer());

/** As `ANSWERS` of the SCS API. */
export const PRIVATE_ANSWERS: Readonly<Record<string, { status: 200 | 201 | 204; body?: TSchema }>> = {
  'GET /openapi.json': { status: 200, body: Type.Object({ openapi: Type.String() }, { additionalProperties: true }) },
  'GET /healthz': {
    status: 200,
    body: Type.Object({ status: Type.String(), database: Type.String(), asOf: optional(Time) }),
  },
  'GET /me': { status: 200, body: data(Me) },
  'GET /capabilities': { status: 200, body: data(Capabilities) },
  'GET /mapping-rules': { status: 200, body: data(MappingBody) },
  'GET /alert-links': { status: 200, body: listOf(AlertLink) },
  'POST /incidents/:id/alerts': { status: 204 },
  'POST /incidents/:id/corrections': { status: 201, body: Type.Object({ order: Type.Integer() }) },
  'POST /incidents/:id/updates/:order/corrections': { status: 201, body: Type.Object({ order: Type.Integer() }) },
  'POST /incidents/:id/retraction': { status: 204 },
  'POST /incidents/:id/updates/:order/retraction': { status: 204 },
  'GET /audit': {
    status: 200,
    body: Type.Object({ data: Type.Array(AuditEntry), next: optional(Type.Integer()) }),
  },
  'GET /tokens': { status: 200, body: listOf(MachineToken) },
  'POST /tokens': { status: 201, body: NewToken },
  'POST /tokens/:id/rotate': { status: 200, body: NewToken },
  'GET /drafts': { status: 200, body: listOf(Type.Object(draft)) },
  'POST /drafts': { status: 201, body: Type.Object({ id: Id }) },
  'GET /drafts/:id': { status: 200, body: data(Type.Object({ ...draft, history: Type.Array(DraftHistory) })) },
  'POST /import': { status: 200, body: ImportReport },
  'GET /provisioning': { status: 200, body: data(Provisioning) },
  'GET /proposals': { status: 200, body: listOf(Proposal) },
  'GET /next-updates': { status: 200, body: listOf(PromisedUpdate) },
  'GET /worker': { status: 200, body: data(WorkerStatus) },
  'GET /truth-gap': { status: 200, body: data(TruthGap) },
  'POST /inbox/alertmanager': { status: 200, body: data(InboxReport) },
};

/** What any error answers. */
export const Problem = Type.Object({
  message: Type.String({ description: 'A sentence for people.' }),
  code: Type.Enum([...ERROR_CODES]),
  type: Type.String(),
  status: Type.Integer(),
  findings: optional(
    Type.Array(Type.Object({}, { additionalProperties: true }), {
      description: 'With the code `redaction`: words that look internal.',
    })
  ),
});
