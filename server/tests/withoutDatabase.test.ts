import { alert, ALERT_PROVISIONING, INBOX, listOf, publishIncident, resolved, until, webhook } from './alerts';
import { startPostgres } from './postgres';
import { PROVISIONING } from './provisioning';
import { startTestServer, type TestServer } from './testServer';

jest.setTimeout(90_000);

const ID = '11111111-2222-4333-8444-555555555555';

const untilGone = (server: TestServer) =>
  until(
    async () => (await server.call('GET', '/healthz')).text,
    (text) => text.includes('asOf'),
    30_000
  );

describe('while PostgreSQL is stopped', () => {
  it('what is public goes on with "as of", and everything else says 503 and why', async () => {
    const cluster = await startPostgres();
    const server = await startTestServer({ databaseUrl: await cluster.createDatabase(), provisioning: PROVISIONING });
    const draft = (await server.call('POST', '/drafts', { title: 'x' })).body.at('id').string;
    const incident = (
      await server.call('POST', '/incidents', { displayName: 'kept', beganAt: '2026-05-01T00:00:00Z' })
    ).body.at('id').string;
    const publicOnes = [
      '/en/',
      `/de/incidents/${incident}`,
      '/en/history/2026-05',
      '/en/maintenance',
      '/de/widget',
      '/en/feed.atom',
      '/en/maintenance.ics',
      '/en/badge.svg',
      '/api/v2/summary.json',
      '/components',
      `/incidents/${incident}`,
      '/incidents?start=2020-01-01&end=2030-01-01',
      '/phases',
      '/severities',
      '/impacttypes',
      '/capabilities',
      '/openapi.json',
      '/me',
    ];
    await cluster.stop();
    await untilGone(server);
    for (const target of publicOnes) {
      expect([target, (await server.call('GET', target)).status]).toEqual([target, 200]);
    }
    expect((await server.call('GET', '/en/')).text).toContain('What you see is as of');
    expect((await server.call('GET', '/de/widget')).text).toContain('Stand vom');

    const body = { displayName: 'x', title: 'x' };
    const others: Array<[string, string, unknown?]> = [
      ['GET', '/mapping-rules'],
      ['GET', '/alert-links'],
      ['GET', '/drafts'],
      ['GET', `/drafts/${draft}`],
      ['GET', '/worker'],
      ['GET', '/proposals'],
      ['GET', '/next-updates'],
      ['GET', '/truth-gap'],
      ['DELETE', `/proposals/${ID}`],
      ['DELETE', `/worker/heartbeats/${ID}`],
      ['PUT', `/incidents/${incident}/next-update`, { dueAt: null }],
      ['POST', INBOX, webhook([alert('CephOsdDown')])],
      ['POST', INBOX, webhook([alert('Watchdog')])],
      ['PUT', `/components/${ID}/retirement`],
      ['GET', '/audit'],
      ['GET', '/tokens'],
      ['PUT', '/mapping-rules', { version: 1, rules: [] }],
      ['POST', '/drafts', { title: 'x' }],
      ['PUT', `/drafts/${draft}`, { title: 'y' }],
      ['DELETE', `/drafts/${draft}`],
      ['POST', '/incidents', body],
      ['PATCH', `/incidents/${incident}`, body],
      ['DELETE', `/incidents/${incident}`],
      ['POST', `/incidents/${incident}/updates`, body],
      ['POST', `/incidents/${incident}/corrections`, { note: 'x' }],
      ['POST', `/incidents/${incident}/retraction`, { reason: 'x' }],
      ['POST', '/components', body],
      ['DELETE', `/components/${ID}`],
      ['POST', '/tokens', { name: 'x', role: 'viewer' }],
    ];
    for (const [method, target, sent] of others) {
      const answer = await server.call(method, target, sent);
      expect([method, target, answer.status, answer.body.at('code').value]).toEqual([
        method,
        target,
        503,
        'server-failed',
      ]);
      expect(answer.body.at('message').string).toMatch(/^The database does not answer as it should/);
      expect(answer.headers.get('retry-after')).toBe('5');
    }
    await server.stop();
  });
});

describe('while PostgreSQL is away for some time', () => {
  it('alerts are answered 503, so that their sender tries again, and are stored once when it does', async () => {
    const cluster = await startPostgres();
    const databaseUrl = await cluster.createDatabase();
    const config = 'alerts: { clearForMinutes: 0.01, lookEverySeconds: 0.2 }';
    const open = await startTestServer({ databaseUrl, provisioning: ALERT_PROVISIONING, config });
    const make = (purpose?: string) => open.call('POST', '/tokens', { name: 'alertmanager', role: 'drafter', purpose });
    const [inbox, plain] = [await make('inbox'), await make()].map(({ body }) => ({
      authorization: `Bearer ${body.at('token').string}`,
    }));
    await open.stop();
    // As Alertmanager comes: with a token. To refuse it as unknown would lose the alert, as nobody tries again after 401.
    const server = await startTestServer({ databaseUrl, config, insecureNoAuth: false });
    const first = alert('CephOsdDown', { ceph_daemon: 'osd.1' });
    const second = alert('CephMonDown');
    const send = (alerts: Array<ReturnType<typeof alert>>) => server.call('POST', INBOX, webhook(alerts), inbox);
    const drafts = async () => (await server.call('GET', '/drafts', undefined, plain)).body.at('data').list;
    expect((await send([first])).status).toBe(200);

    await cluster.goAway();
    for (let attempt = 0; attempt < 3; attempt++) {
      const refused = await send([first, second]);
      expect([refused.status, refused.body.at('code').value]).toEqual([503, 'server-failed']);
      expect(refused.body.at('message').string).toMatch(/^The database does not answer/);
      expect(refused.headers.get('retry-after')).toBe('5');
    }
    await untilGone(server);
    expect((await send([first, second])).status).toBe(503);

    await cluster.comeBack();
    const taken = await until(
      () => send([first, second]),
      ({ status }) => status === 200,
      30_000
    );
    expect(taken.body.at('data').value).toMatchObject({ firing: 1, unchanged: 1 });
    const [draft, ...others] = await drafts();
    expect([draft?.at('alertCounts', 'firing').value, others]).toEqual([2, []]);
    expect((await send([first, second])).body.at('data').value).toMatchObject({ firing: 0, unchanged: 2 });
    await server.stop();
    await cluster.stop();
  });

  it('the worker says so once, and does afterwards, once, what was due meanwhile', async () => {
    const cluster = await startPostgres();
    const server = await startTestServer({
      databaseUrl: await cluster.createDatabase(),
      provisioning: ALERT_PROVISIONING,
      config: `
alerts: { clearForMinutes: 0.01, lookEverySeconds: 0.2 }
maintenance: { beginPhase: Working on it, updates: { begin: { en: It has begun., de: Sie hat begonnen. } } }
`,
    });
    await server.call('POST', INBOX, webhook([alert('CephOsdDown')]));
    const [draft] = await listOf(server, '/drafts');
    const incident = await publishIncident(server, { alerts: draft?.at('alerts').value });
    await server.call('DELETE', `/drafts/${draft?.at('id').string}`);
    await server.call('POST', INBOX, webhook([resolved('CephOsdDown')]));
    await until(
      () => listOf(server, '/proposals'),
      (list) => list.length === 1
    );
    const begins = Date.now() + 4_000;
    const maintenance = await publishIncident(server, {
      component: 1,
      severity: 0,
      phase: { generation: 1, order: 0 },
      beganAt: new Date(begins).toISOString(),
      endedAt: new Date(begins + 3600_000).toISOString(),
    });
    await cluster.goAway();
    await untilGone(server);
    await until(
      async () => Date.now(),
      (now) => now > begins
    );
    expect((await server.call('GET', '/proposals')).status).toBe(503);
    expect(server.log.filter((line) => line.startsWith('Worker:')).length).toBeLessThan(2);
    await cluster.comeBack();
    const updates = await until(
      () => listOf(server, `/incidents/${maintenance}/updates`),
      (list) => list.length > 0
    );
    expect(updates.map((update) => update.at('displayName').value)).toEqual(['Working on it']);
    const proposals = await until(
      () => server.call('GET', '/proposals'),
      ({ status }) => status === 200
    );
    expect(proposals.body.at('data').list.map((each) => each.at('incident').value)).toEqual([incident]);
    expect((await server.call('GET', '/worker')).body.at('data', 'proposals').value).toBe(1);
    await server.stop();
    await cluster.stop();
  });
});
