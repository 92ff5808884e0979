import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import { until } from './alerts';
import { startPostgres, type TestCluster } from './postgres';
import { PROVISIONING } from './provisioning';
import { startTestServer, type TestServer } from './testServer';

jest.setTimeout(60_000);

const NOWHERE = '11111111-2222-4333-8444-555555555555';

describe.each(['SQLite', 'PostgreSQL'] as const)('the permalink of a deleted incident on %s', (engine) => {
  let cluster: TestCluster | undefined;
  let databaseUrl: string | undefined;
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'leitstand-removed-'));
  let server: TestServer;

  beforeAll(async () => {
    cluster = engine === 'PostgreSQL' ? await startPostgres() : undefined;
    databaseUrl = await cluster?.createDatabase();
    server = await startTestServer({ databaseUrl, dataDir, provisioning: PROVISIONING });
  });
  afterAll(async () => {
    await server.stop();
    await cluster?.stop();
    rmSync(dataDir, { recursive: true });
  });

  const publish = async (displayName: string) =>
    (await server.call('POST', '/incidents', { displayName, beganAt: '2026-05-01T08:00:00Z' })).body.at('id').string;
  const pages = async (of: TestServer, id: string) => [
    await of.call('GET', `/en/incidents/${id}`),
    await of.call('GET', `/de/incidents/${id}`),
  ];

  it('says in both languages that it was removed, and nothing of what it said', async () => {
    const [id, other] = [await publish('Secret words'), await publish('Stays')];
    expect((await pages(server, id)).map(({ status }) => status)).toEqual([200, 200]);
    expect((await server.call('DELETE', `/incidents/${id}`)).status).toBe(204);
    const [en, de] = await pages(server, id);
    expect([en?.status, de?.status]).toEqual([410, 410]);
    expect(en?.text).toContain('<h1>This incident was removed</h1>');
    expect(de?.text).toContain('<h1>Diese Meldung wurde entfernt</h1>');
    expect(en?.text).toContain(`href="/de/incidents/${id}"`);
    expect(`${en?.text}${de?.text}`).not.toContain('Secret words');
    expect(en?.headers.get('cache-control')).toBe('public, max-age=15, stale-if-error=86400');
    expect((await server.call('HEAD', `/en/incidents/${id}`)).status).toBe(410);
    expect((await pages(server, other)).map(({ status }) => status)).toEqual([200, 200]);

    // The API says what it always said, and lists tell nothing.
    expect((await server.call('GET', `/incidents/${id}`)).status).toBe(404);
    expect((await server.call('DELETE', `/incidents/${id}`)).status).toBe(404);
    for (const address of ['/en/', '/en/feed.atom', '/incidents?start=2020-01-01&end=2030-01-01']) {
      expect((await server.call('GET', address)).text).not.toContain(id);
    }
  });

  it('is 404 for what never was, and for drafts', async () => {
    const draft = (await server.call('POST', '/drafts', { title: 'Unfinished' })).body.at('id').string;
    await server.call('DELETE', `/drafts/${draft}`);
    await server.call('DELETE', `/incidents/${NOWHERE}`);
    for (const id of [NOWHERE, draft]) {
      expect((await pages(server, id)).map(({ status }) => status)).toEqual([404, 404]);
    }
  });

  it('shows the incident again if it comes back by an import', async () => {
    const id = await publish('Back again');
    await server.call('DELETE', `/incidents/${id}`);
    const incident = { id, displayName: 'Back again', beganAt: '2026-05-01T08:00:00Z', affects: [], updates: [] };
    const document = { version: 1, components: [], impactTypes: [], severities: [], phases: [], incidents: [incident] };
    expect((await server.call('POST', '/import', document)).status).toBe(200);
    expect((await pages(server, id)).map(({ status }) => status)).toEqual([200, 200]);
    await server.call('DELETE', `/incidents/${id}`);
    expect((await pages(server, id)).map(({ status }) => status)).toEqual([410, 410]);
  });

  it('is known after a restart, and to another server of the database', async () => {
    const id = await publish('Short');
    const beside = databaseUrl && (await startTestServer({ databaseUrl, dataDir: path.join(dataDir, 'other') }));
    await server.call('DELETE', `/incidents/${id}`);
    if (!beside) {
      await server.stop();
      server = await startTestServer({ dataDir });
    }
    const asked = beside || server;
    const [page] = await until(
      () => pages(asked, id),
      ([en]) => en?.status === 410
    );
    expect(page?.text).toContain('This incident was removed');
    await asked.stop();
  });
});
