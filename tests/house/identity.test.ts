import { readText } from './provisioning/files';
import { readAs } from './provisioning/readAs';
import { readIni } from './provisioning/readIni';
import { DexFile, RealmFile, StatusConfigFile } from './provisioning/schemas';

// Login provider, Grafana and status page server each have a file, and must agree on names that none of them checks.

const AUDIENCE = 'leitstand-status';
const REDIRECT = '/login/generic_oauth';
const STRUCTURE = readText('docs/structure.md');
const quoted = (text = '') => [...text.matchAll(/'([^']+)'/g)].map(([, value]) => value ?? '');

describe('Keycloak', () => {
  const realm = readAs(RealmFile, 'provisioning/keycloak/leitstand-realm.json');
  const oauth = readIni('provisioning/grafana/keycloak.ini')['auth.generic_oauth'] ?? {};
  const [issuer] = readAs(StatusConfigFile, 'provisioning/status/config.keycloak.yaml').auth.issuers;
  const groups = realm.groups.map(({ name }) => name);
  const client = (id: string) => realm.clients.find(({ clientId }) => clientId === id);

  test('knows Grafana as Grafana describes itself', () => {
    const grafana = client(oauth.client_id ?? '');
    expect(grafana).toMatchObject({
      publicClient: false,
      standardFlowEnabled: true,
      secret: oauth.client_secret,
      redirectUris: [`\${GRAFANA_URL}${REDIRECT}`],
      attributes: { 'pkce.code.challenge.method': 'S256' },
    });
    const back = new URLSearchParams(oauth.signout_redirect_url?.split('?')[1]).get('post_logout_redirect_uri');
    expect(grafana?.attributes['post.logout.redirect.uris']).toBe(back);
  });

  test('lets the command line in without a browser of its own and without a secret', () => {
    expect(client('leitstand-cli')).toMatchObject({
      publicClient: true,
      redirectUris: ['http://127.0.0.1/callback'],
      attributes: { 'oauth2.device.authorization.grant.enabled': 'true' },
    });
    expect(client('leitstand-cli')?.secret).toBeUndefined();
  });

  test.each(realm.clients.map(({ clientId }) => clientId))(
    'puts the audience and the groups into tokens of %s',
    (id) => {
      const mappers = client(id)?.protocolMappers ?? [];
      const mapper = (kind: string) => mappers.find(({ protocolMapper }) => protocolMapper === kind)?.config;
      expect(mapper('oidc-audience-mapper')).toMatchObject({
        'included.custom.audience': AUDIENCE,
        'access.token.claim': 'true',
        'id.token.claim': 'false',
      });
      expect(mapper('oidc-group-membership-mapper')).toMatchObject({
        'claim.name': 'groups',
        'full.path': 'false',
        'access.token.claim': 'true',
        'id.token.claim': 'true',
      });
    }
  );

  test('has the groups that Grafana and the status page give roles to', () => {
    const named = quoted(oauth.role_attribute_path).filter((name) => name.startsWith('leitstand-'));
    expect(named.filter((name) => !groups.includes(name))).toEqual([]);
    // Customers read the public page like everybody: a role would show them mapping rules and links to alerts.
    const staff = groups.filter((name) => name !== 'leitstand-customers');
    expect(staff).toHaveLength(groups.length - 1);
    expect(issuer?.roles.map(({ claim, value }) => `${claim}=${value}`).sort()).toEqual(
      staff.map((name) => `groups=${name}`).sort()
    );
    expect(issuer?.audience).toBe(AUDIENCE);
  });

  test('has the users of docs/structure.md, each in a group and allowed to refresh', () => {
    const documented = [...STRUCTURE.matchAll(/`(\w+@example\.org)`/g)].map(([, email]) => email);
    expect(realm.users.map(({ username }) => username).sort()).toEqual([...new Set(documented)].sort());
    for (const user of realm.users) {
      expect(user.email).toBe(user.username);
      // Without it a login with offline_access fails.
      expect(user.realmRoles).toContain(`default-roles-${realm.realm}`);
      expect(groups).toEqual(expect.arrayContaining(user.groups.map((group) => group.slice(1))));
      expect(user.groups).toHaveLength(1);
    }
  });
});

describe('Dex', () => {
  const dex = readAs(DexFile, 'provisioning/dex/config.yaml');
  const oauth = readIni('provisioning/grafana/dex.ini')['auth.generic_oauth'] ?? {};
  const [issuer] = readAs(StatusConfigFile, 'provisioning/status/config.dex.yaml').auth.issuers;
  const emails = dex.staticPasswords.map(({ email }) => email);

  test('knows Grafana, with its secret from the same variable', () => {
    const grafana = dex.staticClients.find(({ id }) => id === oauth.client_id);
    expect(`\${${grafana?.secretEnv}}`).toBe(oauth.client_secret);
    expect(grafana?.redirectURIs).toEqual([`http://localhost:3000${REDIRECT}`]);
  });

  test('lets Grafana ask for the audience of the status page, and Grafana does', () => {
    expect(oauth.scopes?.split(' ')).toContain(`audience:server:client_id:${AUDIENCE}`);
    const target = dex.staticClients.find(({ id }) => id === AUDIENCE);
    expect(target?.trustedPeers).toEqual(expect.arrayContaining(['grafana', 'leitstand-cli']));
    expect(issuer?.audience).toBe(AUDIENCE);
  });

  test('has the users that Grafana and the status page give roles to by e-mail', () => {
    const named = quoted(oauth.role_attribute_path).filter((name) => name.includes('@'));
    expect(named.filter((email) => !emails.includes(email))).toEqual([]);
    const staff = emails.filter((email) => email !== 'customer@example.org');
    expect(issuer?.roles.map(({ claim, value }) => `${claim}=${value}`).sort()).toEqual(
      staff.map((email) => `email=${email}`).sort()
    );
  });
});

test('whoever may publish may also edit in Grafana, and nobody else', () => {
  const roles = (file: string, claim: string) =>
    readAs(StatusConfigFile, file).auth.issuers.flatMap((issuer) =>
      issuer.roles.filter((rule) => rule.claim === claim && rule.role !== 'viewer').map(({ value }) => value)
    );
  const inGrafana = (file: string) =>
    quoted(readIni(file)['auth.generic_oauth']?.role_attribute_path).filter(
      (name) => !['Admin', 'Editor', 'Viewer'].includes(name)
    );
  expect(roles('provisioning/status/config.keycloak.yaml', 'groups').sort()).toEqual(
    inGrafana('provisioning/grafana/keycloak.ini').sort()
  );
  expect(roles('provisioning/status/config.dex.yaml', 'email').sort()).toEqual(
    inGrafana('provisioning/grafana/dex.ini').sort()
  );
});
