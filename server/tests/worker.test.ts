import { alert, ALERT_PROVISIONING, again, handIn, listOf, publishIncident, resolved, until } from './alerts';
import { startPostgres, type TestCluster } from './postgres';
import { startTestServer, type TestServer } from './testServer';

jest.setTimeout(60_000);

const inSeconds = (seconds: number) => new Date(Date.now() + seconds * 1000).toISOString();

describe.each(['SQLite', 'PostgreSQL'] as const)('the worker on %s', (engine) => {
  let cluster: TestCluster | undefined;
  let server: TestServer;

  beforeAll(async () => {
    cluster = engine === 'PostgreSQL' ? await startPostgres() : undefined;
  });
  beforeEach(async () => {
    server = await startTestServer({
      databaseUrl: await cluster?.createDatabase(),
      provisioning: ALERT_PROVISIONING,
      metrics: { listen: { host: '127.0.0.1', port: 0 }, namespace: 'status_page', subsystem: 'api' },
      config: `
alerts: { clearForMinutes: 0.01, lookEverySeconds: 0.2, heartbeat: { alert: Watchdog, silentAfterMinutes: 0.1 } }
maintenance:
  beginPhase: Working on it
  updates:
    begin: { en: The maintenance has begun., de: Die Wartung hat begonnen. }
    end: { en: The maintenance is over., de: Die Wartung ist beendet. }
`,
    });
  });
  afterEach(() => server.stop());
  afterAll(() => cluster?.stop());

  const proposals = () => listOf(server, '/proposals');
  const status = async () => (await server.call('GET', '/worker')).body.at('data');
  const metrics = async () => {
    const line = server.summary.find((each) => each.startsWith('Metrics:')) ?? '';
    return (await fetch(line.replace(/^Metrics: +/, ''))).text();
  };
  const linked = async (alerts: Array<ReturnType<typeof alert>>) => {
    await handIn(server, alerts);
    const [draft] = await listOf(server, '/drafts');
    const id = await publishIncident(server, { alerts: draft?.at('alerts').value });
    await server.call('DELETE', `/drafts/${draft?.at('id').string}`);
    return id;
  };

  it('begins and ends a maintenance at its times, once, and the page shows it', async () => {
    const id = await publishIncident(server, {
      displayName: 'New switches',
      severity: 0,
      phase: { generation: 1, order: 0 },
      beganAt: inSeconds(1.5),
      endedAt: inSeconds(5),
    });
    expect(
      (await server.call('GET', '/api/v2/summary.json')).body.at('scheduled_maintenances', 0, 'status').value
    ).toBe('scheduled');
    const incident = async () => (await server.call('GET', `/incidents/${id}`)).body.at('data');
    const begun = await until(incident, (each) => each.at('phase', 'order').value === 2);
    expect(begun.at('updates').value).toEqual([0]);
    expect(
      (await server.call('GET', '/api/v2/summary.json')).body.at('scheduled_maintenances', 0, 'status').value
    ).toBe('in_progress');
    await until(incident, (each) => each.at('phase', 'order').value === 3);
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    const updates = await listOf(server, `/incidents/${id}/updates`);
    expect(updates.map((each) => [each.at('displayName').value, each.at('description').value])).toEqual([
      ['Working on it', '**English**\n\nThe maintenance has begun.\n\n**Deutsch**\n\nDie Wartung hat begonnen.'],
      ['Done', '**English**\n\nThe maintenance is over.\n\n**Deutsch**\n\nDie Wartung ist beendet.'],
    ]);
    expect((await server.call('GET', '/api/v2/summary.json')).body.at('scheduled_maintenances').value).toEqual([]);
    const entries = await listOf(server, `/audit?object=/incidents/${id}`);
    expect(entries.filter((entry) => entry.at('subject').value === 'worker').length).toBe(4);
  });

  it('shows on the page that a maintenance begins and ends although nobody writes', async () => {
    await publishIncident(server, { severity: 0, beganAt: inSeconds(1), endedAt: inSeconds(2) });
    const maintenances = async () =>
      (await server.call('GET', '/api/v2/summary.json')).body.at('scheduled_maintenances');
    await new Promise((resolve) => setTimeout(resolve, 1_150));
    expect((await maintenances()).at(0, 'status').value).toBe('in_progress');
    await new Promise((resolve) => setTimeout(resolve, 1_150));
    expect((await maintenances()).value).toEqual([]);
  });

  it('does not announce the past', async () => {
    const id = await publishIncident(server, {
      severity: 0,
      beganAt: '2026-01-01T00:00:00Z',
      endedAt: '2026-01-01T02:00:00Z',
    });
    await new Promise((resolve) => setTimeout(resolve, 1_200));
    expect(await listOf(server, `/incidents/${id}/updates`)).toEqual([]);
  });

  it('proposes to resolve when all alerts have been clear for a while, and withdraws it when one fires again', async () => {
    const id = await linked([alert('CephOsdDown', { osd: '1' }), alert('CephOsdDown', { osd: '2' })]);
    await handIn(server, [resolved('CephOsdDown', { osd: '1' })]);
    await new Promise((resolve) => setTimeout(resolve, 1_800));
    expect(await proposals()).toEqual([]);
    await handIn(server, [resolved('CephOsdDown', { osd: '2' })]);
    const [proposal] = await until(proposals, (list) => list.length === 1);
    expect(proposal?.value).toMatchObject({
      incident: id,
      kind: 'resolve',
      text: {
        en: expect.stringContaining('no more restrictions of Block Storage.'),
        de: expect.stringContaining('keine Einschränkungen mehr bei Block Storage.'),
      },
      phase: { generation: 1, order: 3 },
      endedAt: expect.stringMatching(/Z$/),
    });
    await handIn(server, [again('CephOsdDown', { osd: '1' })]);
    expect(await proposals()).toEqual([]);

    await handIn(server, [resolved('CephOsdDown', { osd: '1' })]);
    const [second] = await until(proposals, (list) => list.length === 1);
    // Accepted as any update: then there is nothing to propose any more.
    const { text, phase, endedAt } = Object(second?.value);
    const posted = await server.call('POST', `/incidents/${id}/updates`, { description: text.en, phase, endedAt });
    expect(posted.status).toBe(201);
    await until(proposals, (list) => list.length === 0);
  });

  it('does not propose again what was dismissed, nor for alerts nobody told it of', async () => {
    await publishIncident(server, {
      component: 1,
      alerts: [{ key: 'x', name: 'Other', labels: {}, startsAt: inSeconds(-60) }],
    });
    await linked([alert('CephOsdDown')]);
    await handIn(server, [resolved('CephOsdDown')]);
    const [proposal, ...others] = await until(proposals, (list) => list.length > 0);
    expect(others).toEqual([]);
    expect((await server.call('DELETE', `/proposals/${proposal?.at('id').string}`)).status).toBe(204);
    await new Promise((resolve) => setTimeout(resolve, 1_800));
    expect(await proposals()).toEqual([]);
  });

  it('says that monitoring is blind when the heartbeat stops, once, and when it comes again', async () => {
    expect((await status()).at('monitoring').value).toEqual({ state: 'unknown', heartbeats: [] });
    expect(await metrics()).not.toMatch(/^leitstand_monitoring_blind \d/m);
    await handIn(server, [alert('Watchdog', { cluster: 'fra1' })]);
    expect((await status()).at('monitoring', 'state').value).toBe('ok');
    expect(await metrics()).toMatch(/^leitstand_monitoring_blind 0$/m);
    await until(status, (each) => each.at('monitoring', 'state').value === 'blind');
    await until(
      async () => server.log,
      (log) => log.join().includes('Monitoring is blind')
    );
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    expect(server.log.filter((line) => line.includes('Monitoring is blind')).length).toBe(1);
    expect(await metrics()).toMatch(/^leitstand_monitoring_blind 1$/m);
    await handIn(server, [alert('Watchdog', { cluster: 'fra1' })]);
    expect((await status()).at('monitoring', 'state').value).toBe('ok');
    expect(server.log.filter((line) => line.includes('heard again')).length).toBe(1);
    // The sender itself says that it has stopped.
    await handIn(server, [resolved('Watchdog', { cluster: 'fra1' })]);
    const blind = await status();
    expect(blind.at('monitoring', 'state').value).toBe('blind');
    const key = blind.at('monitoring', 'heartbeats', 0, 'key').string;
    expect((await server.call('DELETE', `/worker/heartbeats/${key}`)).status).toBe(204);
    expect((await status()).at('monitoring', 'state').value).toBe('unknown');
    expect(await listOf(server, '/drafts')).toEqual([]);
  });

  it('does not take silence for the end of an incident while monitoring is blind', async () => {
    await handIn(server, [alert('Watchdog')]);
    await linked([alert('CephOsdDown')]);
    await handIn(server, [resolved('Watchdog'), resolved('CephOsdDown')]);
    await new Promise((resolve) => setTimeout(resolve, 1_800));
    expect(await proposals()).toEqual([]);
    const beating = setInterval(() => void handIn(server, [alert('Watchdog')]), 500);
    await until(proposals, (list) => list.length === 1).finally(() => clearInterval(beating));
  });

  it('reminds of an update that was promised, until it is posted', async () => {
    const id = await publishIncident(server);
    const promise = (dueAt: unknown) => server.call('PUT', `/incidents/${id}/next-update`, { dueAt });
    expect((await promise(inSeconds(1.5))).status).toBe(204);
    const promised = () => listOf(server, '/next-updates');
    expect((await promised()).map((each) => each.value)).toMatchObject([{ incident: id, isOverdue: false }]);
    await until(promised, ([each]) => each?.at('isOverdue').value === true);
    expect(await metrics()).toMatch(/^leitstand_overdue_updates 1$/m);
    await until(
      async () => server.log,
      (log) => log.some((line) => line.includes('is overdue'))
    );
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    expect(server.log.filter((line) => line.includes('is overdue')).length).toBe(1);
    await server.call('POST', `/incidents/${id}/updates`, { displayName: 'u', description: 'Still at it.' });
    expect(await promised()).toEqual([]);
    expect((await server.call('GET', `/incidents/${id}`)).text).not.toContain('dueAt');

    await promise(inSeconds(60));
    expect((await promise(null)).status).toBe(204);
    expect(await promised()).toEqual([]);
    expect((await promise('soon')).status).toBe(400);
    const nowhere = '/incidents/11111111-2222-4333-8444-555555555555/next-update';
    expect((await server.call('PUT', nowhere, { dueAt: null })).status).toBe(404);
  });

  it('measures from the first critical alert of a component to the first public word', async () => {
    const began = new Date(Date.now() - 120_000).toISOString().replace(/\.\d+Z/, 'Z');
    await handIn(server, [
      alert('CephOsdDown', { osd: '1' }, { startsAt: began }),
      alert('CephOsdDown', { osd: '2', severity: 'warning' }, { startsAt: '2026-01-01T00:00:00Z' }),
    ]);
    const gap = async () => (await server.call('GET', '/truth-gap')).body.at('data');
    const waiting = await gap();
    expect(waiting.at('components').value).toMatchObject([
      { displayName: 'Block Storage', episodes: 1, withoutWord: 0, waiting: { since: began } },
    ]);
    expect(Number(waiting.at('components', 0, 'waiting', 'seconds').value)).toBeGreaterThan(119);
    expect(await metrics()).toMatch(/^leitstand_truth_gap_seconds\{.*component="Block Storage"\} 1[2-9]\d/m);

    // Another component is no word about this one; naming it later is.
    const id = await publishIncident(server, { component: 1 });
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    expect((await gap()).at('components', 0, 'waiting', 'since').value).toBe(began);
    const own = (await listOf(server, '/components'))[0]?.at('id').string;
    const type = (await listOf(server, '/impacttypes'))[0]?.at('id').string;
    const before = Date.now();
    await server.call('PATCH', `/incidents/${id}`, { affects: [{ reference: own, type, severity: 50 }] });
    const told = await until(gap, (each) => each.at('components', 0, 'waiting').value === undefined);
    const seconds = Number(told.at('components', 0, 'medianSeconds').value);
    expect(seconds).toBeGreaterThanOrEqual((before - Date.parse(began)) / 1000 - 1);
    expect(seconds).toBeLessThan((Date.now() - Date.parse(began)) / 1000);
    expect(told.at('episodes', 0).value).toMatchObject({ component: own, firstAlertAt: began, incident: id });
    expect(told.value).not.toHaveProperty('subject');

    // Whoever was told already does not wait.
    await handIn(server, [resolved('CephOsdDown', { osd: '1' })]);
    await until(gap, (each) => each.at('episodes', 0, 'endedAt').value !== undefined);
    await handIn(server, [again('CephOsdDown', { osd: '1' })]);
    const known = await until(gap, (each) => each.at('episodes', 1, 'publicAt').value !== undefined);
    expect(known.at('episodes', 1, 'publicAt').value).toBe(known.at('episodes', 1, 'firstAlertAt').value);
    expect((await server.call('GET', '/truth-gap?from=2026-02-01&to=2026-01-01')).status).toBe(400);
    expect(
      (await server.call('GET', '/truth-gap?from=2020-01-01&to=2020-02-01')).body.at('data', 'episodes').value
    ).toEqual([]);
  });

  it('counts what ended without a word', async () => {
    await handIn(server, [alert('CephOsdDown')]);
    await handIn(server, [resolved('CephOsdDown')]);
    const [gap] = (await server.call('GET', '/truth-gap')).body.at('data', 'components').list;
    expect(gap?.value).toMatchObject({ episodes: 1, withoutWord: 1 });
  });

  it('is announced, and private', async () => {
    const features = (await server.call('GET', '/capabilities')).body.at('data', 'features').value;
    expect(features).toMatchObject({
      alertInbox: true,
      worker: true,
      proposals: true,
      nextUpdate: true,
      truthGap: true,
    });
    const closed = await startTestServer({ insecureNoAuth: false });
    for (const target of ['/worker', '/proposals', '/next-updates', '/truth-gap']) {
      expect([target, (await closed.call('GET', target)).status]).toEqual([target, 401]);
    }
  });
});
