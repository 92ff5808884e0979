import { Type } from '@fastify/type-provider-typebox';

import { ROLES } from '../../../src/domain/status/access';
import { REACTIONS } from '../redaction/policy';

const closed = { additionalProperties: false };
const Reaction = Type.Optional(Type.Enum([...REACTIONS]));

/** `redaction` of the config file: what happens to writes with words that look internal, and where internal names come from. */
export const RedactionConfigSchema = Type.Object(
  {
    own: Reaction,
    foreign: Reaction,
    overrideRole: Type.Optional(Type.Enum([...ROLES])),
    allow: Type.Optional(Type.Array(Type.String({ minLength: 1 }))),
    inventory: Type.Optional(
      Type.Object(
        {
          prometheus: Type.Optional(
            Type.Object(
              {
                url: Type.String({ pattern: '^https?://' }),
                /** Labels whose values are names; default: instance, nodename, hostname, host. */
                labels: Type.Optional(Type.Array(Type.String({ pattern: '^[a-zA-Z_][a-zA-Z0-9_]*$' }))),
                tokenFile: Type.Optional(Type.String()),
              },
              closed
            )
          ),
          file: Type.Optional(Type.String()),
          refreshSeconds: Type.Optional(Type.Integer({ minimum: 5 })),
        },
        closed
      )
    ),
  },
  closed
);

/** `review` of the config file. */
export const ReviewConfigSchema = Type.Object({ required: Type.Boolean() }, closed);
