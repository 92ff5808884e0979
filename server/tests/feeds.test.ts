import { JSDOM } from 'jsdom';

import { PROVISIONING } from './provisioning';
import { startTestServer, type TestServer } from './testServer';

const HOSTILE = [
  `"><script>alert(1)</script><img src=x onerror=alert(1)>`,
  ']]><x>&unknown; &#0; <!ENTITY x SYSTEM "file:///etc/passwd">',
  'a\u0001b\u000bc\u001f \ufffe \u2028',
  'line\r\nBEGIN:VEVENT\r\nSUMMARY:injected;,\\n\r\nEND:VEVENT',
  '=cmd|"/c calc"!A1 {{7*7}} ${7*7} <%= 7*7 %>',
  'Ä€😀 '.repeat(60),
];
const PUBLIC_URL = 'https://status.example.org/cloud';

describe('feeds, calendar, badge and JSON', () => {
  let server: TestServer;
  let [storage, network, type] = ['', '', ''];
  const now = Date.now();
  const at = (hours: number) => new Date(now + hours * 3600_000).toISOString();
  const xml = (text: string) => new JSDOM(text, { contentType: 'application/xml' }).window.document;
  const get = async (path: string) => {
    const answer = await server.call('GET', path);
    expect([path, answer.status]).toEqual([path, 200]);
    return answer;
  };
  const publish = async (body: Record<string, unknown>) =>
    (await server.call('POST', '/incidents', body)).body.at('id').string;

  beforeAll(async () => {
    server = await startTestServer({
      provisioning: PROVISIONING,
      publicUrl: PUBLIC_URL,
      config: `page: { title: ${JSON.stringify('Cloud <&> ]]> "more"')} }`,
    });
    const components = (await server.call('GET', '/components')).body.at('data');
    [storage, network] = [components.at(0, 'id').string, components.at(1, 'id').string];
    type = (await server.call('GET', '/impacttypes')).body.at('data', 0, 'id').string;
    for (const text of HOSTILE) {
      const id = await publish({
        displayName: text,
        description: text,
        beganAt: at(-2),
        affects: [{ reference: storage, type, severity: 50 }],
      });
      await server.call('POST', `/incidents/${id}/updates`, {
        displayName: text,
        description: text,
        createdAt: at(-1),
      });
      await publish({
        displayName: text,
        description: text,
        beganAt: at(24),
        endedAt: at(26),
        affects: [{ reference: network, type, severity: 0 }],
      });
    }
  });
  afterAll(() => server.stop());

  it('the feed is well-formed, says what is stored, and links to the public address', async () => {
    const answer = await get('/en/feed.atom');
    expect(answer.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8');
    expect(answer.headers.get('cache-control')).toBe('public, max-age=15, stale-if-error=86400');
    const feed = xml(answer.text);
    const entries = [...feed.querySelectorAll('entry')];
    expect(entries).toHaveLength(2 * HOSTILE.length);
    expect(feed.querySelector('feed > title')?.textContent).toBe('Cloud <&> ]]> "more"');
    expect(feed.querySelector('script, img, x')).toBeNull();
    for (const entry of entries) {
      expect(entry.querySelector('link')?.getAttribute('href')).toMatch(
        /^https:\/\/status\.example\.org\/cloud\/en\/incidents\/[0-9a-f-]{36}$/
      );
      expect(entry.querySelector('id')?.textContent).toMatch(/^urn:uuid:[0-9a-f-]{36}$/);
      expect(Date.parse(entry.querySelector('updated')?.textContent ?? '')).toBeLessThanOrEqual(Date.now());
      const content = new JSDOM(entry.querySelector('content')?.textContent ?? '').window.document;
      expect(content.querySelector('script, img, [onerror]')).toBeNull();
    }
    const titles = entries.map((entry) => entry.querySelector('title')?.textContent ?? '');
    expect(titles.some((title) => title.includes(HOSTILE[0] ?? '?'))).toBe(true);
  });

  it('a component has a feed of its own; what is none has not', async () => {
    const feed = xml((await get(`/de/components/${storage}.atom`)).text);
    expect(feed.querySelectorAll('entry')).toHaveLength(HOSTILE.length);
    expect(feed.querySelector('feed > title')?.textContent).toMatch(/: Storage$/);
    expect((await server.call('GET', '/de/components/00000000-0000-4000-8000-000000000000.atom')).status).toBe(404);
  });

  it('the calendar has the maintenances and nothing that a text could add', async () => {
    const { text, headers } = await get('/en/maintenance.ics');
    expect(headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    const lines = text.split('\r\n');
    expect(lines.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(HOSTILE.length);
    expect(lines.filter((line) => line === 'END:VEVENT')).toHaveLength(HOSTILE.length);
    expect(lines.some((line) => line.includes('\n') || line.includes('\r'))).toBe(false);
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);

    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\u0000-\u001f]/);
    const unfolded = text.replaceAll('\r\n ', '');
    expect(unfolded).toContain(`DTSTART:${at(24).slice(0, 19).replace(/[-:]/g, '')}Z`);
    expect(unfolded).toContain(`SUMMARY:${(HOSTILE[5] ?? '').trim()}`);
    expect(unfolded).toContain('SUMMARY:line\\nBEGIN:VEVENT\\nSUMMARY:injected\\;\\,\\\\n\\nEND:VEVENT');
    expect(unfolded).toMatch(/URL:https:\/\/status\.example\.org\/cloud\/en\/incidents\//);
  });

  it('the badge is a picture without anything that runs', async () => {
    const { text, headers } = await get('/de/badge.svg');
    expect(headers.get('content-type')).toBe('image/svg+xml; charset=utf-8');
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    const svg = xml(text);
    expect(svg.documentElement.getAttribute('aria-label')).toBe('Cloud <&> ]]> "more": Eingeschränkt');
    expect(svg.querySelector('script, foreignObject, [href], style, [style]')).toBeNull();
  });

  it('readers of Statuspage’s API find what they know', async () => {
    const summary = (await get('/api/v2/summary.json')).body;
    expect(summary.at('status', 'indicator').value).toBe('minor');
    expect(summary.at('page', 'url').value).toBe(PUBLIC_URL);
    expect(summary.at('components').list.map((each) => each.at('status').value)).toEqual([
      'degraded_performance',
      'operational',
    ]);
    expect(summary.at('components', 0, 'id').value).toBe(storage);
    expect(
      summary
        .at('incidents')
        .list.map((each) => each.at('name').string)
        .sort()
    ).toEqual([...HOSTILE].sort().map((text) => text.trim()));
    const shown = summary.at('incidents', 0, 'incident_updates', 0, 'display_at').string;
    expect(Date.parse(shown)).toBe(Date.parse(at(-1)));
    expect((await get('/api/v2/status.json')).body.value).toEqual({
      page: summary.at('page').value,
      status: summary.at('status').value,
    });
    const planned = (await get('/api/v2/scheduled-maintenances.json')).body.at('scheduled_maintenances').list;
    expect(planned.map((each) => each.at('status').value)).toEqual(HOSTILE.map(() => 'scheduled'));
    const id = (await get('/api/v2/incidents.json')).body.at('incidents', 0, 'id').string;
    await server.call('PATCH', `/incidents/${id}`, { endedAt: at(-0.1) });
    const after = (await get('/api/v2/incidents.json')).body.at('incidents').list;
    expect(after.find((each) => each.at('id').value === id)?.at('status').value).toBe('resolved');
    expect(after).toHaveLength(HOSTILE.length);
  });

  it('tells nothing that is private', async () => {
    const [first] = (await server.call('GET', '/api/v2/incidents.json')).body.at('incidents').list;
    const link = { key: 'k', name: 'SecretAlert', labels: { host: 'secret-host' }, startsAt: at(-1) };
    expect((await server.call('POST', `/incidents/${first?.at('id').string}/alerts`, [link])).status).toBe(204);
    for (const path of [
      '/en/feed.atom',
      '/en/maintenance.ics',
      '/api/v2/summary.json',
      '/api/v2/incidents.json',
      '/en/',
    ]) {
      expect((await get(path)).text).not.toMatch(/secret/i);
    }
  });

  it('the page links to all of it', async () => {
    const { document } = new JSDOM((await get('/de/')).text).window;
    expect(document.querySelector('link[type="application/atom+xml"]')?.getAttribute('href')).toBe(
      '/cloud/de/feed.atom'
    );
    const links = [...document.querySelectorAll('footer a')].map((link) => link.getAttribute('href') ?? '');
    for (const link of links) {
      await get(link.replace('/cloud', ''));
    }
    expect(links).toHaveLength(3);
  });
});
