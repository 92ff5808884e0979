import { PROVISIONING } from './provisioning';
import { startTestServer, type TestServer } from './testServer';

const HOSTILE = `"><script>alert(1)</script><img src=x onerror=alert(1)>`;

describe('bad input', () => {
  let server: TestServer;

  beforeAll(async () => {
    server = await startTestServer({ provisioning: PROVISIONING });
  });
  afterAll(() => server.stop());

  const post = (body: unknown) => server.call('POST', '/incidents', body);

  it('takes a text of 10,000 characters and gives it back whole', async () => {
    const description = 'Ä€😀 '.repeat(2500);
    const made = await post({ displayName: 'long', description, beganAt: '2026-05-01T00:00:00Z' });
    expect(made.status).toBe(201);
    const id = made.body.at('id').string;
    expect((await server.call('GET', `/incidents/${id}`)).body.at('data', 'description').value).toBe(description);
    expect((await server.call('GET', `/en/incidents/${id}`)).text).toContain(description.trim());
  });

  it('refuses longer ones with a sentence, and bodies above 256 kB', async () => {
    const title = await post({ displayName: 'x'.repeat(1001) });
    expect([title.status, title.body.at('message').string]).toEqual([
      400,
      'body.displayName must NOT have more than 1000 characters.',
    ]);
    expect((await post({ description: 'x'.repeat(50_001) })).status).toBe(400);
    expect((await post({ description: 'x'.repeat(50_000) })).status).toBe(201);
    const large = await post({ description: 'x'.repeat(300_000) });
    expect([large.status, large.body.at('code').value]).toEqual([413, 'too-large']);
  });

  it.each([
    ['a NUL character', '{"displayName":"a\\u0000b"}'],
    ['half a surrogate pair', '{"displayName":"a\\ud800b"}'],
    ['a NUL in a key', '{"displayName":"x","labels":{"\\u0000":"x"}}'],
    ['invalid UTF-8', Buffer.from([0x7b, 0x22, 0x61, 0x22, 0x3a, 0x22, 0xff, 0x22, 0x7d])],
    ['a year before 1', '{"beganAt":"0000-01-01T00:00:00Z"}'],
    ['a year after 9999 in UTC', '{"beganAt":"9999-12-31T23:59:59-01:00"}'],
    ['a day that does not exist', '{"beganAt":"2026-02-30T00:00:00Z"}'],
    ['an empty time', '{"displayName":"x","endedAt":""}'],
    ['endless brackets', '['.repeat(100_000)],
    ['deep nesting', `{"displayName":"x","x":${'['.repeat(50_000)}${']'.repeat(50_000)}}`],
  ])('answers %s as the fault of the caller', async (_name, body) => {
    const answer = await post(body);
    expect([answer.status, answer.body.at('code').value]).toEqual([400, 'invalid-input']);
  });

  it('is not moved by __proto__', async () => {
    expect((await post('{"__proto__":{"displayName":"x"}}')).status).toBe(400);
    const made = await server.call('POST', '/components', '{"labels":{"__proto__":"x","constructor":"y"}}');
    const component = await server.call('GET', `/components/${made.body.at('id').string}`);
    expect(component.body.at('data', 'labels').value).toEqual({ constructor: 'y' });
  });

  it('answers addresses that cannot be decoded, and long ones, with 4xx', async () => {
    for (const path of [
      '/severities/%zz',
      '/severities/%00',
      `/severities/${'x'.repeat(5000)}`,
      '/en/incidents/%3Cscript%3E',
      '/assets/../../etc/passwd',
      '//',
      '/en//',
    ]) {
      const { status } = await server.call('GET', path);
      expect([path, status >= 400 && status < 500]).toEqual([path, true]);
    }
  });

  it('shows HTML in every field as text on every page', async () => {
    const component = (
      await server.call('POST', '/components', { displayName: HOSTILE, labels: { region: HOSTILE } })
    ).body.at('id').string;
    const type = (await server.call('POST', '/impacttypes', { displayName: HOSTILE })).body.at('id').string;
    await server.call('POST', '/severities', { displayName: HOSTILE, value: 90 });
    await server.call('POST', '/phases', { phases: [HOSTILE] });
    const id = (
      await post({
        displayName: HOSTILE,
        description: HOSTILE,
        beganAt: '2026-05-01T00:00:00Z',
        phase: { generation: 2, order: 0 },
        affects: [{ reference: component, type, severity: 80 }],
      })
    ).body.at('id').string;
    await server.call('POST', `/incidents/${id}/updates`, { displayName: HOSTILE, description: HOSTILE });
    for (const path of ['/en/', '/de/', `/en/incidents/${id}`]) {
      const { text } = await server.call('GET', path);
      expect(text).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
      expect(text).not.toContain('<script>');
      expect(text).not.toContain('<img');
    }
  });
});
