import net from 'node:net';

import { PROVISIONING } from './provisioning';
import { startTestServer } from './testServer';
import { startIssuer, type TestIssuer } from './tokens';

jest.setTimeout(40_000);

describe('limits', () => {
  let issuer: TestIssuer;
  beforeAll(async () => {
    issuer = await startIssuer();
  });
  afterAll(() => issuer.stop());

  const start = (limits: string, over = '') =>
    startTestServer({
      insecureNoAuth: false,
      provisioning: PROVISIONING,
      config: `
auth: { issuers: [{ issuer: ${issuer.url}, audience: leitstand-status, roles: [{ claim: groups, value: ops, role: publisher }] }] }
limits: { writesPerMinute: { ${limits} } }
${over}`,
    });
  const as = async (sub: string) => ({ authorization: `Bearer ${await issuer.sign({ sub, groups: ['ops'] })}` });

  it('a token may write so often a minute, others go on, and nobody is kept from reading', async () => {
    const server = await start('perToken: 3');
    const write = async (sub: string) => server.call('POST', '/incidents', { displayName: 'x' }, await as(sub));
    const statuses = [];
    for (let n = 0; n < 3; n++) {
      statuses.push((await write('a')).status);
    }
    expect(statuses).toEqual([201, 201, 201]);
    const refused = await write('a');
    expect([refused.status, refused.body.at('code').value]).toEqual([429, 'rate-limited']);
    expect(refused.body.at('message').string).toMatch(/^More than 3 writes within a minute come from this token; try/);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await write('b')).status).toBe(201);
    expect(
      (await server.call('GET', '/incidents?start=2020-01-01&end=2030-01-01', undefined, await as('a'))).status
    ).toBe(200);
    await server.stop();
  });

  it('an address may not guess tokens for long, and cannot pretend to be another', async () => {
    const server = await start('perAddress: 4');
    const statuses = [];
    for (let n = 0; n < 6; n++) {
      const headers = { authorization: `Bearer guess-${n}`, 'x-forwarded-for': `192.0.2.${n}` };
      statuses.push((await server.call('POST', '/incidents', { displayName: 'x' }, headers)).status);
    }
    expect(statuses).toEqual([401, 401, 401, 401, 429, 429]);
    await server.stop();
  });

  it('behind a proxy that is configured, each address counts for itself', async () => {
    const server = await start('perAddress: 1', 'trustedProxies: [127.0.0.1]');
    const from = async (address: string) =>
      (await server.call('POST', '/incidents', {}, { authorization: 'Bearer x', 'x-forwarded-for': address })).status;
    expect([await from('192.0.2.1'), await from('192.0.2.2'), await from('192.0.2.1')]).toEqual([401, 401, 429]);
    await server.stop();
  });

  it('large headers are refused, and who sends slowly is cut off', async () => {
    const server = await startTestServer({ provisioning: PROVISIONING });
    const { hostname, port } = new URL(server.url);
    const talk = (text: string) =>
      new Promise<string>((resolve) => {
        let answer = '';
        const socket = net.connect(Number(port), hostname, () => socket.write(text));
        socket.on('data', (chunk) => (answer += chunk.toString()));
        socket.on('error', () => resolve(answer));
        socket.on('close', () => resolve(answer));
      });
    expect(await talk(`GET /en/ HTTP/1.1\r\nHost: x\r\nX-Large: ${'x'.repeat(20_000)}\r\n\r\n`)).toMatch(
      /^HTTP\/1.1 431 /
    );
    expect(await talk('POST /incidents HTTP/1.1\r\nHost: x\r\nX-Slow: ')).toMatch(/^(HTTP\/1.1 408 |$)/);
    await server.stop();
  });

  it('every HTML answer has a strict policy', async () => {
    const server = await startTestServer({ provisioning: PROVISIONING });
    for (const path of ['/', '/en', '/en/', '/de/', '/en/incidents/x', '/en/nothing']) {
      const { headers } = await server.call('GET', path);
      const policy = headers.get('content-security-policy') ?? '';
      expect([path, policy]).toEqual([
        path,
        expect.stringContaining("default-src 'none'; style-src 'self'; script-src 'self'"),
      ]);
      expect(policy).not.toContain('unsafe');
      expect([headers.get('x-content-type-options'), headers.get('referrer-policy')]).toEqual([
        'nosniff',
        'no-referrer',
      ]);
    }
    await server.stop();
  });
});
