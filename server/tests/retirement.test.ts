import { startPostgres, type TestCluster } from './postgres';
import { PROVISIONING } from './provisioning';
import { type Json, startTestServer, type TestServer } from './testServer';
import { startIssuer, trusting } from './tokens';

jest.setTimeout(60_000);

const NOWHERE = '11111111-2222-4333-8444-555555555555';

describe.each(['SQLite', 'PostgreSQL'] as const)('retiring on %s', (engine) => {
  let cluster: TestCluster | undefined;
  let server: TestServer;

  beforeAll(async () => {
    cluster = engine === 'PostgreSQL' ? await startPostgres() : undefined;
  });
  beforeEach(async () => {
    server = await startTestServer({ databaseUrl: await cluster?.createDatabase(), provisioning: PROVISIONING });
  });
  afterEach(() => server.stop());
  afterAll(() => cluster?.stop());

  const list = async (what: string): Promise<Json[]> => (await server.call('GET', `/${what}`)).body.at('data').list;
  const ids = async (what: string) => (await list(what)).map((each) => each.at('id').string);
  const retired = async () => (await server.call('GET', '/retired')).body.at('data');
  const first = async (what: string) => (await ids(what))[0] ?? '';
  const incidentAbout = (reference: string, type: string, more: Record<string, unknown> = {}) =>
    server.call('POST', '/incidents', {
      displayName: 'Slow',
      beganAt: new Date(Date.now() - 3600_000).toISOString(),
      phase: { generation: 1, order: 1 },
      affects: [{ reference, type, severity: 50 }],
      ...more,
    });

  it('hides a component from everything public, and brings it back where it was', async () => {
    const before = await list('components');
    const id = before[0]?.at('id').string ?? '';
    const name = before[0]?.at('displayName').string ?? '';
    expect((await server.call('GET', '/en/')).text).toContain(name);
    expect((await server.call('PUT', `/components/${id}/retirement`)).status).toBe(204);
    expect(await ids('components')).toEqual(before.slice(1).map((each) => each.at('id').string));
    for (const address of ['/en/', '/de/widget', '/api/v2/summary.json', '/components']) {
      expect((await server.call('GET', address)).text).not.toContain(name);
    }
    expect((await server.call('GET', `/en/components/${id}.atom`)).status).toBe(404);
    expect((await retired()).value).toEqual({ components: [before[0]?.value], impactTypes: [] });

    expect((await server.call('DELETE', `/components/${id}/retirement`)).status).toBe(204);
    expect((await list('components')).map(({ value }) => value)).toEqual(before.map(({ value }) => value));
    expect((await retired()).value).toEqual({ components: [], impactTypes: [] });
    expect((await server.call('GET', '/en/')).text).toContain(name);
  });

  it('existing incidents keep naming what was retired; new ones cannot have it', async () => {
    const [component, type] = [await first('components'), await first('impacttypes')];
    const name = (await list('components'))[0]?.at('displayName').string ?? '';
    const made = await incidentAbout(component, type);
    const id = made.body.at('id').string;
    await server.call('PUT', `/components/${component}/retirement`);
    await server.call('PUT', `/impacttypes/${type}/retirement`);
    expect(await ids('impacttypes')).not.toContain(type);
    expect((await retired()).at('impactTypes', 0, 'id').value).toBe(type);
    expect((await retired()).at('components', 0, 'activelyAffectedBy', 0, 'reference').value).toBe(id);
    expect((await server.call('GET', `/en/incidents/${id}`)).text).toContain(name);
    expect((await server.call('GET', `/components/${component}`)).body.at('data', 'displayName').value).toBe(name);
    const update = await server.call('POST', `/incidents/${id}/updates`, { description: 'Still at it.' });
    expect(update.status).toBe(201);
    const fresh = await incidentAbout(component, type);
    expect([fresh.status, fresh.body.at('message').string]).toEqual([
      400,
      `affects: the component "${name}" was retired and is not offered any more.`,
    ]);
    expect((await server.call('DELETE', `/components/${component}`)).status).toBe(409);
    await server.call('DELETE', `/components/${component}/retirement`);
    await server.call('DELETE', `/impacttypes/${type}/retirement`);
    expect((await incidentAbout(component, type)).status).toBe(201);
  });

  it('may be repeated, is audited, refuses stale edits, and says 404 for what is not there', async () => {
    const id = await first('components');
    const address = `/components/${id}/retirement`;
    expect((await server.call('DELETE', address)).status).toBe(204);
    const seen = (await server.call('GET', `/components/${id}`)).headers.get('etag') ?? '';
    await server.call('PATCH', `/components/${id}`, { displayName: 'Renamed meanwhile' });
    const stale = await server.call('PUT', address, undefined, { 'if-match': seen });
    expect([stale.status, stale.body.at('code').value]).toEqual([412, 'stale-edit']);
    const now = (await server.call('GET', `/components/${id}`)).headers.get('etag') ?? '';
    expect((await server.call('PUT', address, undefined, { 'if-match': now })).status).toBe(204);
    expect((await server.call('PUT', address)).status).toBe(204);
    expect((await retired()).at('components').list).toHaveLength(1);
    expect((await server.call('DELETE', address)).status).toBe(204);
    expect((await server.call('DELETE', address)).status).toBe(204);

    const entries = (await list('audit')).map((entry) => [entry.at('operation').value, entry.at('object').value]);
    expect(entries.slice(0, 3)).toEqual([
      ['components.restore', address],
      ['components.restore', address],
      ['components.retire', address],
    ]);
    for (const kind of ['components', 'impacttypes']) {
      for (const method of ['PUT', 'DELETE']) {
        const none = await server.call(method, `/${kind}/${NOWHERE}/retirement`);
        expect([kind, method, none.status, none.body.at('code').value]).toEqual([kind, method, 404, 'not-found']);
        expect((await server.call(method, `/${kind}/x/retirement`)).status).toBe(400);
      }
    }
  });

  it('lasts over a restart, and reconciling with a file that names it brings it back', async () => {
    const [databaseUrl, dataDir] = [await cluster?.createDatabase(), `${server.dataDir}-kept`];
    const file = 'components: [{ displayname: Network }]\nimpactTypes: [{ displayname: Slow }]\n';
    const start = (mode: string, provisioning = file) =>
      startTestServer({ databaseUrl, dataDir, provisioning, config: `provisioning: { mode: ${mode} }` });
    const names = async (of: TestServer) =>
      (await of.call('GET', '/components')).body.at('data').list.map((each) => each.at('displayName').value);

    let running = await start('seed');
    const id = (await running.call('GET', '/components')).body.at('data', 0, 'id').string;
    await running.call('PUT', `/components/${id}/retirement`);
    await running.stop();
    running = await start('seed');
    expect(await names(running)).toEqual([]);
    await running.stop();

    running = await start('reconcile');
    expect(await names(running)).toEqual(['Network']);
    const provided = (await running.call('GET', '/provisioning')).body.at('data', 'file').string;
    for (const method of ['PUT', 'DELETE']) {
      const refused = await running.call(method, `/components/${id}/retirement`);
      expect([method, refused.status, refused.body.at('code').value]).toEqual([method, 409, 'conflict']);
      expect(refused.body.at('message').string).toContain(provided);
    }
    await running.stop();

    // The same file without being the authority: it may be retired, and is there again when the file is asked.
    running = await start('seed');
    expect((await running.call('PUT', `/components/${id}/retirement`)).status).toBe(204);
    expect(await names(running)).toEqual([]);
    await running.stop();
    running = await start('reconcile');
    expect(await names(running)).toEqual(['Network']);
    await running.stop();
  });
});

it('only admins retire, whoever may read drafts may read what was retired, and /capabilities says so', async () => {
  const issuer = await startIssuer();
  const server = await startTestServer({
    insecureNoAuth: false,
    provisioning: PROVISIONING,
    config: trusting(issuer, 'viewer', 'publisher', 'admin'),
  });
  const id = (await server.call('GET', '/components')).body.at('data', 0, 'id').string;
  const statuses: Record<string, number[]> = {};
  for (const role of ['', 'viewer', 'publisher', 'admin']) {
    const headers: Record<string, string> =
      role === '' ? {} : { authorization: `Bearer ${await issuer.sign({ role })}` };
    for (const [method, address] of [
      ['GET', '/retired'],
      ['PUT', `/components/${id}/retirement`],
      ['DELETE', `/components/${id}/retirement`],
    ] as const) {
      (statuses[method] ??= []).push((await server.call(method, address, undefined, headers)).status);
    }
  }
  expect(statuses).toEqual({ GET: [401, 200, 200, 200], PUT: [401, 403, 403, 204], DELETE: [401, 403, 403, 204] });
  expect((await server.call('GET', '/capabilities')).body.at('data', 'features', 'retire').value).toBe(true);
  await server.stop();
  await issuer.stop();
});
