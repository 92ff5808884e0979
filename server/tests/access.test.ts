import { PROVISIONING } from './provisioning';
import { startTestServer, type TestServer } from './testServer';
import { now, startIssuer, type TestIssuer } from './tokens';

describe('who may do what', () => {
  let issuer: TestIssuer;
  let server: TestServer;

  beforeAll(async () => {
    issuer = await startIssuer();
    server = await startTestServer({
      insecureNoAuth: false,
      provisioning: PROVISIONING,
      config: `
auth:
  issuers:
    - issuer: ${issuer.url}
      audience: leitstand-status
      roles:
        - { claim: groups, value: leitstand-readers, role: viewer }
        - { claim: groups, value: leitstand-operators, role: publisher }
        - { claim: realm_access.roles, value: status-admin, role: admin }
        - { claim: email, value: boss@example.org, role: admin }
        - { claim: 'https://example.org/role', value: drafter, role: drafter }
`,
    });
  });
  afterAll(async () => {
    await server.stop();
    await issuer.stop();
  });

  const as = async (claims: Record<string, unknown>) => ({ authorization: `Bearer ${await issuer.sign(claims)}` });
  const readers = { groups: ['leitstand-readers'], email: 'reader@example.org' };
  const operators = { groups: ['other', 'leitstand-operators'], email: 'operator@example.org', name: 'Olga Operator' };
  const admins = { realm_access: { roles: ['status-admin'] } };

  it('tells everybody what /me is', async () => {
    expect((await server.call('GET', '/me')).body.at('data').value).toEqual({
      authenticated: false,
      roles: [],
      can: { draft: false, publish: false, administer: false },
    });
    const me = await server.call('GET', '/me', undefined, await as(operators));
    expect(me.body.at('data').value).toEqual({
      authenticated: true,
      subject: 'user-1',
      name: 'Olga Operator',
      email: 'operator@example.org',
      roles: ['viewer', 'drafter', 'publisher'],
      can: { draft: true, publish: true, administer: false },
      expiresAt: expect.stringMatching(/^\d{4}-.*Z$/),
    });
    expect(me.headers.get('cache-control')).toBe('no-store');
  });

  it.each([
    ['a group in a list', operators, ['viewer', 'drafter', 'publisher']],
    ['a nested claim', admins, ['viewer', 'drafter', 'publisher', 'admin']],
    [
      'a claim that is a text',
      { email: 'boss@example.org', email_verified: true },
      ['viewer', 'drafter', 'publisher', 'admin'],
    ],
    ['a claim named by a URL', { 'https://example.org/role': 'drafter' }, ['viewer', 'drafter']],
    ['an unverified address', { email: 'boss@example.org', email_verified: false }, []],
    ['no role at all', { groups: 'x' }, []],
    ['the highest of several', { ...readers, ...admins }, ['viewer', 'drafter', 'publisher', 'admin']],
  ])('gives roles by %s', async (_name, claims, roles) => {
    const me = await server.call('GET', '/me', undefined, await as(claims));
    expect([me.status, me.body.at('data', 'roles').value]).toEqual([200, roles]);
  });

  it('answers a write without a token 401, with too small a role 403, and says what is missing', async () => {
    const none = await server.call('POST', '/incidents', { displayName: 'x' });
    expect([none.status, none.body.at('code').value]).toEqual([401, 'token-missing']);
    expect(none.body.at('message').value).toBe(
      'Publishing needs a bearer token with the role publisher; the request has none.'
    );
    expect(none.headers.get('www-authenticate')).toBe('Bearer');

    const reader = await server.call('POST', '/incidents', { displayName: 'x' }, await as(readers));
    expect([reader.status, reader.body.at('code').value]).toEqual([403, 'forbidden']);
    expect(reader.body.at('message').value).toBe(
      'Publishing needs the role publisher; reader@example.org has the role viewer.'
    );
    expect((await server.call('GET', '/incidents?start=1990-01-01&end=2100-01-01')).body.value).toEqual({ data: [] });

    const machine = { preferred_username: 'service-account-nightly' };
    expect((await server.call('POST', '/incidents', {}, await as(machine))).body.at('message').value).toBe(
      'Publishing needs the role publisher; service-account-nightly has none of the roles viewer, drafter, publisher, admin.'
    );
  });

  it.each([
    ['POST', '/incidents', { displayName: 'x' }, [401, 403, 201, 201]],
    ['POST', '/components', { displayName: 'x' }, [401, 403, 403, 201]],
    ['POST', '/phases', { phases: ['x'] }, [401, 403, 403, 201]],
    ['POST', '/severities', { displayName: 'x', value: 1 }, [401, 403, 403, 204]],
    ['POST', '/impacttypes', { displayName: 'x' }, [401, 403, 403, 201]],
    ['DELETE', '/severities/x', undefined, [401, 403, 403, 204]],
    ['GET', '/mapping-rules', undefined, [401, 200, 200, 200]],
    ['PUT', '/mapping-rules', { version: 1, rules: [] }, [401, 403, 403, 204]],
    ['GET', '/alert-links', undefined, [401, 200, 200, 200]],
    ['GET', '/components', undefined, [200, 200, 200, 200]],
  ])('%s %s for nobody, viewer, publisher, admin', async (method, path, body, expected) => {
    const statuses = [];
    for (const headers of [{}, await as(readers), await as(operators), await as(admins)]) {
      statuses.push((await server.call(method, path, body, headers)).status);
    }
    expect(statuses).toEqual(expected);
  });

  it('does not let a bad token break a public read, but calls it by its name on /me and writes', async () => {
    const headers = { authorization: `Bearer ${await issuer.sign({ ...operators, exp: now() - 3600 })}` };
    for (const path of [
      '/components',
      '/phases',
      '/severities',
      '/incidents?start=2026-01-01&end=2026-02-01',
      '/en/',
    ]) {
      expect([path, (await server.call('GET', path, undefined, headers)).status]).toEqual([path, 200]);
    }
    for (const [method, path] of [
      ['GET', '/me'],
      ['GET', '/mapping-rules'],
      ['POST', '/incidents'],
    ] as const) {
      const answer = await server.call(method, path, method === 'POST' ? { displayName: 'x' } : undefined, headers);
      expect([path, answer.status, answer.body.at('code').value]).toEqual([path, 401, 'token-refused']);
      expect(answer.body.at('message').value).toBe('The token has expired.');
    }
  });

  it.each([
    ['of another client', 'grafana', 'grafana'],
    ['of several others', ['account', 'grafana'], 'account, grafana'],
    ['of nobody', undefined, 'nobody'],
  ])('says whose a token is that is not for this server: %s', async (_of, aud, named) => {
    const answer = await server.call('POST', '/incidents', { displayName: 'x' }, await as({ ...operators, aud }));
    expect([answer.status, answer.body.at('code').value]).toEqual([401, 'token-refused']);
    expect(answer.body.at('message').value).toBe(
      `The token is for ${named}; here it must be for leitstand-status (claim "aud").`
    );
  });

  it('takes a token again after the clock went a little wrong, not after more', async () => {
    expect((await server.call('GET', '/me', undefined, await as({ exp: now() - 5 }))).status).toBe(200);
    expect((await server.call('GET', '/me', undefined, await as({ exp: now() - 20 }))).status).toBe(401);
    expect((await server.call('GET', '/me', undefined, await as({ nbf: now() + 5 }))).status).toBe(200);
    expect((await server.call('GET', '/me', undefined, await as({ nbf: now() + 60 }))).status).toBe(401);
  });

  it('goes on taking good tokens while the provider is down, and learns new keys when it rotated', async () => {
    expect((await server.call('GET', '/me', undefined, await as(operators))).status).toBe(200);
    const readsBefore = issuer.reads();
    await issuer.goDown();
    expect((await server.call('GET', '/me', undefined, await as(operators))).status).toBe(200);
    await issuer.comeBack();
    expect(issuer.reads()).toBe(readsBefore);
  });
});
