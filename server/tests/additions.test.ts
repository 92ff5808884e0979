import { PROVISIONING } from './provisioning';
import { startTestServer, type TestServer } from './testServer';
import { startIssuer, type TestIssuer, trusting } from './tokens';

const RULE = {
  id: 'osd',
  match: [{ label: 'alertname', op: '=~', value: 'Ceph.*' }],
  component: { displayName: 'Storage', labels: { region: 'west' } },
  impactType: 'Performance Degradation',
  severity: 50,
  title: { en: 'Slow', de: 'Langsam' },
  text: { en: 'Slow.', de: 'Langsam.' },
};
const MAPPING = `
mapping:
  version: 1
  rules: ${JSON.stringify([RULE])}
`;

describe('what the server adds to the SCS API', () => {
  let issuer: TestIssuer;
  let server: TestServer;

  beforeAll(async () => {
    issuer = await startIssuer();
    server = await startTestServer({
      insecureNoAuth: false,
      provisioning: PROVISIONING + MAPPING,
      config:
        trusting(issuer, 'admin', 'publisher') +
        `cors: { origins: ['https://grafana.example.org'] }
`,
    });
  });
  afterAll(async () => {
    await server.stop();
    await issuer.stop();
  });

  const call = async (
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
    sub = 'admin'
  ) =>
    server.call(method, path, body, {
      authorization: `Bearer ${await issuer.sign({ role: 'admin', sub })}`,
      ...headers,
    });
  const count = async () =>
    (await server.call('GET', '/incidents?start=1990-01-01&end=2100-01-01')).body.at('data').list.length;

  it('says what it can do', async () => {
    expect((await server.call('GET', '/capabilities')).body.at('data').value).toMatchObject({
      server: 'leitstand',
      features: { idempotencyKey: true, me: true, mappingRules: true, alertLinks: true },
    });
  });

  describe('Idempotency-Key', () => {
    it('makes one incident of a publish that is repeated, also by a renewed token, and answers the same', async () => {
      const before = await count();
      const send = () =>
        call(
          'POST',
          '/incidents',
          { displayName: 'once', beganAt: '2026-05-01T00:00:00Z' },
          { 'idempotency-key': 'k-1' }
        );
      const first = await send();
      const second = await send();
      expect([first.status, second.status]).toEqual([201, 201]);
      expect(second.text).toBe(first.text);
      expect(second.headers.get('idempotent-replayed')).toBe('true');
      expect(await count()).toBe(before + 1);
    });

    it('makes one incident of two publishes at the same time', async () => {
      const before = await count();
      const answers = await Promise.all(
        [1, 2, 3].map(() =>
          call(
            'POST',
            '/incidents',
            { displayName: 'race', beganAt: '2026-05-01T00:00:00Z' },
            { 'idempotency-key': 'k-2' }
          )
        )
      );
      expect(new Set(answers.map((answer) => answer.text)).size).toBe(1);
      expect(await count()).toBe(before + 1);
    });

    it('refuses the same key with another body or path, not the same key of somebody else', async () => {
      await call('POST', '/incidents', { displayName: 'a' }, { 'idempotency-key': 'k-3' });
      const other = await call('POST', '/incidents', { displayName: 'b' }, { 'idempotency-key': 'k-3' });
      expect([other.status, other.body.at('code').value]).toEqual([422, 'conflict']);
      expect((await call('POST', '/components', { displayName: 'a' }, { 'idempotency-key': 'k-3' })).status).toBe(422);
      const else_ = await call('POST', '/incidents', { displayName: 'b' }, { 'idempotency-key': 'k-3' }, 'another');
      expect(else_.status).toBe(201);
    });

    it('does not keep a refusal: the corrected request may use the key', async () => {
      const unknown = {
        reference: '11111111-2222-4333-8444-555555555555',
        type: '11111111-2222-4333-8444-555555555555',
      };
      const headers = { 'idempotency-key': 'k-4' };
      expect((await call('POST', '/incidents', { affects: [unknown] }, headers)).status).toBe(400);
      expect((await call('POST', '/incidents', { displayName: 'right' }, headers)).status).toBe(201);
    });

    it('works for updates and refuses a key that is none', async () => {
      const id = (await call('POST', '/incidents', { displayName: 'x' })).body.at('id').string;
      for (const _time of [1, 2]) {
        const answer = await call(
          'POST',
          `/incidents/${id}/updates`,
          { displayName: 'u' },
          { 'idempotency-key': 'k-5' }
        );
        expect(answer.body.value).toEqual({ order: 0 });
      }
      expect((await call('POST', '/incidents', { displayName: 'x' }, { 'idempotency-key': 'a b' })).status).toBe(400);
      expect(
        (await call('POST', '/incidents', { displayName: 'x' }, { 'idempotency-key': 'x'.repeat(256) })).status
      ).toBe(400);
    });
  });

  describe('ETag', () => {
    it('spares who has an answer already from getting it again, until something changes', async () => {
      for (const path of ['/components', '/phases', '/incidents?start=2026-01-01&end=2027-01-01']) {
        const etag = (await server.call('GET', path)).headers.get('etag') ?? '';
        const again = await server.call('GET', path, undefined, { 'if-none-match': `W/${etag}` });
        expect([path, again.status, again.text, again.headers.get('etag')]).toEqual([path, 304, '', etag]);
        expect((await server.call('GET', path, undefined, { 'if-none-match': '"old"' })).status).toBe(200);
      }
      expect((await server.call('GET', '/me')).headers.get('etag')).toBeNull();
    });

    it('keeps two people from overwriting each other: the second edit is 412', async () => {
      const id = (await call('POST', '/incidents', { displayName: 'shared' })).body.at('id').string;
      const seen = (await server.call('GET', `/incidents/${id}`)).headers.get('etag') ?? '';
      expect((await call('PATCH', `/incidents/${id}`, { displayName: 'first' }, { 'if-match': seen })).status).toBe(
        204
      );
      const second = await call('PATCH', `/incidents/${id}`, { displayName: 'second' }, { 'if-match': seen });
      expect([second.status, second.body.at('code').value]).toEqual([412, 'stale-edit']);
      expect((await call('DELETE', `/incidents/${id}`, undefined, { 'if-match': seen })).status).toBe(412);
      expect((await server.call('GET', `/incidents/${id}`)).body.at('data', 'displayName').value).toBe('first');
      expect((await call('PATCH', `/incidents/${id}`, { displayName: 'third' }, { 'if-match': '*' })).status).toBe(204);
      expect((await call('PATCH', `/incidents/${id}`, { displayName: 'without' })).status).toBe(204);
    });

    it('keeps them from overwriting each other’s updates, too', async () => {
      const id = (await call('POST', '/incidents', { displayName: 'shared' })).body.at('id').string;
      const incidentSeen = (await server.call('GET', `/incidents/${id}`)).headers.get('etag') ?? '';
      await call('POST', `/incidents/${id}/updates`, { description: 'one' }, { 'if-match': incidentSeen });
      const late = await call('POST', `/incidents/${id}/updates`, { description: 'x' }, { 'if-match': incidentSeen });
      expect([late.status, late.body.at('code').value]).toEqual([412, 'stale-edit']);

      const update = `/incidents/${id}/updates/0`;
      const seen = { 'if-match': (await server.call('GET', update)).headers.get('etag') ?? '' };
      expect((await call('PATCH', update, { description: 'two' }, seen)).status).toBe(204);
      expect((await call('PATCH', update, { description: 'three' }, seen)).status).toBe(412);
      expect((await call('POST', `${update}/corrections`, { note: 'n', description: 'four' }, seen)).status).toBe(412);
      expect((await call('POST', `${update}/retraction`, { reason: 'r' }, seen)).status).toBe(412);
      expect((await call('DELETE', update, undefined, seen)).status).toBe(412);
      expect((await server.call('GET', update)).body.at('data', 'description').value).toBe('two');
      expect((await call('DELETE', update, undefined, { 'if-match': '*' })).status).toBe(204);
    });
  });

  describe('mapping rules', () => {
    it('come from the provisioning file and are replaced as a whole', async () => {
      expect((await call('GET', '/mapping-rules')).body.value).toEqual({ data: { version: 1, rules: [RULE] } });
      const next = { version: 1, rules: [{ ...RULE, id: 'other' }] };
      expect((await call('PUT', '/mapping-rules', next)).status).toBe(204);
      expect((await call('GET', '/mapping-rules')).body.value).toEqual({ data: next });
    });

    it('are not overwritten by who has not seen the newest: 412, and nothing is changed', async () => {
      const seen = { 'if-match': (await call('GET', '/mapping-rules')).headers.get('etag') ?? '' };
      const next = (id: string) => ({ version: 1, rules: [{ ...RULE, id }] });
      const first = await call('PUT', '/mapping-rules', next('first'), seen);
      expect(first.status).toBe(204);
      const second = await call('PUT', '/mapping-rules', next('second'), seen);
      expect([second.status, second.body.at('code').value]).toEqual([412, 'stale-edit']);
      const now = await call('GET', '/mapping-rules');
      expect(now.body.value).toEqual({ data: next('first') });
      expect(now.headers.get('etag')).toBe(first.headers.get('etag'));
      const third = await call('PUT', '/mapping-rules', next('second'), { 'if-match': now.headers.get('etag') ?? '' });
      expect(third.status).toBe(204);
    });

    it.each([
      ['a regular expression that is none', [{ ...RULE, match: [{ label: 'a', op: '=~', value: '(' }] }]],
      ['two rules with one id', [RULE, RULE]],
      ['a severity of 0', [{ ...RULE, severity: 0 }]],
      ['an unknown operator', [{ ...RULE, match: [{ label: 'a', op: '==', value: 'x' }] }]],
      ['a missing language', [{ ...RULE, title: { en: 'x' } }]],
    ])('are refused with %s', async (_name, rules) => {
      const before = (await call('GET', '/mapping-rules')).text;
      const answer = await call('PUT', '/mapping-rules', { version: 1, rules });
      expect([answer.status, answer.body.at('code').value]).toEqual([400, 'invalid-input']);
      expect((await call('GET', '/mapping-rules')).text).toBe(before);
    });
  });

  describe('alert links', () => {
    const alert = {
      key: 'k',
      name: 'CephOSDDown',
      labels: { instance: 'stor1.internal', osd: '17' },
      startsAt: '2026-05-01T10:00:00+02:00',
    };

    it('are kept with an open incident, once each, and never shown to the public', async () => {
      const [component] = (await call('GET', '/components')).body.at('data').list;
      const [type] = (await call('GET', '/impacttypes')).body.at('data').list;
      const affects = [{ reference: component?.at('id').value, type: type?.at('id').value, severity: 50 }];
      const id = (
        await call('POST', '/incidents', { displayName: 'Slow', beganAt: '2026-05-01T08:00:00Z', affects })
      ).body.at('id').string;
      expect((await call('POST', `/incidents/${id}/alerts`, [alert])).status).toBe(204);
      expect((await call('POST', `/incidents/${id}/alerts`, [alert, { ...alert, key: 'k2' }])).status).toBe(204);

      const links = (await call('GET', '/alert-links')).body
        .at('data')
        .list.filter((link) => link.at('incident').value === id);
      expect(links.map((link) => link.at('key').value).sort()).toEqual(['k', 'k2']);
      expect(links[0]?.value).toEqual({
        incident: id,
        ...alert,
        startsAt: '2026-05-01T08:00:00Z',
        linkedAt: expect.stringMatching(/Z$/),
      });

      for (const path of [
        '/components',
        `/incidents/${id}`,
        '/incidents?start=1990-01-01&end=2100-01-01',
        `/incidents/${id}/updates`,
        '/en/',
        '/de/',
        `/en/incidents/${id}`,
        '/capabilities',
      ]) {
        const answer = await server.call('GET', path);
        expect([path, answer.status]).toEqual([path, 200]);
        expect(answer.text).not.toMatch(/stor1|CephOSDDown|admin|osd/i);
      }
    });

    it('are gone when the incident has ended, unless one asks for its own', async () => {
      const id = (await call('POST', '/incidents', { beganAt: '2026-05-01T08:00:00Z' })).body.at('id').string;
      await call('POST', `/incidents/${id}/alerts`, [alert]);
      await call('PATCH', `/incidents/${id}`, { endedAt: '2026-05-01T09:00:00Z' });
      const links = (await call('GET', '/alert-links')).body.at('data').list;
      expect(links.map((link) => link.at('incident').value)).not.toContain(id);

      const own = (await call('GET', `/alert-links?incident=${id}`)).body.at('data').list;
      expect(own.map((link) => [link.at('incident').value, link.at('key').value])).toEqual([[id, alert.key]]);
      expect((await call('GET', '/alert-links?incident=x')).status).toBe(400);
      const unknown = await call('GET', '/alert-links?incident=11111111-2222-4333-8444-555555555555');
      expect(unknown.body.at('data').list).toEqual([]);
    });

    it('need an incident and sensible input', async () => {
      expect((await call('POST', '/incidents/11111111-2222-4333-8444-555555555555/alerts', [alert])).status).toBe(404);
      const id = (await call('POST', '/incidents', { displayName: 'x' })).body.at('id').string;
      for (const body of [
        [],
        {},
        [{ ...alert, startsAt: 'now' }],
        [{ ...alert, labels: { a: 1 } }],
        [{ ...alert, key: '' }],
      ]) {
        expect((await call('POST', `/incidents/${id}/alerts`, body)).status).toBe(400);
      }
    });
  });

  describe('CORS', () => {
    const ask = (origin: string, method = 'GET') =>
      server.call(method, '/components', undefined, {
        origin,
        ...(method === 'OPTIONS' ? { 'access-control-request-method': 'GET' } : {}),
      });

    it('lets the configured origins read, and no others', async () => {
      expect((await ask('https://grafana.example.org')).headers.get('access-control-allow-origin')).toBe(
        'https://grafana.example.org'
      );
      for (const origin of ['https://evil.example.org', 'https://grafana.example.org.evil.org', 'null']) {
        const answer = await ask(origin);
        expect([answer.status, answer.headers.get('access-control-allow-origin')]).toEqual([200, null]);
      }
    });

    it('answers preflights', async () => {
      const allowed = await ask('https://grafana.example.org', 'OPTIONS');
      expect([allowed.status, allowed.headers.get('access-control-allow-methods')]).toEqual([
        204,
        'GET, HEAD, POST, PATCH, PUT, DELETE',
      ]);
      expect((await ask('https://evil.example.org', 'OPTIONS')).headers.get('access-control-allow-methods')).toBeNull();
    });
  });
});
