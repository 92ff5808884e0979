import Type from 'typebox';

/**
 * What Grafana 12.4 reads from provisioning files: the structs of `pkg/services/provisioning/{plugins,datasources,dashboards}/types.go`.
 * Grafana ignores keys it does not know, so that a misspelt one does nothing and says nothing: here they are errors.
 */
const closed = { additionalProperties: false };
const Uid = Type.String({ pattern: '^[A-Za-z0-9_-]{1,40}$' });
const OrgId = Type.Integer({ minimum: 1 });
const Json = Type.Record(Type.String(), Type.Unknown());
const Secrets = Type.Record(Type.String(), Type.String());

export const PluginsFile = Type.Object(
  {
    apiVersion: Type.Literal(1),
    apps: Type.Array(
      Type.Object(
        {
          type: Type.String({ minLength: 1 }),
          org_id: Type.Optional(OrgId),
          org_name: Type.Optional(Type.String()),
          disabled: Type.Optional(Type.Boolean()),
          jsonData: Type.Optional(Json),
          secureJsonData: Type.Optional(Secrets),
        },
        closed
      ),
      { minItems: 1 }
    ),
  },
  closed
);

export const DatasourcesFile = Type.Object(
  {
    apiVersion: Type.Literal(1),
    prune: Type.Optional(Type.Boolean()),
    datasources: Type.Array(
      Type.Object(
        {
          name: Type.String({ minLength: 1 }),
          type: Type.String({ minLength: 1 }),
          // Grafana makes one up from the name; ours are named elsewhere.
          uid: Uid,
          access: Type.Enum(['proxy', 'direct']),
          orgId: Type.Optional(OrgId),
          url: Type.Optional(Type.String()),
          user: Type.Optional(Type.String()),
          database: Type.Optional(Type.String()),
          basicAuth: Type.Optional(Type.Boolean()),
          basicAuthUser: Type.Optional(Type.String()),
          withCredentials: Type.Optional(Type.Boolean()),
          isDefault: Type.Optional(Type.Boolean()),
          correlations: Type.Optional(Type.Array(Json)),
          jsonData: Type.Optional(Json),
          secureJsonData: Type.Optional(Secrets),
          version: Type.Optional(Type.Integer()),
          editable: Type.Optional(Type.Boolean()),
        },
        closed
      ),
      { minItems: 1 }
    ),
    deleteDatasources: Type.Optional(
      Type.Array(Type.Object({ orgId: Type.Optional(OrgId), name: Type.String() }, closed))
    ),
  },
  closed
);

export const DashboardsFile = Type.Object(
  {
    apiVersion: Type.Literal(1),
    providers: Type.Array(
      Type.Object(
        {
          name: Type.String({ minLength: 1 }),
          type: Type.Literal('file'),
          orgId: Type.Optional(OrgId),
          folder: Type.Optional(Type.String()),
          folderUid: Type.Optional(Uid),
          disableDeletion: Type.Optional(Type.Boolean()),
          editable: Type.Optional(Type.Boolean()),
          allowUiUpdates: Type.Optional(Type.Boolean()),
          updateIntervalSeconds: Type.Optional(Type.Integer({ minimum: 1 })),
          options: Type.Object(
            { path: Type.String({ minLength: 1 }), foldersFromFilesStructure: Type.Optional(Type.Boolean()) },
            closed
          ),
        },
        closed
      ),
      { minItems: 1 }
    ),
  },
  closed
);

const Items = Type.Optional(Type.Array(Json));

/** `pkg/services/provisioning/alerting/types.go`. */
export const AlertingFile = Type.Object(
  {
    apiVersion: Type.Literal(1),
    ...{ groups: Items, deleteRules: Items, contactPoints: Items, deleteContactPoints: Items },
    ...{ policies: Items, resetPolicies: Type.Optional(Type.Array(Type.Integer())) },
    ...{ muteTimes: Items, deleteMuteTimes: Items, templates: Items, deleteTemplates: Items },
  },
  closed
);

/** The part of a dashboard that provisioning depends on; an `id` would be that of another Grafana's database. */
export const DashboardFile = Type.Object({
  id: Type.Optional(Type.Null()),
  uid: Uid,
  title: Type.String({ minLength: 1 }),
  schemaVersion: Type.Integer({ minimum: 36 }),
  panels: Type.Array(
    Type.Object({
      type: Type.String(),
      title: Type.Optional(Type.String()),
      datasource: Type.Optional(Type.Unknown()),
    }),
    { minItems: 1 }
  ),
});

const Mapper = Type.Object({
  name: Type.String(),
  protocol: Type.Literal('openid-connect'),
  protocolMapper: Type.String(),
  config: Type.Record(Type.String(), Type.String()),
});

/** The part of a Keycloak realm that Grafana and the status page server depend on. */
export const RealmFile = Type.Object({
  realm: Type.String(),
  enabled: Type.Literal(true),
  accessTokenLifespan: Type.Integer({ minimum: 30, maximum: 900 }),
  groups: Type.Array(Type.Object({ name: Type.String() })),
  clients: Type.Array(
    Type.Object({
      clientId: Type.String(),
      enabled: Type.Literal(true),
      publicClient: Type.Boolean(),
      secret: Type.Optional(Type.String()),
      standardFlowEnabled: Type.Boolean(),
      directAccessGrantsEnabled: Type.Literal(false),
      implicitFlowEnabled: Type.Literal(false),
      redirectUris: Type.Array(Type.String()),
      attributes: Type.Record(Type.String(), Type.String()),
      protocolMappers: Type.Array(Mapper),
    })
  ),
  users: Type.Array(
    Type.Object({
      // The subject of tokens: it must survive a new import, or Grafana takes the same person for another.
      id: Type.String({ pattern: '^[0-9a-f-]{36}$' }),
      username: Type.String(),
      email: Type.String(),
      emailVerified: Type.Literal(true),
      enabled: Type.Literal(true),
      firstName: Type.String(),
      lastName: Type.String(),
      realmRoles: Type.Array(Type.String()),
      groups: Type.Array(Type.String()),
    })
  ),
});

export const DexFile = Type.Object({
  issuer: Type.String({ pattern: '^http' }),
  staticClients: Type.Array(
    Type.Object(
      {
        id: Type.String(),
        name: Type.String(),
        public: Type.Optional(Type.Boolean()),
        secretEnv: Type.Optional(Type.String()),
        redirectURIs: Type.Optional(Type.Array(Type.String())),
        trustedPeers: Type.Optional(Type.Array(Type.String())),
      },
      closed
    )
  ),
  enablePasswordDB: Type.Literal(true),
  staticPasswords: Type.Array(
    Type.Object(
      {
        email: Type.String(),
        username: Type.String(),
        userID: Type.String(),
        hash: Type.String({ pattern: '^\\$2[aby]\\$' }),
      },
      closed
    )
  ),
});

const Role = Type.Enum(['viewer', 'drafter', 'publisher', 'admin']);

/** The part of the status page server's config that must agree with the login providers. */
export const StatusConfigFile = Type.Object({
  auth: Type.Object({
    issuers: Type.Array(
      Type.Object(
        {
          issuer: Type.String(),
          jwksUri: Type.String(),
          audience: Type.String(),
          algorithms: Type.Array(Type.String(), { minItems: 1 }),
          roles: Type.Array(Type.Object({ claim: Type.String(), value: Type.String(), role: Role }, closed)),
        },
        closed
      ),
      { minItems: 1, maxItems: 1 }
    ),
  }),
  cors: Type.Object({ origins: Type.Array(Type.String()) }, closed),
  page: Type.Unknown(),
});
