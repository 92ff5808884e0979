import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import { DEFAULT_IGNORED_LABELS } from '../../src/domain/alerts/ignoredLabels';
import { alertKey } from '../../src/domain/alerts/alertKey';

import {
  alert,
  ALERT_PROVISIONING,
  again,
  handIn,
  INBOX,
  listOf,
  publishIncident,
  resolved,
  until,
  webhook,
} from './alerts';
import { startPostgres, type TestCluster } from './postgres';
import { startTestServer, type TestServer } from './testServer';

jest.setTimeout(60_000);

const captured = (name: string): unknown =>
  JSON.parse(readFileSync(path.join(__dirname, 'captures', `${name}.json`), 'utf8'));

describe.each(['SQLite', 'PostgreSQL'] as const)('the inbox on %s', (engine) => {
  let cluster: TestCluster | undefined;
  let server: TestServer;

  beforeAll(async () => {
    cluster = engine === 'PostgreSQL' ? await startPostgres() : undefined;
  });
  beforeEach(async () => {
    server = await startTestServer({
      databaseUrl: await cluster?.createDatabase(),
      provisioning: ALERT_PROVISIONING,
      config: 'alerts: { clearForMinutes: 0.01, lookEverySeconds: 0.2 }',
    });
  });
  afterEach(() => server.stop());
  afterAll(() => cluster?.stop());

  const drafts = () => listOf(server, '/drafts');

  it('drafts from what Alertmanager really sent, once however often it is sent', async () => {
    const sent = captured('alertmanager-webhook-ceph-osd-down');
    const first = await server.call('POST', INBOX, sent);
    expect([first.status, first.body.at('data').value]).toMatchObject([200, { firing: 1, unchanged: 0, unmapped: 0 }]);
    const [draft] = await drafts();
    expect(draft?.value).toMatchObject({
      title: 'Volumes are slow | Volumes sind langsam',
      text: '**English**\n\nWe look into it.\n\n**Deutsch**\n\nWir sehen nach.',
      affects: [{ severity: 50 }],
      phase: { generation: 1, order: 1 },
      beganAt: '2026-11-20T10:17:44.645Z',
      version: 1,
      origin: 'alert',
      rule: 'storage',
      reasons: { title: { kind: 'rule', rule: 'storage' }, beganAt: { kind: 'alert-start' } },
      touched: false,
      alertCounts: { firing: 1, cleared: 0 },
      alerts: [{ name: 'CephOsdDown', state: 'firing', labels: { hostname: 'ceph3' } }],
    });
    const audit = await server.call('GET', '/audit');
    expect((await server.call('POST', INBOX, sent)).body.at('data').value).toMatchObject({ firing: 0, unchanged: 1 });
    expect((await drafts())[0]?.value).toEqual(draft?.value);
    expect((await server.call('GET', '/audit')).text).toBe(audit.text);
  });

  it('takes what Grafana really sent for the same as what Alertmanager sends', async () => {
    const labels = { service: 'nova', cluster: 'fra1' };
    await handIn(server, [alert('OpenstackAPIDown', labels)]);
    const sent = await server.call('POST', INBOX, captured('grafana-webhook-firing'));
    expect(sent.body.at('data').value).toMatchObject({ firing: 0, unchanged: 1, unmapped: 0 });
    expect((await drafts()).map((draft) => draft.at('alertCounts', 'firing').value)).toEqual([1]);
  });

  it('puts alerts of one rule and component in one draft, and says nothing of those no rule fits', async () => {
    await handIn(server, [alert('CephOsdDown', { ceph_daemon: 'osd.1' })]);
    const answer = await handIn(server, [
      alert('CephOsdDown', { ceph_daemon: 'osd.2' }),
      alert('CephMonDown'),
      alert('DiskWillFillSoon'),
    ]);
    expect(answer.value).toMatchObject({ firing: 3, unmapped: 1 });
    const list = await drafts();
    expect(list.map((draft) => draft.at('alertCounts').value)).toEqual([{ firing: 3, cleared: 0 }]);
    expect(list[0]?.at('version').value).toBe(1);
  });

  it('takes a storm of 2,000 alerts in one webhook', async () => {
    const storm = Array.from({ length: 2_000 }, (_, index) =>
      alert('CephOsdDown', { ceph_daemon: `osd.${index}` }, { annotations: { description: 'x'.repeat(2_000) } })
    );
    expect((await handIn(server, storm)).value).toMatchObject({ firing: 2_000 });
    expect((await handIn(server, storm)).value).toMatchObject({ firing: 0, unchanged: 2_000 });
    const list = await drafts();
    expect(list.map((draft) => draft.at('alertCounts', 'firing').value)).toEqual([2_000]);
    expect(list[0]?.at('alerts').list.length).toBe(500);
  });

  it('takes a storm of webhooks, many in one write', async () => {
    const waiting = Array.from({ length: 300 }, (_, index) => alert('CephOsdDown', { ceph_daemon: `osd.${index}` }));
    const sender = async () => {
      for (let next = waiting.pop(); next; next = waiting.pop()) {
        await handIn(server, [next]);
      }
    };
    await Promise.all(Array.from({ length: 50 }, sender));
    const [draft, ...others] = await drafts();
    expect([draft?.at('alertCounts', 'firing').value, others]).toEqual([300, []]);
    const history = (await server.call('GET', `/drafts/${draft?.at('id').string}`)).body.at('data', 'history').list;
    expect(history.length).toBeLessThan(150);
  });

  it('adds to the open incident about the same instead of drafting another', async () => {
    await handIn(server, [alert('CephOsdDown', { ceph_daemon: 'osd.1' })]);
    const [draft] = await drafts();
    const id = await publishIncident(server, { alerts: draft?.at('alerts').value });
    await server.call('DELETE', `/drafts/${draft?.at('id').string}`);
    await handIn(server, [alert('CephOsdDown', { ceph_daemon: 'osd.1' }), alert('CephMonDown')]);
    expect(await drafts()).toEqual([]);
    const links = await listOf(server, '/alert-links');
    expect(links.map((link) => [link.at('incident').value, link.at('name').value]).sort()).toEqual([
      [id, 'CephMonDown'],
      [id, 'CephOsdDown'],
    ]);
    await server.call('PATCH', `/incidents/${id}`, { endedAt: new Date().toISOString() });
    await handIn(server, [alert('CephOsdDown', { ceph_daemon: 'osd.7' })]);
    expect((await drafts()).length).toBe(1);
  });

  it('knows an alert by the key the plugin gives it, external labels or not', async () => {
    const labels = { alertname: 'CephOsdDown', severity: 'critical', ceph_daemon: 'osd.1' };
    const key = alertKey(labels, DEFAULT_IGNORED_LABELS);
    await publishIncident(server, {
      alerts: [{ key, name: 'CephOsdDown', labels, startsAt: new Date().toISOString() }],
    });
    await handIn(server, [alert('CephOsdDown', { ceph_daemon: 'osd.1', replica: 'b', prometheus: 'eu' })]);
    await handIn(server, [alert('CephOsdDown', { ceph_daemon: 'osd.1', site: 'added-by-prometheus' })]);
    expect(await drafts()).toEqual([]);
    expect((await listOf(server, '/alert-links')).map((link) => link.at('key').value)).toEqual([key]);
  });

  it('links all alerts of a draft that was published with the first of them', async () => {
    await handIn(server, [
      alert('CephOsdDown', { ceph_daemon: 'osd.1' }),
      alert('CephOsdDown', { ceph_daemon: 'osd.2' }),
    ]);
    const [draft] = await drafts();
    await publishIncident(server, { alerts: [draft?.at('alerts', 0).value] });
    await server.call('DELETE', `/drafts/${draft?.at('id').string}`);
    expect((await listOf(server, '/alert-links')).length).toBe(2);
  });

  it('withdraws what nobody touched when its alerts have been clear for a while', async () => {
    await handIn(server, [alert('CephOsdDown')]);
    const [draft] = await drafts();
    await handIn(server, [resolved('CephOsdDown')]);
    await until(drafts, (list) => list.length === 0);
    const [entry] = await listOf(server, `/audit?object=/drafts/${draft?.at('id').string}`);
    expect(entry?.value).toMatchObject({ issuer: 'leitstand', subject: 'worker', operation: 'drafts.withdraw' });
  });

  it('only marks what a person touched, and takes the mark away when it fires again', async () => {
    await handIn(server, [alert('CephOsdDown')]);
    const id = (await drafts())[0]?.at('id').string;
    const put = await server.call('PUT', `/drafts/${id}`, { title: 'Own words', alerts: [] }, { 'if-match': '"1"' });
    expect(put.status).toBe(204);
    await handIn(server, [resolved('CephOsdDown')]);
    const [cleared] = await until(drafts, ([draft]) => draft?.at('clearedAt').value !== undefined);
    expect(cleared?.value).toMatchObject({ title: 'Own words', touched: true, alertCounts: { firing: 0, cleared: 1 } });
    await new Promise((resolve) => setTimeout(resolve, 1_800));
    expect((await drafts()).length).toBe(1);
    await handIn(server, [again('CephOsdDown')]);
    expect((await drafts())[0]?.value).toMatchObject({ alertCounts: { firing: 1, cleared: 0 } });
    expect((await drafts())[0]?.at('clearedAt').value).toBeUndefined();
  });

  it('is not misled by a webhook that is sent again after the alert was over', async () => {
    const first = alert('CephOsdDown');
    await handIn(server, [first]);
    await handIn(server, [{ ...resolved('CephOsdDown'), startsAt: first.startsAt }]);
    expect((await handIn(server, [first])).value).toMatchObject({ firing: 0, unchanged: 1 });
    const late = { ...resolved('CephOsdDown'), endsAt: new Date(Date.now() - 30_000).toISOString() };
    await handIn(server, [again('CephOsdDown')]);
    expect((await handIn(server, [late])).value).toMatchObject({ cleared: 0, unchanged: 1 });
  });

  it('does not draft again for an hour what somebody threw away', async () => {
    await handIn(server, [alert('CephOsdDown', { ceph_daemon: 'osd.1' })]);
    await server.call('DELETE', `/drafts/${(await drafts())[0]?.at('id').string}`);
    await handIn(server, [alert('CephOsdDown', { ceph_daemon: 'osd.2' })]);
    expect(await drafts()).toEqual([]);
  });

  it('holds back what a maintenance covers, and drafts it when the maintenance is over', async () => {
    const id = await publishIncident(server, { severity: 0, endedAt: new Date(Date.now() + 3600_000).toISOString() });
    await handIn(server, [alert('CephOsdDown')]);
    expect(await drafts()).toEqual([]);
    await server.call('PATCH', `/incidents/${id}`, { endedAt: new Date().toISOString() });
    await until(drafts, (list) => list.length === 1);
  });

  it('does not believe that all is clear while the sender cut alerts off', async () => {
    await handIn(server, [alert('CephOsdDown', { ceph_daemon: 'osd.1' })], { truncatedAlerts: 7 });
    await handIn(server, [resolved('CephOsdDown', { ceph_daemon: 'osd.1' })], { truncatedAlerts: 6, status: 'firing' });
    expect((await drafts())[0]?.at('clearedAt').value).toBeUndefined();
    await new Promise((resolve) => setTimeout(resolve, 1_800));
    expect((await drafts()).length).toBe(1);
    // The group is over: with it what was cut off.
    await handIn(server, [alert('CephMonDown')], { truncatedAlerts: 6 });
    await handIn(server, [resolved('CephOsdDown', { ceph_daemon: 'osd.1' })], { truncatedAlerts: 7 });
    expect((await drafts())[0]?.at('alertCounts').value).toEqual({ firing: 0, cleared: 2 });
    await until(drafts, (list) => list.length === 0);
  });

  it('publishes by itself only what a rule says so of explicitly, and only if it looks harmless', async () => {
    await handIn(server, [alert('CephOsdDown'), alert('ApiDown', { host: 'ctl-1' }), alert('Leaky')]);
    const incidents = await listOf(server, '/incidents?start=2020-01-01&end=2100-01-01');
    expect(incidents.map((incident) => incident.at('displayName').value)).toEqual([
      'Machines cannot be changed | Maschinen sind nicht änderbar',
    ]);
    expect((await drafts()).map((draft) => draft.at('rule').string).sort()).toEqual(['leaky', 'storage']);
    const id = incidents[0]?.at('id').string;
    const [entry] = await listOf(server, `/audit?object=/incidents/${id}`);
    expect(entry?.value).toMatchObject({
      issuer: 'leitstand',
      subject: 'worker',
      name: 'Mapping rule api, without review',
      operation: 'incidents.create',
    });
    await handIn(server, [alert('ApiDown', { host: 'ctl-2' })]);
    expect((await listOf(server, '/incidents?start=2020-01-01&end=2100-01-01')).length).toBe(1);
    expect((await listOf(server, '/alert-links')).length).toBe(2);

    // Everybody reads one language only, on the page and in the feeds.
    for (const [language, own, other] of [
      ['en', ['Machines cannot be changed', 'We look into it.'], ['Maschinen sind', 'Wir sehen nach']],
      ['de', ['Maschinen sind nicht änderbar', 'Wir sehen nach.'], ['Machines cannot', 'We look into']],
    ] as const) {
      for (const address of [`/${language}/`, `/${language}/incidents/${id}`, `/${language}/feed.atom`]) {
        const { text } = await server.call('GET', address);
        expect([address, own.filter((words) => !text.includes(words))]).toEqual([address, []]);
        expect([address, other.filter((words) => text.includes(words))]).toEqual([address, []]);
      }
    }
  });

  it('drafts in both languages where a rule has words in one or none: ready texts take their place', async () => {
    const rule = (id: string, words: Record<string, unknown>) => ({
      id,
      match: [{ label: 'alertname', op: '=', value: id }],
      component: { displayName: 'Compute' },
      impactType: 'Connectivity Problems',
      severity: 50,
      ...words,
    });
    const rules = [
      rule('German', { title: { en: '', de: 'Netz gestört' }, text: { en: '', de: 'Wir sehen nach.' } }),
      rule('Silent', { title: { en: '', de: '' }, text: { en: ' ', de: '' } }),
    ];
    expect((await server.call('PUT', '/mapping-rules', { version: 1, rules })).status).toBe(204);
    await handIn(server, [
      alert('German', {}, { startsAt: '2026-05-01T06:00:00Z' }),
      alert('Silent', {}, { startsAt: '2026-05-01T06:00:00Z' }),
    ]);
    const byRule = new Map((await drafts()).map((draft) => [draft.at('rule').value, draft]));
    const [german, silent] = [byRule.get('German'), byRule.get('Silent')];
    expect(german?.at('title').value).toBe('Connection problems: Compute | Netz gestört');
    expect(german?.at('text').string).toMatch(
      /^\*\*English\*\*\n\nSince .*06:00.* through Compute in [^]*\n\n\*\*Deutsch\*\*\n\nWir sehen nach\.$/
    );
    expect(silent?.at('title').value).toBe('Connection problems: Compute | Verbindungsprobleme: Compute');
    expect(silent?.at('text').string).toMatch(/Since [^]*\*\*Deutsch\*\*\n\nSeit .* Verbindungen über Compute/);
    expect(silent?.at('text').string).not.toMatch(/[{}]/);
  });

  it('tells the public nothing, not even that something was changed', async () => {
    const paths = [
      '/components',
      '/incidents?start=2020-01-01&end=2100-01-01',
      '/en/',
      '/en/feed.atom',
      '/api/v2/summary.json',
    ];
    const read = () => Promise.all(paths.map(async (target) => (await server.call('GET', target)).text));
    const before = await read();
    await handIn(server, [alert('CephOsdDown', { hostname: 'stor1.internal' })]);
    expect(await read()).toEqual(before);
  });

  it('refuses what is no webhook, and what is too large, with a sentence', async () => {
    for (const body of [{}, [], { alerts: 'none' }, 'x']) {
      const answer = await server.call('POST', INBOX, JSON.stringify(body));
      expect([answer.status, answer.body.at('code').value]).toEqual([400, 'invalid-input']);
    }
    const large = await server.call(
      'POST',
      INBOX,
      webhook([alert('X', {}, { annotations: { a: 'x'.repeat(17_000_000) } })])
    );
    expect([large.status, large.body.at('code').value]).toEqual([413, 'too-large']);
    expect(large.body.at('message').string).toBe('The request body is too large; 16 MB are accepted.');
    const odd = await handIn(server, [alert('CephOsdDown')], {
      alerts: [null, 7, {}, { labels: {} }, alert('CephOsdDown')],
    });
    expect(odd.value).toMatchObject({ firing: 1, unusable: 4 });
  });
});

it('drafts in one language if the config file asks for it', async () => {
  const server = await startTestServer({ provisioning: ALERT_PROVISIONING, config: 'alerts: { language: de }' });
  await handIn(server, [alert('CephOsdDown')]);
  expect((await listOf(server, '/drafts'))[0]?.value).toMatchObject({
    title: 'Volumes sind langsam',
    text: 'Wir sehen nach.',
  });
  await server.stop();
});

it('the inbox takes machine tokens of its purpose only', async () => {
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'leitstand-inbox-'));
  const open = await startTestServer({ dataDir, provisioning: ALERT_PROVISIONING });
  const token = async (purpose?: string) =>
    (await open.call('POST', '/tokens', { name: 'alertmanager', role: 'drafter', purpose })).body.at('token').string;
  const [inbox, publish, plain] = [await token('inbox'), await token('publish'), await token()];
  await open.stop();
  const server = await startTestServer({ dataDir, insecureNoAuth: false });
  const send = (bearer?: string) =>
    server.call('POST', INBOX, webhook([alert('CephOsdDown')]), bearer ? { authorization: `Bearer ${bearer}` } : {});
  const statuses = [await send(), await send(publish), await send(plain), await send(inbox)].map(
    ({ status }) => status
  );
  expect(statuses).toEqual([401, 403, 403, 200]);
  const read = await server.call('GET', '/drafts', undefined, { authorization: `Bearer ${inbox}` });
  expect(read.status).toBe(403);
  const drafted = (await server.call('GET', '/drafts', undefined, { authorization: `Bearer ${plain}` })).body;
  const id = drafted.at('data', 0, 'id').string;
  const history = await server.call('GET', `/drafts/${id}`, undefined, { authorization: `Bearer ${plain}` });
  expect(history.body.at('data', 'history').value).toMatchObject([
    { name: 'alertmanager', operation: 'drafts.create' },
  ]);
  await server.stop();
  rmSync(dataDir, { recursive: true });
});
