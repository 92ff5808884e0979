import path from 'node:path';

import Libsql from 'libsql';
import pg from 'pg';

import { startPostgres, type TestCluster } from './postgres';
import { PROVISIONING } from './provisioning';
import { startTestServer, type TestServer } from './testServer';
import { startIssuer, type TestIssuer, trusting } from './tokens';

jest.setTimeout(60_000);

const NOWHERE = '11111111-2222-4333-8444-555555555555';

describe.each(['SQLite', 'PostgreSQL'] as const)('the audit log on %s', (engine) => {
  let cluster: TestCluster | undefined;
  let databaseUrl: string | undefined;
  let issuer: TestIssuer;
  let server: TestServer;

  beforeAll(async () => {
    cluster = engine === 'PostgreSQL' ? await startPostgres() : undefined;
    databaseUrl = await cluster?.createDatabase();
    issuer = await startIssuer();
    server = await startTestServer({
      databaseUrl,
      insecureNoAuth: false,
      provisioning: PROVISIONING,
      config: trusting(issuer, 'admin', 'publisher'),
    });
  });
  afterAll(async () => {
    await server.stop();
    await issuer.stop();
    await cluster?.stop();
  });

  const call = async (method: string, target: string, body?: unknown, headers: Record<string, string> = {}) =>
    server.call(method, target, body, {
      authorization: `Bearer ${await issuer.sign({ role: 'admin', sub: 'alice-1', name: 'Alice' })}`,
      ...headers,
    });
  const audit = async (query = '') => (await call('GET', `/audit${query}`)).body;
  const newest = async () => (await audit('?limit=1')).at('data', 0).value;
  const sql = async (statement: string) => {
    if (databaseUrl) {
      const client = new pg.Client({ connectionString: databaseUrl });
      await client.connect();
      await client.query(statement).finally(() => client.end());
    } else {
      const database = new Libsql(path.join(server.dataDir, 'leitstand.db'));
      database.exec(statement);
      database.close();
    }
  };

  it('says who did what and when, also when the object is gone', async () => {
    const who = { issuer: issuer.url, subject: 'alice-1', name: 'Alice', at: expect.stringMatching(/^20.*Z$/) };
    const body = { displayName: 'Secret wording', beganAt: '2026-05-01T08:00:00Z', endedAt: null };
    const id = (await call('POST', '/incidents', body)).body.at('id').string;
    expect(await newest()).toEqual({
      ...who,
      id: expect.any(Number),
      operation: 'incidents.create',
      object: `/incidents/${id}`,
      fields: ['displayName', 'beganAt'],
    });

    await call('POST', `/incidents/${id.toUpperCase()}/updates`, { description: 'Secret wording' });
    expect(await newest()).toMatchObject({
      operation: 'incidents.updates.create',
      object: `/incidents/${id}/updates/0`,
      fields: ['description'],
    });
    await call('PATCH', `/incidents/${id}/updates/0`, { description: 'other' });
    expect(await newest()).toMatchObject({
      operation: 'incidents.updates.change',
      object: `/incidents/${id}/updates/0`,
    });
    await call('DELETE', `/incidents/${id}`);
    expect(await newest()).toMatchObject({ operation: 'incidents.delete', object: `/incidents/${id}`, fields: [] });

    const ofIncident = (await audit(`?object=/incidents/${id}`)).at('data').list;
    expect(ofIncident.map((entry) => entry.at('operation').value)).toEqual([
      'incidents.delete',
      'incidents.updates.change',
      'incidents.updates.create',
      'incidents.create',
    ]);
    expect((await audit(`?object=/incidents/${id.slice(0, 8)}`)).at('data').list).toEqual([]);
    expect(JSON.stringify((await audit()).value)).not.toContain('Secret wording');
  });

  it('knows the other resources, the mapping rules and the first start', async () => {
    await call('POST', '/severities', { displayName: 'a/b', value: 7 });
    expect(await newest()).toMatchObject({ operation: 'severities.create', object: '/severities/a%2Fb' });
    await call('PATCH', '/severities/a%2Fb', { value: 8 });
    expect(await newest()).toMatchObject({ operation: 'severities.change', object: '/severities/a%2Fb' });
    await call('POST', '/phases', { phases: ['A', 'B'] });
    expect(await newest()).toMatchObject({ operation: 'phases.create', object: '/phases/2' });
    await call('PUT', '/mapping-rules', { version: 1, rules: [] });
    expect(await newest()).toMatchObject({ operation: 'mapping-rules.replace', object: '/mapping-rules' });
    const first = (await audit('?before=2')).at('data').list;
    expect(first.map((entry) => entry.value)).toMatchObject([
      {
        id: 1,
        issuer: 'local',
        subject: 'provisioning',
        fields: ['components', 'impactTypes', 'phases', 'severities'],
      },
    ]);
  });

  it('has no entry for what was refused or only repeated', async () => {
    const before = await newest();
    await call('POST', '/incidents', { affects: [{ reference: NOWHERE, type: NOWHERE }] });
    await call('PATCH', `/incidents/${NOWHERE}`, { displayName: 'x' });
    await server.call('POST', '/incidents', { displayName: 'x' });
    expect(await newest()).toEqual(before);

    const send = () => call('POST', '/incidents', { displayName: 'once' }, { 'idempotency-key': 'audit-1' });
    await send();
    const first = await newest();
    await send();
    expect(await newest()).toEqual(first);
    expect(first).not.toEqual(before);
  });

  it('is read in pages without gaps while somebody writes', async () => {
    for (let count = 0; count < 5; count++) {
      await call('POST', '/incidents', { displayName: 'page' });
    }
    const all = (await audit('?limit=1000')).at('data').list.map((entry) => entry.at('id').value);
    expect(all).toEqual(Array.from({ length: all.length }, (_, index) => all.length - index));
    const seen: unknown[] = [];
    let query: string | undefined = '?limit=3';
    while (query !== undefined) {
      const page = await audit(query);
      seen.push(...page.at('data').list.map((entry) => entry.at('id').value));
      await call('POST', '/incidents', { displayName: 'meanwhile' });
      const next = page.at('next').value;
      query = next === undefined ? undefined : `?limit=3&before=${String(next)}`;
    }
    expect(seen).toEqual(all);
  });

  it.each(['limit=0', 'limit=1001', 'limit=x', 'before=x', 'limit=-1'])('refuses %s', async (query) => {
    expect((await call('GET', `/audit?${query}`)).status).toBe(400);
  });

  it.each(['before=-5', 'before=99999999999999', 'object=', 'object=%25'])('takes %s as it is', async (query) => {
    expect((await call('GET', `/audit?${query}`)).status).toBe(200);
  });

  it('is for admins only and appears nowhere in public', async () => {
    expect((await server.call('GET', '/audit')).status).toBe(401);
    const publisher = { authorization: `Bearer ${await issuer.sign({ role: 'publisher' })}` };
    expect((await server.call('GET', '/audit', undefined, publisher)).status).toBe(403);
    expect((await call('GET', '/audit')).headers.get('cache-control')).toBe('no-store');
    for (const target of ['/components', '/incidents?start=1990-01-01&end=2100-01-01', '/phases', '/en/', '/de/']) {
      const answer = await server.call('GET', target);
      expect([target, answer.status]).toEqual([target, 200]);
      expect(answer.text).not.toMatch(/alice/i);
    }
  });

  it('is written with the write or not at all', async () => {
    const countIncidents = async () =>
      (await server.call('GET', '/incidents?start=1990-01-01&end=2100-01-01')).body.at('data').list.length;
    const before = await countIncidents();
    const body = { displayName: 'unseen', beganAt: '2026-05-01T00:00:00Z' };
    await sql('alter table audit rename to audit_gone');
    const answer = await call('POST', '/incidents', body);
    expect([answer.status, answer.body.at('code').value]).toEqual([503, 'server-failed']);
    expect(await countIncidents()).toBe(before);
    await sql('alter table audit_gone rename to audit');
    expect((await call('POST', '/incidents', body)).status).toBe(201);
    expect(await countIncidents()).toBe(before + 1);
    expect(await newest()).toMatchObject({ operation: 'incidents.create' });
  });
});
