import type { TestServer } from './testServer';

/** First content of tests about alerts: two components, a rule that drafts and one that publishes. */
export const ALERT_PROVISIONING = `
components:
  - { displayname: Block Storage, labels: { region: fra1 } }
  - { displayname: Compute, labels: { region: fra1 } }
impactTypes: [{ displayname: Connectivity Problems }]
phases: [{ name: Scheduled }, { name: Investigation ongoing }, { name: Working on it }, { name: Done }]
severities: [{ name: operational, value: 33 }, { name: limited, value: 66 }, { name: broken, value: 100 }]
mapping:
  version: 1
  rules:
    - id: storage
      match: [{ label: alertname, op: '=~', value: 'CephOsdDown|CephMonDown|OpenstackAPIDown' }]
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
    - id: leaky
      match: [{ label: alertname, op: '=', value: Leaky }]
      component: { displayName: Compute }
      impactType: Connectivity Problems
      severity: 90
      title: { en: Problem with compute-12.example.internal, de: Problem mit compute-12.example.internal }
      text: { en: We look into it., de: Wir sehen nach. }
      publish: automatically-without-review
`;

export const INBOX = '/inbox/alertmanager';

/** An alert as it stands in a webhook. */
export function alert(name: string, labels: Record<string, string> = {}, more: Record<string, unknown> = {}) {
  return {
    status: 'firing',
    labels: { alertname: name, severity: 'critical', ...labels },
    annotations: {},
    startsAt: new Date(Date.now() - 60_000).toISOString(),
    endsAt: '0001-01-01T00:00:00Z',
    ...more,
  };
}

/** The same alert, over since now. */
export function resolved(name: string, labels: Record<string, string> = {}) {
  return alert(name, labels, { status: 'resolved', endsAt: new Date().toISOString() });
}

/** The same alert, firing anew. */
export function again(name: string, labels: Record<string, string> = {}) {
  return alert(name, labels, { startsAt: new Date().toISOString() });
}

/** A webhook as Alertmanager sends it. */
export function webhook(alerts: ReadonlyArray<ReturnType<typeof alert>>, more: Record<string, unknown> = {}) {
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

/** Hands alerts in and expects them to be taken. */
export async function handIn(server: TestServer, alerts: ReadonlyArray<ReturnType<typeof alert>>, more = {}) {
  const answer = await server.call('POST', INBOX, webhook(alerts, more));
  expect([answer.status, answer.text]).toEqual([200, expect.anything()]);
  return answer.body.at('data');
}

/** What a path answers as `data`, as a list. */
export async function listOf(server: TestServer, path: string) {
  return (await server.call('GET', path)).body.at('data').list;
}

/** Waits until something is true; fails with what it was last. */
export async function until<T>(read: () => Promise<T>, isIt: (value: T) => boolean, withinMs = 15_000): Promise<T> {
  const end = Date.now() + withinMs;
  for (;;) {
    const value = await read();
    if (isIt(value)) {
      return value;
    }
    if (Date.now() > end) {
      throw new Error(`It did not become true: ${JSON.stringify(value)}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** Publishes an incident about a component (the first one) and links it to alerts. Returns its id. */
export async function publishIncident(
  server: TestServer,
  { component = 0, severity = 50, alerts = [], ...more }: Record<string, unknown> & { component?: number } = {}
): Promise<string> {
  const reference = (await listOf(server, '/components'))[component]?.at('id').value;
  const type = (await listOf(server, '/impacttypes'))[0]?.at('id').value;
  const created = await server.call('POST', '/incidents', {
    displayName: 'Volumes are slow',
    description: 'We look into it.',
    beganAt: new Date(Date.now() - 60_000).toISOString(),
    phase: { generation: 1, order: 1 },
    affects: [{ reference, type, severity }],
    ...more,
  });
  expect(created.status).toBe(201);
  const id = created.body.at('id').string;
  if (Array.isArray(alerts) && alerts.length > 0) {
    expect((await server.call('POST', `/incidents/${id}/alerts`, alerts)).status).toBe(204);
  }
  return id;
}
