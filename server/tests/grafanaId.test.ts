import { PROVISIONING } from './provisioning';
import { startTestServer, type TestServer } from './testServer';
import { now, startIssuer, type TestIssuer } from './tokens';

describe('Grafana says who its user is (X-Grafana-Id)', () => {
  let grafana: TestIssuer;
  let login: TestIssuer;
  let other: TestIssuer;
  let server: TestServer;

  beforeAll(async () => {
    [grafana, login, other] = await Promise.all([startIssuer('ES256'), startIssuer(), startIssuer('ES256')]);
    server = await startTestServer({
      insecureNoAuth: false,
      provisioning: PROVISIONING,
      config: `
auth:
  issuers:
    - kind: grafana
      issuer: ${grafana.url}/
      roles:
        - { claim: role, value: Viewer, role: viewer }
        - { claim: role, value: Editor, role: publisher }
        - { claim: email, value: boss@example.org, role: admin }
    - issuer: ${login.url}
      audience: leitstand-status
      roles: [{ claim: groups, value: leitstand-operators, role: publisher }]
`,
    });
  });
  afterAll(() => Promise.all([server.stop(), grafana.stop(), login.stop(), other.stop()]));

  /** As Grafana 12.4 signs it. */
  const signedBy = (issuer: TestIssuer, claims: Record<string, unknown> = {}, header: Record<string, unknown> = {}) =>
    issuer.sign(
      {
        iss: `${grafana.url}/`,
        aud: 'org:1',
        sub: 'user:2',
        identifier: 'dg4z5150zrmyof',
        type: 'user',
        namespace: 'default',
        role: 'Editor',
        authenticatedBy: 'ldap',
        email: 'olga@example.org',
        name: 'Olga',
        username: 'olga',
        exp: now() + 600,
        ...claims,
      },
      { typ: 'jwt', ...header }
    );
  const publish = (headers: Record<string, string>) =>
    server.call('POST', '/incidents', { displayName: 'x', beganAt: '2026-05-01T00:00:00Z' }, headers);
  const operator = { groups: ['leitstand-operators'], email: 'olga@example.org' };

  it('and is believed: an Editor publishes, and the audit log knows her', async () => {
    const made = await publish({ 'x-grafana-id': await signedBy(grafana) });
    expect(made.status).toBe(201);
    const me = await server.call('GET', '/me', undefined, { 'x-grafana-id': await signedBy(grafana) });
    expect(me.body.at('data').value).toMatchObject({
      authenticated: true,
      subject: 'user:2',
      name: 'Olga',
      roles: ['viewer', 'drafter', 'publisher'],
    });
    const boss = await signedBy(grafana, { email: 'boss@example.org', email_verified: true });
    const audit = await server.call('GET', '/audit?limit=1', undefined, { 'x-grafana-id': boss });
    expect(audit.body.at('data', 0).value).toMatchObject({
      issuer: `${grafana.url}/`,
      subject: 'user:2',
      name: 'Olga',
      object: `/incidents/${made.body.at('id').string}`,
    });
  });

  it.each<[string, Record<string, unknown>, string]>([
    ['a Viewer', { role: 'Viewer' }, 'Publishing needs the role publisher; olga@example.org has the role viewer.'],
    ['a user without a role', { role: 'None' }, 'olga@example.org has none of the roles'],
    ['an address nobody has verified', { role: 'None', email: 'boss@example.org' }, 'has none of the roles'],
    ['a service account', { type: 'service-account', sub: 'service-account:3' }, 'has none of the roles'],
    ['a visitor', { type: 'anonymous', sub: 'anonymous:0' }, 'has none of the roles'],
    ['a renderer', { type: 'render', sub: 'render:0' }, 'has none of the roles'],
  ])('but gives %s no more than her role: 403', async (_name, claims, sentence) => {
    const answer = await publish({ 'x-grafana-id': await signedBy(grafana, claims) });
    expect([answer.status, answer.body.at('code').value, answer.text]).toEqual([
      403,
      'forbidden',
      expect.stringContaining(sentence),
    ]);
  });

  it.each<[string, () => Promise<string> | string]>([
    ['of another organisation', () => signedBy(grafana, { aud: 'org:2' })],
    ['of several organisations, not ours', () => signedBy(grafana, { aud: ['org:2', 'org:11'] })],
    ['without an audience', () => signedBy(grafana, { aud: undefined })],
    ['of another Grafana', () => signedBy(other, { iss: `${other.url}/` })],
    ['of another Grafana that says it is ours', () => signedBy(other)],
    ['of ours without the slash of its address', () => signedBy(grafana, { iss: grafana.url })],
    ['expired', () => signedBy(grafana, { exp: now() - 60 })],
    ['for ever', () => signedBy(grafana, { exp: undefined })],
    ['of the header type of an access token', () => signedBy(grafana, {}, { typ: 'at+jwt' })],
    ['without a header type', () => signedBy(grafana, {}, { typ: undefined })],
    ['without a type', () => signedBy(grafana, { type: undefined })],
    ['that says user of a service account', () => signedBy(grafana, { sub: 'service-account:3' })],
    ['that says service account of a user', () => signedBy(grafana, { type: 'service-account' })],
    ['without a subject', () => signedBy(grafana, { sub: undefined })],
    ['of the login provider', () => login.sign(operator)],
    ['of the login provider that says it is Grafana', () => signedBy(login)],
    ['sent twice', async () => `${await signedBy(grafana)}, ${await signedBy(grafana)}`],
    ['that is a word', () => 'admin'],
  ])('and is not believed if the token is one %s: 401', async (_name, make) => {
    const answer = await publish({ 'x-grafana-id': await make() });
    expect([answer.status, answer.body.at('code').value]).toEqual([401, 'token-refused']);
  });

  it('with a token that is not good as a bearer token, nor the other way round', async () => {
    expect((await publish({ authorization: `Bearer ${await signedBy(grafana)}` })).status).toBe(401);
    expect((await publish({ 'x-grafana-id': await login.sign(operator) })).status).toBe(401);
    expect((await publish({ authorization: `Bearer ${await login.sign(operator)}` })).status).toBe(201);
  });

  describe('beside a bearer token', () => {
    const both = async (bearer: Record<string, unknown>, grafanaId: Promise<string> | string) =>
      publish({ authorization: `Bearer ${await login.sign(bearer)}`, 'x-grafana-id': await grafanaId });

    it('of the same person, the bearer token decides', async () => {
      expect((await both(operator, signedBy(grafana, { role: 'Viewer', email: 'Olga@Example.org' }))).status).toBe(201);
      expect((await both({ ...operator, groups: [] }, signedBy(grafana))).status).toBe(403);
    });

    it('of another person, both are refused, and it says why', async () => {
      const answer = await both(operator, signedBy(grafana, { email: 'eve@example.org' }));
      expect([answer.status, answer.body.at('message').value]).toEqual([
        401,
        "The bearer token is of olga@example.org, but Grafana's user is eve@example.org.",
      ]);
    });

    it('that is bad, it makes nothing good', async () => {
      expect((await both({ ...operator, exp: now() - 60 }, signedBy(grafana))).status).toBe(401);
      expect((await both({ ...operator, aud: 'other' }, signedBy(grafana))).status).toBe(401);
      expect((await publish({ authorization: 'Bearer x', 'x-grafana-id': await signedBy(grafana) })).status).toBe(401);
    });

    it('that is good, a forged one is not overlooked', async () => {
      expect((await both(operator, signedBy(other))).status).toBe(401);
      expect((await both(operator, 'x')).status).toBe(401);
    });

    it('that is good, a visitor or a service account of Grafana does no harm', async () => {
      const visitor = signedBy(grafana, { type: 'anonymous', sub: 'anonymous:0', email: undefined });
      expect((await both(operator, visitor)).status).toBe(201);
    });
  });

  it('to nobody who does not trust a Grafana: the header Grafana always sends changes nothing', async () => {
    const plain = await startTestServer({
      insecureNoAuth: false,
      config: `
auth:
  issuers:
    - issuer: ${login.url}
      audience: leitstand-status
      roles: [{ claim: groups, value: leitstand-operators, role: publisher }]
`,
    });
    const post = (headers: Record<string, string>) => plain.call('POST', '/incidents', { displayName: 'x' }, headers);
    expect((await post({ 'x-grafana-id': await signedBy(grafana) })).body.at('code').value).toBe('token-missing');
    const authorization = `Bearer ${await login.sign(operator)}`;
    expect((await post({ authorization, 'x-grafana-id': 'x' })).status).toBe(201);
    await plain.stop();
  });

  it('and while its keys cannot be read, bearer tokens are good, and its word is 503', async () => {
    const down = await startIssuer('ES256');
    await down.goDown();
    const half = await startTestServer({
      insecureNoAuth: false,
      config: `
auth:
  issuers:
    - { kind: grafana, issuer: '${down.url}/', roles: [] }
    - issuer: ${login.url}
      audience: leitstand-status
      roles: [{ claim: groups, value: leitstand-operators, role: publisher }]
`,
    });
    const post = (headers: Record<string, string>) => half.call('POST', '/incidents', { displayName: 'x' }, headers);
    const grafanaId = await signedBy(down, { iss: `${down.url}/` });
    const authorization = `Bearer ${await login.sign(operator)}`;
    expect((await post({ authorization, 'x-grafana-id': grafanaId })).status).toBe(201);
    expect((await post({ 'x-grafana-id': grafanaId })).status).toBe(503);
    // It was told at start, not only now.
    expect(half.log.join('\n')).toContain(`Keys of ${down.url}/`);
    await half.stop();
  });

  it.each([
    ['name', 'Olga'],
    ['username', 'olga'],
    ['preferred_username', 'olga'],
  ])('and no role may depend on the claim %s, which its users can change', async (claim, value) => {
    const config = `
auth:
  issuers:
    - kind: grafana
      issuer: https://grafana.example.org/
      roles: [{ claim: ${claim}, value: ${value}, role: admin }]
`;
    await expect(startTestServer({ insecureNoAuth: false, config })).rejects.toThrow(
      `at auth.issuers.0: a role cannot depend on Grafana's claim ${claim}`
    );
  });
});
