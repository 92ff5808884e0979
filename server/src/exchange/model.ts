import { type Static, Type } from '@fastify/type-provider-typebox';

const orNull = <T extends Parameters<typeof Type.Optional>[0]>(type: T) =>
  Type.Optional(Type.Union([type, Type.Null()]));
const Title = Type.String({ maxLength: 1_000 });
const Text = Type.String({ maxLength: 50_000 });
const Time = Type.String({ maxLength: 64 });
const Integer = Type.Integer({ minimum: 0, maximum: 0x7fffffff });

const Affects = Type.Array(
  Type.Object({
    reference: Type.String(),
    type: Type.String(),
    severity: orNull(Type.Integer({ minimum: 0, maximum: 100 })),
  })
);
/** Not offered any more. If nothing is said, it stays as it is where it is imported. */
const Retired = orNull(Type.Boolean());
const Phase = Type.Object({ generation: Integer, order: Integer });

/** Everything public of a status page server, with its ids: what `leitstand export` writes and `POST /import` takes. */
export const ExchangeSchema = Type.Object({
  version: Type.Literal(1),
  components: Type.Array(
    Type.Object({
      id: Type.String(),
      displayName: orNull(Title),
      labels: orNull(Type.Record(Title, Title)),
      retired: Retired,
    })
  ),
  impactTypes: Type.Array(
    Type.Object({ id: Type.String(), displayName: orNull(Title), description: orNull(Text), retired: Retired })
  ),
  severities: Type.Array(Type.Object({ displayName: Title, value: Type.Integer({ minimum: 0, maximum: 100 }) })),
  /** All generations, from 1. */
  phases: Type.Array(Type.Object({ generation: Integer, phases: Type.Array(Title) })),
  incidents: Type.Array(
    Type.Object({
      id: Type.String(),
      displayName: orNull(Title),
      description: orNull(Text),
      beganAt: orNull(Time),
      endedAt: orNull(Time),
      phase: orNull(Phase),
      affects: Affects,
      updates: Type.Array(
        Type.Object({
          order: Integer,
          displayName: orNull(Title),
          description: orNull(Text),
          createdAt: Time,
          affects: orNull(Affects),
          phase: orNull(Phase),
        })
      ),
      /** What only a Leitstand server knows; what is not there is left as it is where it is imported. */
      firstAffects: orNull(Affects),
      postmortem: orNull(Text),
      postmortemAt: orNull(Time),
      amendments: orNull(
        Type.Array(
          Type.Object({
            kind: Type.Union([Type.Literal('correction'), Type.Literal('retraction')]),
            update: orNull(Integer),
            note: Text,
            at: Time,
          })
        )
      ),
    })
  ),
});

export type ExchangeDocument = Static<typeof ExchangeSchema>;

export const KINDS = ['components', 'impactTypes', 'severities', 'phases', 'incidents', 'updates'] as const;
export type Kind = (typeof KINDS)[number];

/** What an import did or would do: how many of each kind are new, differ from what is stored, or are the same. */
export interface ImportReport {
  dryRun: boolean;
  created: Record<Kind, number>;
  changed: Record<Kind, number>;
  unchanged: Record<Kind, number>;
}
