import { readFileSync } from 'node:fs';
import path from 'node:path';

import { startPostgres, type TestCluster } from './postgres';
import { type Answer, startTestServer, type TestServer } from './testServer';

jest.setTimeout(60_000);

const PROVISIONING = `
components:
  - { displayname: Block Storage, labels: { region: fra1 } }
  - { displayname: Compute, labels: { region: fra1 } }
impactTypes: [{ displayname: Connectivity Problems }]
phases: [{ name: Scheduled }, { name: Investigation ongoing }, { name: Done }]
severities: [{ name: operational, value: 33 }, { name: limited, value: 66 }, { name: broken, value: 100 }]
mapping:
  version: 1
  rules:
    - id: storage
      match: [{ label: alertname, op: '=~', value: 'CephOsdDown|CephMonDown' }]
      component: { displayName: Block Storage }
      impactType: Connectivity Problems
      severity: 50
      title: { en: Volumes are slow, de: Volumes sind langsam }
      text: { en: We look into it., de: Wir sehen nach. }
    - id: api
      match: [{ label: alertname, op: '=', value: ApiDown }]
      component: { displayName: Compute }
      impactType: Connectivity Problems
      severity: 90
      title: { en: Machines cannot be changed, de: Maschinen sind nicht änderbar }
      text: { en: We look into it., de: Wir sehen nach. }
      publish: automatically-without-review
`;

const INBOX = '/inbox/alertmanager';

/** A webhook body as Alertmanager sends it. */
export function webhook(alerts: Array<Record<string, unknown>>, more: Record<string, unknown> = {}) {
  return {
    version: '4',
    receiver: 'leitstand',
    status: alerts.some(({ status }) => status !== 'resolved') ? 'firing' : 'resolved',
    groupKey: '{}:{}',
    truncatedAlerts: 0,
    groupLabels: {},
    commonLabels: {},
    commonAnnotations: {},
    externalURL: 'http://alertmanager:9093',
    alerts,
    ...more,
  };
}

export function alert(name: string, labels: Record<string, string> = {}, more: Record<string, unknown> = {}) {
  return {
    status: 'firing',
    labels: { alertname: name, severity: 'critical', ...labels },
    annotations: {},
    startsAt: '2026-05-01T08:00:00Z',
    endsAt: '0001-01-01T00:00:00Z',
    ...more,
  };
}

const resolved = (name: string, labels: Record<string, string> = {}) =>
  alert(name, labels, { status: 'resolved', endsAt: new Date().toISOString() });

describe.each(['SQLite', 'PostgreSQL'] as const)('the inbox on %s', (engine) => {
  let cluster: TestCluster | undefined;
  let server: TestServer;

  beforeAll(async () => {
    cluster = engine === 'PostgreSQL' ? await startPostgres() : undefined;
  });
  beforeEach(async () => {
    server = await startTestServer({
      databaseUrl: await cluster?.createDatabase(),
      provisioning: PROVISIONING,
      config: 'alerts: { clearForMinutes: 0.03 }',
    });
  });
  afterEach(() => server.stop());
  afterAll(() => cluster?.stop());

  const send = (...args: Parameters<typeof webhook>) => server.call('POST', INBOX, webhook(...args));
  const drafts = async () => (await server.call('GET', '/drafts')).body.at('data').list;
  const counts = ({ body }: Answer) => body.at('data').value;

  it('drafts from what Alertmanager really sent, once however often it sends it', async () => {
    const sent = JSON.parse(
      readFileSync(path.join(__dirname, 'captures', 'alertmanager-webhook-ceph-osd-down.json'), 'utf8')
    );
    const first = await server.call('POST', INBOX, sent);
    expect([first.status, counts(first)]).toMatchObject([200, { firing: 1, unchanged: 0, unmapped: 0 }]);
    const [draft] = await drafts();
    expect(draft?.value).toMatchObject({
      title: 'Volumes are slow',
      text: 'We look into it.',
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
    const again = await server.call('POST', INBOX, sent);
    expect(counts(again)).toMatchObject({ firing: 0, unchanged: 1 });
    expect((await drafts())[0]?.value).toEqual(draft?.value);
    expect((await server.call('GET', '/audit')).text).toBe(audit.text);
  });
});
