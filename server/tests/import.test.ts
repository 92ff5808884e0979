import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import { startPostgres, type TestCluster } from './postgres';
import { buildServer, runNode } from './processes';
import { PROVISIONING } from './provisioning';
import { type Json, startTestServer, type TestServer } from './testServer';

/** What `import --json` prints; the tests look into it. */
interface Report {
  created: Record<string, number>;
  changed: Record<string, number>;
}

jest.setTimeout(120_000);

beforeAll(() => buildServer());

describe.each(['SQLite', 'PostgreSQL'] as const)('export and import on %s', (engine) => {
  const directory = mkdtempSync(path.join(os.tmpdir(), 'leitstand-import-'));
  let cluster: TestCluster | undefined;
  let source: TestServer;
  let target: TestServer;
  let incident: string;
  let maintenance: string;

  beforeAll(async () => {
    cluster = engine === 'PostgreSQL' ? await startPostgres() : undefined;
    source = await startTestServer({ databaseUrl: await cluster?.createDatabase(), provisioning: PROVISIONING });
    target = await startTestServer({ databaseUrl: await cluster?.createDatabase() });
    const [component] = (await source.call('GET', '/components')).body.at('data').list;
    const [type] = (await source.call('GET', '/impacttypes')).body.at('data').list;
    const impact = { reference: component?.at('id').value, type: type?.at('id').value };
    incident = (
      await source.call('POST', '/incidents', {
        displayName: 'Slow volumes',
        description: 'We look into it.',
        beganAt: '2026-05-01T08:00:00.123456Z',
        phase: { generation: 1, order: 1 },
        affects: [{ ...impact, severity: 50 }],
      })
    ).body.at('id').string;
    for (const description of ['first', 'second', 'third']) {
      await source.call('POST', `/incidents/${incident}/updates`, { description });
    }
    await source.call('DELETE', `/incidents/${incident}/updates/1`);
    await source.call('POST', `/incidents/${incident}/updates`, {
      description: 'worse',
      affects: [{ ...impact, severity: 80 }],
      phase: { generation: 1, order: 2 },
    });
    await source.call('POST', `/incidents/${incident}/updates/2/corrections`, {
      note: 'a typo',
      description: 'third.',
    });
    await source.call('PATCH', `/incidents/${incident}`, { postmortem: 'A switch was full.' });
    // The incident above stays in the generation it was made in.
    await source.call('POST', '/phases', { phases: ['New', 'Closed'] });
    maintenance = (
      await source.call('POST', '/incidents', {
        displayName: 'Update of the firmware',
        beganAt: '2026-06-01T08:00:00Z',
        endedAt: '2026-06-01T09:00:00Z',
        phase: { generation: 2, order: 1 },
        affects: [{ ...impact, severity: 0 }],
      })
    ).body.at('id').string;
  });
  afterAll(async () => {
    await source.stop();
    await target.stop();
    await cluster?.stop();
    rmSync(directory, { recursive: true, force: true });
  });

  const run = (...args: string[]) =>
    runNode(['server/dist/leitstand.mjs', ...args], { XDG_CONFIG_HOME: directory, XDG_STATE_HOME: directory });
  const importInto = async (server: TestServer, ...args: string[]) => {
    const answer = await run('import', '--json', '--server', server.url, ...args);
    expect(answer).toMatchObject({ code: 0 });
    const report: Report = JSON.parse(answer.stdout);
    return report;
  };
  const readAll = async (server: TestServer): Promise<Json[]> =>
    Promise.all(
      [
        '/components',
        '/impacttypes',
        '/severities',
        '/phases',
        '/phases?generation=1',
        '/incidents?start=1990-01-01&end=2100-01-01',
        `/incidents/${incident}`,
        `/incidents/${incident}/updates`,
      ].map(async (target_) => (await server.call('GET', target_)).body)
    );
  const values = (answers: Json[]) => answers.map(({ value }) => value);

  it('a dry run tells what would come and writes nothing', async () => {
    const before = values(await readAll(target));
    const report = await importInto(target, '--from', source.url, '--dry-run');
    expect(report).toMatchObject({
      dryRun: true,
      created: { components: 2, impactTypes: 2, severities: 3, phases: 2, incidents: 2, updates: 3 },
    });
    expect(values(await readAll(target))).toEqual(before);
  });

  it('everything comes with its ids, permalinks, phase generations and numbers of updates', async () => {
    await importInto(target, '--from', source.url);
    expect(values(await readAll(target))).toEqual(values(await readAll(source)));
    expect((await target.call('GET', `/incidents/${incident}`)).body.at('data').value).toMatchObject({
      phase: { generation: 1, order: 2 },
      updates: [0, 2, 3],
      firstAffects: [{ severity: 50 }],
      postmortem: 'A switch was full.',
      amendments: [{ kind: 'correction', update: 2, note: 'a typo' }],
      beganAt: '2026-05-01T08:00:00.123456Z',
    });
    for (const id of [incident, maintenance]) {
      const [there, here] = [
        await source.call('GET', `/en/incidents/${id}`),
        await target.call('GET', `/en/incidents/${id}`),
      ];
      expect([id, here.status, here.text]).toEqual([id, 200, there.text]);
    }
    const [entry] = (await target.call('GET', '/audit?limit=1')).body.at('data').list;
    expect(entry?.value).toMatchObject({
      operation: 'import',
      fields: expect.arrayContaining(['incidents', 'updates']),
    });
  });

  it('may be repeated: nothing is new, what changed there is changed here, what is only here stays', async () => {
    const audited = async () => (await target.call('GET', '/audit')).body.at('data').list.length;
    const before = await audited();
    const again = await importInto(target, '--from', source.url);
    expect([...Object.values(again.created), ...Object.values(again.changed)].every((count) => count === 0)).toBe(true);
    expect(await audited()).toBe(before);

    const own = (
      await target.call('POST', '/incidents', { displayName: 'Only here', beganAt: '2026-05-02T00:00:00Z' })
    ).body.at('id').string;
    // Numbers go on after the imported ones, the deleted one included.
    const next = await target.call('POST', `/incidents/${maintenance}/updates`, { description: 'here' });
    expect(next.body.value).toEqual({ order: 0 });
    await source.call('PATCH', `/incidents/${incident}`, {
      endedAt: '2026-05-01T10:00:00Z',
      phase: { generation: 2, order: 1 },
    });
    await source.call('POST', `/incidents/${incident}/updates`, { description: 'fourth' });
    const report = await importInto(target, '--from', source.url);
    expect(report).toMatchObject({ created: { incidents: 0, updates: 1 }, changed: { incidents: 1, updates: 0 } });
    expect((await target.call('GET', `/incidents/${incident}`)).body.value).toEqual(
      (await source.call('GET', `/incidents/${incident}`)).body.value
    );
    expect((await target.call('GET', `/incidents/${own}`)).status).toBe(200);
    const after = await target.call('POST', `/incidents/${incident}/updates`, { description: 'fifth' });
    expect(after.body.value).toEqual({ order: 5 });
  });

  it('an export in a file is the same as the server itself', async () => {
    const file = path.join(directory, 'export.json');
    expect(await run('export', '--server', source.url, '--file', file)).toMatchObject({ code: 0, stdout: '' });
    const other = await startTestServer({ databaseUrl: await cluster?.createDatabase() });
    await importInto(other, '--file', file);
    expect(values(await readAll(other))).toEqual(values(await readAll(source)));
    await other.stop();
  });

  it('what was retired is retired here too, incidents that name it come whole, and what is offered again is', async () => {
    const component = (await source.call('GET', `/incidents/${incident}`)).body.at(
      'data',
      'affects',
      0,
      'reference'
    ).string;
    const type = (await source.call('GET', '/impacttypes')).body.at('data', 1, 'id').string;
    const retired = async (server: TestServer) => (await server.call('GET', '/retired')).body.at('data').value;
    await source.call('PUT', `/components/${component}/retirement`);
    await source.call('PUT', `/impacttypes/${type}/retirement`);
    const other = await startTestServer({ databaseUrl: await cluster?.createDatabase() });
    await importInto(other, '--from', source.url);
    expect(await retired(other)).toEqual(await retired(source));
    expect(values(await readAll(other))).toEqual(values(await readAll(source)));
    const again = await importInto(other, '--from', source.url);
    expect([...Object.values(again.created), ...Object.values(again.changed)].every((count) => count === 0)).toBe(true);

    // Whoever may not read what was retired still gets what incidents name.
    const closed = await startTestServer({ dataDir: `${other.dataDir}-closed` });
    await importInto(closed, '--from', source.url);
    await closed.stop();
    const locked = await startTestServer({ dataDir: `${other.dataDir}-closed`, insecureNoAuth: false });
    const file = path.join(directory, 'retired.json');
    expect(await run('export', '--server', locked.url, '--file', file)).toMatchObject({ code: 0 });
    await locked.stop();
    const document: Record<string, unknown> = JSON.parse(readFileSync(file, 'utf8'));
    expect(document.components).toContainEqual(expect.objectContaining({ id: component, retired: true }));
    expect(JSON.stringify(document.impactTypes)).not.toContain(type);

    await source.call('DELETE', `/components/${component}/retirement`);
    await source.call('DELETE', `/impacttypes/${type}/retirement`);
    // The file says nothing about what it does not know.
    await importInto(other, '--file', file);
    expect(await retired(other)).toMatchObject({ components: [{ id: component }], impactTypes: [{ id: type }] });
    const report = await importInto(other, '--from', source.url);
    expect(report).toMatchObject({ changed: { components: 1, impactTypes: 1 } });
    expect(await retired(other)).toEqual({ components: [], impactTypes: [] });
    await other.stop();
  });

  it('refuses what cannot be true here, and then writes nothing at all', async () => {
    const other = await startTestServer({
      databaseUrl: await cluster?.createDatabase(),
      provisioning: 'phases: [{ name: Other }]',
    });
    const before = values(await readAll(other));
    const conflicting = await run('import', '--server', other.url, '--from', source.url);
    expect([conflicting.code, conflicting.stderr]).toEqual([
      1,
      expect.stringContaining('Phase generation 1 is "Other" here'),
    ]);

    const file = path.join(directory, 'broken.json');
    await run('export', '--server', source.url, '--file', file);
    const document: Record<string, unknown> = JSON.parse(readFileSync(file, 'utf8'));
    writeFileSync(file, JSON.stringify({ ...document, phases: [], components: [] }));
    expect((await run('import', '--server', other.url, '--file', file)).stderr).toContain('there is no');
    writeFileSync(file, JSON.stringify({ ...document, incidents: [{ id: 'x' }] }));
    expect(await run('import', '--server', other.url, '--file', file)).toMatchObject({ code: 2 });
    expect(values(await readAll(other))).toEqual(before);
    await other.stop();
  });
});
