import { PROVISIONING } from './provisioning';
import { type Answer, startTestServer, type TestServer } from './testServer';

describe('what the public gets', () => {
  let server: TestServer;
  let component: string;
  let type: string;

  beforeAll(async () => {
    server = await startTestServer({
      provisioning: PROVISIONING,
      publicUrl: 'https://status.example.org/cloud/',
      config: 'page: { title: "Cloud & more", timeZone: Europe/Berlin, about: { en: About us., de: Über uns. } }',
    });
    component = (await server.call('GET', '/components')).body.at('data', 0, 'id').string;
    type = (await server.call('GET', '/impacttypes')).body.at('data', 0, 'id').string;
  });
  afterAll(() => server.stop());

  const publish = async (displayName: string, over: Record<string, unknown> = {}) =>
    (
      await server.call('POST', '/incidents', {
        displayName,
        beganAt: new Date(Date.now() - 60_000).toISOString(),
        phase: { generation: 1, order: 1 },
        affects: [{ reference: component, type, severity: 50 }],
        ...over,
      })
    ).body.at('id').string;
  const banner = ({ text }: Answer) => /<section class="ls-banner[^]*?<h2>(.*?)<\/h2>/.exec(text)?.[1];

  it('is led to a language by what the browser accepts', async () => {
    const lead = async (accept?: string) =>
      (await server.call('GET', '/', undefined, accept ? { 'accept-language': accept } : {})).headers.get('location');
    expect(await lead()).toBe('/cloud/en/');
    expect(await lead('de-AT,de;q=0.9,en;q=0.8')).toBe('/cloud/de/');
    expect(await lead('fr,en;q=0.5,de;q=0.4')).toBe('/cloud/en/');
    expect(await lead('fr, de;q=0, ja')).toBe('/cloud/en/');
    expect((await server.call('GET', '/de')).headers.get('location')).toBe('/cloud/de/');
  });

  it('sees a published incident, its update and its end with the answer of the write', async () => {
    expect(banner(await server.call('GET', '/en/'))).toBe('All services are operational.');
    const id = await publish('Slow volumes');
    const page = await server.call('GET', '/en/');
    expect(banner(page)).toBe('Storage is limited.');
    expect(page.text).toContain('Slow volumes');
    expect(page.text).toContain(`href="/cloud/en/incidents/${id}"`);

    await server.call('POST', `/incidents/${id}/updates`, { displayName: 'We found it' });
    for (const path of ['/en/', '/de/', `/en/incidents/${id}`, `/de/incidents/${id}`]) {
      expect((await server.call('GET', path)).text).toContain('We found it');
    }

    await server.call('PATCH', `/incidents/${id}`, {
      endedAt: new Date().toISOString(),
      phase: { generation: 1, order: 2 },
    });
    expect(banner(await server.call('GET', '/en/'))).toBe('All services are operational.');
    expect((await server.call('GET', `/en/incidents/${id}`)).text).toContain('Done');

    await server.call('DELETE', `/incidents/${id}`);
    const gone = await server.call('GET', `/en/incidents/${id}`);
    expect([gone.status, gone.text]).toEqual([410, expect.stringContaining('This incident was removed')]);
  });

  it('answers 304 while nothing changed, and says how long a copy is good', async () => {
    const first = await server.call('GET', '/en/');
    const etag = first.headers.get('etag') ?? '';
    expect(etag).toMatch(/^"[\w~-]+"$/);
    expect(first.headers.get('cache-control')).toBe('public, max-age=15, stale-if-error=86400');
    for (const condition of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
      const again = await server.call('GET', '/en/', undefined, { 'if-none-match': condition });
      expect([condition, again.status, again.text]).toEqual([condition, 304, '']);
    }
    const id = await publish('Something new');
    const changed = await server.call('GET', '/en/', undefined, { 'if-none-match': etag });
    expect(changed.status).toBe(200);
    expect(changed.headers.get('etag')).not.toBe(etag);
    await server.call('DELETE', `/incidents/${id}`);
  });

  it('loads everything from itself, and nothing inline may run', async () => {
    const page = await server.call('GET', '/de/');
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(page.headers.get('content-security-policy')).toContain(
      "default-src 'none'; style-src 'self'; script-src 'self'"
    );
    expect(page.headers.get('set-cookie')).toBeNull();
    const loaded = [...page.text.matchAll(/<(?:link rel="stylesheet" href|script src)="([^"]+)"/g)].map(
      ([, address]) => address ?? ''
    );
    expect(loaded.length).toBe(2);
    for (const address of loaded) {
      expect(address).toMatch(/^\/cloud\/assets\//);
      const asset = await server.call('GET', address.replace('/cloud', ''));
      expect([asset.status, asset.headers.get('cache-control')]).toEqual([200, 'public, max-age=31536000, immutable']);
    }
    expect(page.text).toContain('<html lang="de">');
    expect(page.text).toContain('Über uns.');
    expect(page.text).toContain('Cloud &amp; more');
  });

  it('answers HEAD with the headers only, and leaves other methods to the API', async () => {
    const head = await server.call('HEAD', '/en/');
    expect([head.status, head.text, Number(head.headers.get('content-length')) > 1000]).toEqual([200, '', true]);
    expect((await server.call('POST', '/en/', {})).status).toBe(404);
  });

  it('has the past by month of its time zone, under addresses that do not expire', async () => {
    const past = (beganAt: string) => publish('Long ago', { beganAt, endedAt: '2021-02-01T12:00:00Z' });
    // In Berlin the first of January begins an hour before that of UTC.
    const id = await past('2020-12-31T23:30:00Z');
    const other = await past('2020-12-31T22:30:00Z');
    const january = await server.call('GET', '/en/history/2021-01');
    expect([january.status, january.text.includes(id), january.text.includes(other)]).toEqual([200, true, false]);
    expect((await server.call('GET', '/de/history/2020-12')).text).toContain(other);
    const months = (await server.call('GET', '/de/history/')).text;
    expect([months.includes('/cloud/de/history/2021-01'), months.includes('Januar 2021: 1')]).toEqual([true, true]);
    for (const missing of ['2019-05', '2021-13', '9999-01', '2021-1']) {
      expect([missing, (await server.call('GET', `/en/history/${missing}`)).status]).toEqual([missing, 404]);
    }
    const current = new Date().toISOString().slice(0, 7);
    expect((await server.call('GET', `/en/history/${current}`)).status).toBe(200);
    await server.call('DELETE', `/incidents/${id}`);
    await server.call('DELETE', `/incidents/${other}`);
  });
});
