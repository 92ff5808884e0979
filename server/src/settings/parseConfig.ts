import { type Static, Type } from '@fastify/type-provider-typebox';
import { parse } from 'yaml';

import { LeitstandError } from '../../../src/domain/errors/leitstandError';
import { ROLES } from '../../../src/domain/status/access';
import { ALGORITHMS, type Issuer, ISSUER_KINDS } from '../auth/issuer';
import { PROVISIONING_MODES } from '../provisioning/model';
import { AlertsConfig, MaintenanceConfig } from '../worker/awakeSettings';

import { checkDocument } from './checkDocument';
import { expandEnvironment } from './expandEnvironment';
import { PageConfigSchema } from './pageConfig';
import { RedactionConfigSchema, ReviewConfigSchema } from './redactionConfig';

const closed = { additionalProperties: false };
const Texts = Type.Union([Type.String({ minLength: 1 }), Type.Array(Type.String({ minLength: 1 }), { minItems: 1 })]);

const ConfigSchema = Type.Object(
  {
    auth: Type.Optional(
      Type.Object(
        {
          issuers: Type.Array(
            Type.Object(
              {
                kind: Type.Optional(Type.Enum([...ISSUER_KINDS])),
                issuer: Type.String({ pattern: '^https?://' }),
                jwksUri: Type.Optional(Type.String({ pattern: '^https?://' })),
                audience: Type.Optional(Texts),
                authorizedParties: Type.Optional(Type.Array(Type.String())),
                algorithms: Type.Optional(Type.Array(Type.Enum([...ALGORITHMS]), { minItems: 1 })),
                roles: Type.Array(
                  Type.Object({ claim: Type.String(), value: Type.String(), role: Type.Enum([...ROLES]) }, closed)
                ),
              },
              closed
            )
          ),
          clockSkewSeconds: Type.Optional(Type.Integer({ minimum: 0, maximum: 300 })),
          keysMaxAgeHours: Type.Optional(Type.Number({ minimum: 0 })),
        },
        closed
      )
    ),
    outgoing: Type.Optional(
      Type.Object({ privateHosts: Type.Array(Type.String({ pattern: '^(\\*\\.)?[a-zA-Z0-9.-]+$' })) }, closed)
    ),
    cors: Type.Optional(Type.Object({ origins: Type.Array(Type.String()) }, closed)),
    limits: Type.Optional(
      Type.Object(
        {
          writesPerMinute: Type.Object(
            {
              perToken: Type.Optional(Type.Integer({ minimum: 1 })),
              perAddress: Type.Optional(Type.Integer({ minimum: 1 })),
            },
            closed
          ),
        },
        closed
      )
    ),
    trustedProxies: Type.Optional(Type.Array(Type.String({ pattern: '^[0-9a-fA-F:.]+(/[0-9]{1,3})?$' }))),
    provisioning: Type.Optional(Type.Object({ mode: Type.Enum([...PROVISIONING_MODES]) }, closed)),
    redaction: Type.Optional(RedactionConfigSchema),
    review: Type.Optional(ReviewConfigSchema),
    page: Type.Optional(PageConfigSchema),
    alerts: Type.Optional(AlertsConfig),
    maintenance: Type.Optional(MaintenanceConfig),
  },
  closed
);

/** The config file: who may log in, who may read from other origins, how the page looks. */
export type Config = Static<typeof ConfigSchema>;

/** Parses the config file's text, with `${NAME}` taken from the environment. Throws `invalid-input` with the place of an error. */
export function parseConfig(yaml: string, environment: Readonly<Record<string, string | undefined>>): Config {
  const config = checkDocument(ConfigSchema, expandEnvironment(parse(yaml) ?? {}, environment), 'The config file');
  const timeZone = config.page?.timeZone;
  if (timeZone !== undefined && !isTimeZone(timeZone)) {
    throw new LeitstandError('invalid-input', `The config file at page.timeZone: there is no time zone ${timeZone}.`);
  }
  issuersOf(config);
  return config;
}

/** The claims of a Grafana that its users cannot change by themselves. */
const GRAFANA_CLAIMS = ['role', 'sub', 'identifier', 'email'];

/** The issuers of a config file with all defaults. Throws `invalid-input` for what cannot be meant. */
export function issuersOf({ auth }: Config): Issuer[] {
  return (auth?.issuers ?? []).map((issuer, index) => {
    const wrong = (sentence: string) =>
      new LeitstandError('invalid-input', `The config file at auth.issuers.${index}: ${sentence}`);
    const { kind = 'oidc' } = issuer;
    if (kind === 'oidc') {
      if (issuer.audience === undefined) {
        throw wrong('audience is missing: what the provider calls this server.');
      }
      return {
        ...issuer,
        kind,
        audience: [issuer.audience].flat(),
        algorithms: issuer.algorithms ?? ['RS256', 'ES256'],
      };
    }
    const changeable = issuer.roles.find(({ claim }) => !GRAFANA_CLAIMS.includes(claim));
    if (changeable) {
      throw wrong(
        `a role cannot depend on Grafana's claim ${changeable.claim}; ${GRAFANA_CLAIMS.join(', ')} are possible.`
      );
    }
    return {
      ...issuer,
      kind,
      jwksUri: issuer.jwksUri ?? `${issuer.issuer.replace(/\/+$/, '')}/api/signing-keys/keys`,
      audience: [issuer.audience ?? 'org:1'].flat(),
      algorithms: issuer.algorithms ?? ['ES256'],
    };
  });
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
