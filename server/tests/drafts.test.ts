import { startPostgres, type TestCluster } from './postgres';
import { PROVISIONING } from './provisioning';
import { startTestServer, type TestServer } from './testServer';
import { startIssuer, type TestIssuer, trusting } from './tokens';

jest.setTimeout(60_000);

const NOWHERE = '11111111-2222-4333-8444-555555555555';
const DRAFT = {
  title: 'Slow volumes (secretly drafted)',
  text: 'We look into it.',
  affects: [{ component: NOWHERE }, {}],
  beganAt: '2026-05-01T08:00:00Z',
  alerts: [{ key: 'k', name: 'CephOSDDown', labels: { instance: 'stor1.internal' }, startsAt: '2026-05-01T08:00:00Z' }],
};

describe.each(['SQLite', 'PostgreSQL'] as const)('drafts on %s', (engine) => {
  let cluster: TestCluster | undefined;
  let issuer: TestIssuer;
  let server: TestServer;

  beforeAll(async () => {
    cluster = engine === 'PostgreSQL' ? await startPostgres() : undefined;
    issuer = await startIssuer();
    server = await startTestServer({
      databaseUrl: await cluster?.createDatabase(),
      insecureNoAuth: false,
      provisioning: PROVISIONING,
      config: trusting(issuer, 'viewer', 'drafter'),
    });
  });
  afterAll(async () => {
    await server.stop();
    await issuer.stop();
    await cluster?.stop();
  });

  const call = async (
    method: string,
    target: string,
    body?: unknown,
    headers: Record<string, string> = {},
    name = 'Anna'
  ) =>
    server.call(method, target, body, {
      authorization: `Bearer ${await issuer.sign({ role: 'drafter', sub: name.toLowerCase(), name })}`,
      ...headers,
    });
  const create = async () => (await call('POST', '/drafts', DRAFT)).body.at('id').string;

  it('are shared by a team, unfinished as they are, and say who did what', async () => {
    const made = await call('POST', '/drafts', DRAFT);
    const id = made.body.at('id').string;
    expect([made.status, made.headers.get('etag')]).toEqual([201, '"1"']);
    const changed = await call('PUT', `/drafts/${id}`, { ...DRAFT, title: 'Other', alerts: undefined }, {}, 'Ben');
    expect([changed.status, changed.headers.get('etag')]).toEqual([204, '"2"']);

    const draft = await call('GET', `/drafts/${id}`, undefined, {}, 'Cleo');
    expect(draft.headers.get('etag')).toBe('"2"');
    expect(draft.headers.get('cache-control')).toBe('no-store');
    const { alerts: _alerts, ...rest } = DRAFT;
    const time = expect.stringMatching(/Z$/);
    expect(draft.body.at('data').value).toEqual({
      ...rest,
      title: 'Other',
      id,
      version: 2,
      createdAt: time,
      changedAt: time,
      history: [
        { at: time, subject: 'anna', name: 'Anna', operation: 'drafts.create', fields: Object.keys(DRAFT) },
        { at: time, subject: 'ben', name: 'Ben', operation: 'drafts.replace', fields: ['title', 'alerts'] },
      ],
    });
    const list = (await call('GET', '/drafts')).body.at('data').list;
    expect(list.map((each) => each.at('id').value)).toContain(id);

    expect((await call('DELETE', `/drafts/${id}`)).status).toBe(204);
    expect((await call('GET', `/drafts/${id}`)).status).toBe(404);
    expect((await call('DELETE', `/drafts/${id}`)).status).toBe(404);
  });

  it('are not overwritten by whoever saw an older one', async () => {
    const id = await create();
    const stale = { 'if-match': '"1"' };
    expect((await call('PUT', `/drafts/${id}`, { title: 'first' }, stale)).status).toBe(204);
    const second = await call('PUT', `/drafts/${id}`, { title: 'second' }, stale, 'Ben');
    expect([second.status, second.body.at('code').value]).toEqual([412, 'stale-edit']);
    expect((await call('DELETE', `/drafts/${id}`, undefined, stale)).status).toBe(412);
    expect((await call('GET', `/drafts/${id}`)).body.at('data', 'title').value).toBe('first');
    const both = await Promise.all(
      ['a', 'b'].map((title) => call('PUT', `/drafts/${id}`, { title }, { 'if-match': '"2"' }))
    );
    expect(both.map(({ status }) => status).sort()).toEqual([204, 412]);
  });

  it('are one when a broken connection makes somebody send it again', async () => {
    const send = () => call('POST', '/drafts', DRAFT, { 'idempotency-key': 'draft-1' });
    expect((await send()).text).toBe((await send()).text);
  });

  it('are for drafters only', async () => {
    const id = await create();
    const viewer = { authorization: `Bearer ${await issuer.sign({ role: 'viewer' })}` };
    for (const [method, target, body] of [
      ['GET', '/drafts', undefined],
      ['GET', `/drafts/${id}`, undefined],
      ['POST', '/drafts', DRAFT],
      ['PUT', `/drafts/${id}`, DRAFT],
      ['DELETE', `/drafts/${id}`, undefined],
    ] as const) {
      expect((await server.call(method, target, body)).status).toBe(401);
      expect((await server.call(method, target, body, viewer)).status).toBe(403);
    }
    expect((await call('POST', '/incidents', { displayName: 'x' })).status).toBe(403);
  });

  it('never come into anything public', async () => {
    const id = await create();
    for (const target of [
      '/components',
      '/incidents?start=1990-01-01&end=2100-01-01',
      '/phases',
      '/capabilities',
      '/en/',
      '/de/',
      '/openapi.json',
    ]) {
      const answer = await server.call('GET', target);
      expect([target, answer.status]).toEqual([target, 200]);
      expect(answer.text).not.toMatch(/secretly|stor1|CephOSDDown|anna/i);
      expect(answer.text).not.toContain(id);
    }
    expect((await server.call('GET', `/incidents/${id}`)).status).toBe(404);
    expect((await server.call('GET', `/en/incidents/${id}`)).status).toBe(404);
  });

  it('are announced', async () => {
    expect((await server.call('GET', '/capabilities')).body.at('data', 'features', 'drafts').value).toBe(true);
  });

  it.each([
    ['a title that is a number', { title: 1 }],
    ['a severity beyond 100', { title: 'x', affects: [{ severity: 101 }] }],
    ['a field nobody knows', { title: 'x', phases: [] }],
    ['no title', { text: 'x' }],
    ['a list', []],
  ])('are refused with %s', async (_name, body) => {
    const answer = await call('POST', '/drafts', body);
    expect([answer.status, answer.body.at('code').value]).toEqual([400, 'invalid-input']);
  });

  it('that are not there are 404', async () => {
    expect((await call('PUT', `/drafts/${NOWHERE}`, DRAFT)).status).toBe(404);
    expect((await call('GET', '/drafts/x')).status).toBe(400);
  });
});
