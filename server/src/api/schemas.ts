import { Type } from '@fastify/type-provider-typebox';

import { PUBLISH_WITHOUT_REVIEW } from '../../../src/domain/mapping/model';

/** Longest title or name, and longest text, in characters. The SCS API sets no limits; beyond these a message is no message any more. */
export const MAX_TITLE = 1_000;
export const MAX_TEXT = 50_000;

const optionalTitle = Type.Optional(Type.Union([Type.String({ maxLength: MAX_TITLE }), Type.Null()]));
const optionalText = Type.Optional(Type.Union([Type.String({ maxLength: MAX_TEXT }), Type.Null()]));
/** RFC 3339; checked by `parseTime`, which gives a better sentence than a schema can. */
const optionalTime = Type.Optional(Type.Union([Type.String({ maxLength: 64 }), Type.Null()]));
const optionalInteger = Type.Optional(Type.Union([Type.Integer(), Type.Null()]));

// Unknown and read-only fields are ignored, as in the reference server.

export const ComponentBody = Type.Object({
  displayName: optionalTitle,
  labels: Type.Optional(
    Type.Union([
      Type.Record(Type.String({ maxLength: MAX_TITLE }), Type.String({ maxLength: MAX_TITLE }), { maxProperties: 100 }),
      Type.Null(),
    ])
  ),
});

export const ImpactTypeBody = Type.Object({ displayName: optionalTitle, description: optionalText });

export const SeverityBody = Type.Object({
  displayName: optionalTitle,
  value: Type.Optional(Type.Union([Type.Integer({ minimum: 0, maximum: 100 }), Type.Null()])),
});

export const PhasesBody = Type.Object({
  phases: Type.Array(Type.String({ maxLength: MAX_TITLE }), { minItems: 1, maxItems: 100 }),
});

const optionalPhase = Type.Optional(
  Type.Union([Type.Object({ generation: optionalInteger, order: optionalInteger }), Type.Null()])
);
const optionalAffects = Type.Optional(
  Type.Union([
    Type.Array(
      Type.Object({
        reference: Type.String(),
        type: Type.String(),
        severity: Type.Optional(Type.Union([Type.Integer({ minimum: 0, maximum: 100 }), Type.Null()])),
      }),
      { maxItems: 1_000 }
    ),
    Type.Null(),
  ])
);

export const IncidentBody = Type.Object({
  displayName: optionalTitle,
  description: optionalText,
  beganAt: optionalTime,
  endedAt: optionalTime,
  phase: optionalPhase,
  affects: optionalAffects,
  /** Not of the SCS API. */
  postmortem: optionalText,
});

export const NewIncidentBody = Type.Object({
  ...IncidentBody.properties,
  /** Id of the draft it was written as; not of the SCS API. */
  draft: Type.Optional(Type.Union([Type.String({ maxLength: 64 }), Type.Null()])),
});

export const UpdateBody = Type.Object({
  displayName: optionalTitle,
  description: optionalText,
  createdAt: optionalTime,
});

/** Beyond the SCS API an update can say what it changes about its incident: both happen, or none. */
export const NewUpdateBody = Type.Object({
  ...UpdateBody.properties,
  endedAt: optionalTime,
  phase: optionalPhase,
  affects: optionalAffects,
});

/** A sentence for everybody: why something was corrected or retracted. */
export const Note = Type.String({ minLength: 1, maxLength: MAX_TITLE, pattern: '\\S' });

const Labels = Type.Record(Type.String(), Type.String());

const LinkedAlert = Type.Object({
  key: Type.String({ minLength: 1, maxLength: 200 }),
  name: Type.String({ maxLength: MAX_TITLE }),
  labels: Labels,
  startsAt: Type.String({ maxLength: 64 }),
});

export const AlertsBody = Type.Array(LinkedAlert, { minItems: 1, maxItems: 1_000 });

/** A draft may be unfinished: only its form is checked. Unknown fields are refused, as they would be kept without anybody reading them. */
export const DraftBody = Type.Object(
  {
    title: Type.String({ maxLength: MAX_TITLE }),
    text: Type.Optional(Type.String({ maxLength: MAX_TEXT })),
    affects: Type.Optional(
      Type.Array(
        Type.Object(
          {
            component: Type.Optional(Type.String({ maxLength: 64 })),
            type: Type.Optional(Type.String({ maxLength: 64 })),
            severity: Type.Optional(Type.Integer({ minimum: 0, maximum: 100 })),
          },
          { additionalProperties: false }
        ),
        { maxItems: 1_000 }
      )
    ),
    phase: Type.Optional(Type.Object({ generation: Type.Integer(), order: Type.Integer() })),
    beganAt: Type.Optional(Type.String({ maxLength: 64 })),
    endedAt: Type.Optional(Type.String({ maxLength: 64 })),
    alerts: Type.Optional(Type.Array(LinkedAlert, { maxItems: 1_000 })),
  },
  { additionalProperties: false }
);

const Localized = Type.Object({ en: Type.String({ maxLength: MAX_TEXT }), de: Type.String({ maxLength: MAX_TEXT }) });

export const MappingBody = Type.Object({
  version: Type.Literal(1),
  rules: Type.Array(
    Type.Object({
      id: Type.String({ minLength: 1, maxLength: 200 }),
      match: Type.Array(
        Type.Object({
          label: Type.String({ minLength: 1 }),
          op: Type.Enum(['=', '!=', '=~', '!~']),
          value: Type.String({ maxLength: MAX_TITLE }),
        })
      ),
      component: Type.Object({ displayName: Type.String(), labels: Type.Optional(Labels) }),
      impactType: Type.String(),
      severity: Type.Integer({ minimum: 1, maximum: 100 }),
      title: Localized,
      text: Localized,
      resolvedText: Type.Optional(Localized),
      publish: Type.Optional(Type.Literal(PUBLISH_WITHOUT_REVIEW)),
    }),
    { maxItems: 2_000 }
  ),
});

export const IdParams = Type.Object({ id: Type.String() });
export const NameParams = Type.Object({ name: Type.String() });
export const OrderParams = Type.Object({ id: Type.String(), order: Type.String() });
