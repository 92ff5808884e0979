import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';

import { PROVISIONING } from './provisioning';
import { startTestServer, type TestServer } from './testServer';
import { startIssuer, type TestIssuer } from './tokens';

const OWN = { 'leitstand-client': 'test/1' };
const OVERRIDE = { ...OWN, 'leitstand-redaction': 'override' };

describe('words that look internal', () => {
  let issuer: TestIssuer;
  let server: TestServer;
  const file = path.join(os.tmpdir(), `leitstand-inventory-${process.pid}.txt`);
  const prometheus = createServer((request, response) => {
    const label = /label\/(\w+)\/values/.exec(request.url ?? '')?.[1] ?? '';
    const values: Record<string, string[]> = { instance: ['zeus.example.org:9100'], alertname: ['CephOSDDown'] };
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ status: 'success', data: values[label] ?? [] }));
  });

  const config = (redaction: string) => `
auth:
  issuers:
    - issuer: ${issuer.url}
      audience: leitstand-status
      roles: [{ claim: role, value: admin, role: admin }, { claim: role, value: publisher, role: publisher }]
redaction: ${redaction}
`;
  const start = (redaction: string) =>
    startTestServer({ insecureNoAuth: false, provisioning: PROVISIONING, config: config(redaction) });
  const as = async (role: string, headers: Record<string, string> = {}) => ({
    authorization: `Bearer ${await issuer.sign({ role, sub: role })}`,
    ...headers,
  });
  const operations = async () =>
    (await server.call('GET', '/audit?limit=3', undefined, await as('admin'))).body
      .at('data')
      .list.map((entry) => entry.at('operation').value);

  beforeAll(async () => {
    issuer = await startIssuer();
    writeFileSync(file, '# names\nathena\n');
    await new Promise<void>((resolve) => prometheus.listen(0, '127.0.0.1', resolve));
    const { port } = prometheus.address() as AddressInfo;
    server = await start(
      `{ allow: ["198.51.100.1"], inventory: { file: ${file}, prometheus: { url: "http://127.0.0.1:${port}" } } }`
    );
  });
  afterAll(async () => {
    await server.stop();
    await issuer.stop();
    prometheus.close();
  });

  it('are refused to our own clients, with what was found and where', async () => {
    const answer = await server.call(
      'POST',
      '/incidents',
      { displayName: 'Slow', description: 'osd.12 on 10.0.3.17 is down' },
      await as('publisher', OWN)
    );
    expect([answer.status, answer.body.at('code').value]).toEqual([422, 'redaction']);
    expect(answer.body.at('findings').value).toEqual([
      { field: 'description', kind: 'osd', start: 0, end: 6, text: 'osd.12' },
      { field: 'description', kind: 'ip', start: 10, end: 19, text: '10.0.3.17' },
    ]);
    expect(answer.body.at('message').string).toContain('“osd.12”, “10.0.3.17” in description');
    expect((await server.call('GET', '/incidents?start=1990-01-01&end=2100-01-01')).body.at('data').list).toEqual([]);
  });

  it.each([
    ['by its form', 'on 10.0.3.17', 'ip'],
    ['from the file', 'Athena lost power', 'name'],
    ['of a machine Prometheus knows', 'zeus.example.org is back', 'name'],
    ['of an alert Prometheus knows', 'CephOSDDown fired', 'name'],
  ])('are found %s', async (_name, displayName, kind) => {
    const headers = await as('publisher', OWN);
    const answer = await server.call('POST', '/incidents', { displayName }, headers);
    expect([answer.status, answer.body.at('findings', 0, 'kind').value]).toEqual([422, kind]);
  });

  it('are looked for in every public text, and in no id or time', async () => {
    const id = (await server.call('POST', '/incidents', { displayName: 'ok' }, await as('publisher', OWN))).body.at(
      'id'
    ).string;
    const [component, type] = await Promise.all(
      ['/components', '/impacttypes'].map(
        async (target) => (await server.call('GET', target)).body.at('data', 0, 'id').string
      )
    );
    const bad = 'see osd.3';
    const writes: Array<[string, string, unknown]> = [
      ['PATCH', `/incidents/${id}`, { displayName: bad }],
      ['PATCH', `/incidents/${id}`, { postmortem: bad }],
      ['POST', `/incidents/${id}/updates`, { description: bad }],
      ['POST', `/incidents/${id}/corrections`, { note: bad }],
      ['POST', `/incidents/${id}/retraction`, { reason: bad }],
      ['POST', '/components', { displayName: bad }],
      ['POST', '/components', { labels: { az: bad } }],
      ['POST', '/components', { labels: { [bad]: 'x' } }],
      ['POST', '/impacttypes', { description: bad }],
      ['POST', '/severities', { displayName: bad, value: 12 }],
      ['POST', '/phases', { phases: ['A', bad] }],
    ];
    for (const [method, target, body] of writes) {
      const answer = await server.call(method, target, body, await as('admin', OWN));
      expect([method, target, body, answer.status]).toEqual([method, target, body, 422]);
    }
    const affects = [{ reference: component, type, severity: 50 }];
    const fine = await server.call('POST', '/incidents', { displayName: 'ok', affects }, await as('publisher', OWN));
    expect([fine.status, fine.headers.get('warning')]).toEqual([201, null]);
    const allowed = await server.call('POST', '/incidents', { displayName: 'at 198.51.100.1' }, await as('admin', OWN));
    expect(allowed.status).toBe(201);
  });

  it('are published if somebody who may says so, and the audit log knows', async () => {
    const answer = await server.call('POST', '/incidents', { displayName: 'osd.1' }, await as('publisher', OVERRIDE));
    expect([answer.status, answer.headers.get('warning')]).toEqual([
      201,
      '299 - "Published, but this looks internal: displayName (osd)"',
    ]);
    expect(await operations()).toEqual(['redaction.override', 'incidents.create', expect.anything()]);
  });

  it('are published for other clients with a warning, and the audit log knows', async () => {
    const id = (await server.call('POST', '/incidents', { displayName: 'ok' }, await as('publisher'))).body.at(
      'id'
    ).string;
    const answer = await server.call(
      'POST',
      `/incidents/${id}/updates`,
      { description: 'osd.1 is down' },
      await as('publisher')
    );
    expect([answer.status, answer.headers.get('warning')]).toEqual([
      201,
      '299 - "Published, but this looks internal: description (osd)"',
    ]);
    expect((await operations()).slice(0, 2)).toEqual(['redaction.warn', 'incidents.updates.create']);
  });

  it('follow the policy of the config file', async () => {
    const strict = await start('{ foreign: refuse, own: warn, overrideRole: admin }');
    const write = async (role: string, headers: Record<string, string>) =>
      (await strict.call('POST', '/incidents', { displayName: 'osd.1' }, await as(role, headers))).status;
    expect(await write('publisher', {})).toBe(422);
    expect(await write('publisher', OWN)).toBe(201);
    const override = { 'leitstand-redaction': 'override' };
    expect(await write('publisher', override)).toBe(403);
    expect(await write('admin', override)).toBe(201);
    await strict.stop();

    const off = await start('{ foreign: off, own: off }');
    const answer = await off.call('POST', '/incidents', { displayName: 'osd.1' }, await as('publisher', OWN));
    expect([answer.status, answer.headers.get('warning')]).toEqual([201, null]);
    expect((await off.call('GET', '/capabilities')).body.at('data', 'features', 'redaction').value).toBe(false);
    await off.stop();
  });
});

describe('with review required', () => {
  let issuer: TestIssuer;
  let server: TestServer;
  const as = async (sub: string) => ({ authorization: `Bearer ${await issuer.sign({ role: 'publisher', sub })}` });
  const DRAFT = { title: 'Volumes are slow', text: 'We look.' };
  const INCIDENT = { displayName: 'Volumes are slow', description: 'We look.', beganAt: '2026-05-01T08:00:00Z' };

  beforeAll(async () => {
    issuer = await startIssuer();
    server = await startTestServer({
      insecureNoAuth: false,
      provisioning: PROVISIONING,
      config: `
auth:
  issuers:
    - { issuer: "${issuer.url}", audience: leitstand-status, roles: [{ claim: role, value: publisher, role: publisher }] }
review: { required: true }
`,
    });
  });
  afterAll(async () => {
    await server.stop();
    await issuer.stop();
  });

  it('a draft is published by somebody else than who wrote it, as it was written', async () => {
    const publish = async (who: string, over: Record<string, unknown>) => {
      const answer = await server.call('POST', '/incidents', { ...INCIDENT, ...over }, await as(who));
      return [answer.status, answer.body.at('code').value ?? 'done'];
    };
    const draft = (await server.call('POST', '/drafts', DRAFT, await as('alice'))).body.at('id').string;
    expect(await publish('alice', { draft })).toEqual([403, 'review-required']);
    expect(await publish('bob', {})).toEqual([403, 'review-required']);
    expect(await publish('bob', { draft: '11111111-2222-4333-8444-555555555555' })).toEqual([403, 'review-required']);
    expect(await publish('bob', { draft, description: 'Something else.' })).toEqual([403, 'review-required']);
    const [component, type] = await Promise.all(
      ['/components', '/impacttypes'].map(
        async (target) => (await server.call('GET', target)).body.at('data', 0, 'id').string
      )
    );
    const affects = [{ reference: component, type, severity: 100 }];
    expect(await publish('bob', { draft, affects })).toEqual([403, 'review-required']);

    // Who changes it is an author, too.
    await server.call('PUT', `/drafts/${draft}`, DRAFT, await as('bob'));
    expect(await publish('bob', { draft })).toEqual([403, 'review-required']);
    expect(await publish('carol', { draft })).toEqual([201, 'done']);
    expect((await server.call('GET', '/capabilities')).body.at('data', 'features', 'review').value).toBe(true);
  });
});
