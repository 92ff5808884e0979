import { randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import { AxeBuilder } from '@axe-core/playwright';
import type { Browser } from '@playwright/test';
import { JSDOM } from 'jsdom';

import { startBrowser } from './browser';
import { PROVISIONING } from './provisioning';
import { startTestServer, type TestServer } from './testServer';

jest.setTimeout(120_000);

/** Each sets `window.hit` or changes what a reader of the format sees, if it is let through. */
const CORPUS = [
  '<script>window.hit=1</script>',
  '"><img src=x onerror=window.hit=1>',
  "' autofocus onfocus=window.hit=1 x='",
  '</title></style></textarea><svg/onload=window.hit=1>',
  '<iframe srcdoc="<script>parent.hit=1</script>"></iframe>',
  '<a href="javascript:window.hit=1">x</a>',
  '[x](javascript:window.hit=1)',
  '[x](data:text/html,<script>window.hit=1</script>)',
  '[<img src=x onerror=window.hit=1>](https://example.org/"onmouseover="window.hit=1)',
  '**<b onmouseover=window.hit=1>**`<script>window.hit=1</script>`',
  '<meta http-equiv="refresh" content="0;url=https://evil.example/">',
  '<base href="https://evil.example/"><form action=//evil.example><input type=submit>',
  '<link rel=stylesheet href=//evil.example/x.css><style>*{display:none}</style>',
  ']]><evil xmlns="x"/><!--',
  '--><script>window.hit=1</script><!--',
  '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>&e;',
  '&lt;script&gt;window.hit=1&lt;/script&gt; &#60;script&#62;',
  '{{constructor.constructor("window.hit=1")()}} ${window.hit=1} <%= window.hit=1 %> #{7*7} {% raw %}',
  '=cmd|"/c calc"!A1',
  '+HYPERLINK("https://evil.example")',
  '@SUM(1+1)*cmd|x',
  '-2+3+cmd|x',
  'line\r\nBEGIN:VEVENT\r\nSUMMARY:evil\r\nEND:VEVENT\r\nX-EVIL:1',
  '\u202eevil\u202c \u0007\u001b[31m \u2028 \ufeff',
  '\u003c/script\u003e"}]}',
] as const;

const FIELDS = ['title', 'text', 'update title', 'update text', 'note', 'reason', 'postmortem', 'component', 'label'];

describe('texts of every field, in everything public', () => {
  let server: TestServer;
  let browser: Browser;
  const paths: string[] = [];
  const exportDir = mkdtempSync(path.join(os.tmpdir(), 'leitstand-injections-'));

  beforeAll(async () => {
    server = await startTestServer({
      provisioning: PROVISIONING,
      exportDir,
      config: `page: { title: ${JSON.stringify(CORPUS[1])}, about: { en: ${JSON.stringify(CORPUS[0])}, de: ${JSON.stringify(CORPUS[8])} }, privacy: { en: ${JSON.stringify(CORPUS[2])}, de: ${JSON.stringify(CORPUS[10])} } }`,
    });
    const at = (hours: number) => new Date(Date.now() + hours * 3600_000).toISOString();
    const items = CORPUS.map((text, index) => ({ text, index, component: randomUUID(), type: randomUUID() }));
    const incident = ({ text, index, component, type }: (typeof items)[number], over: Record<string, unknown>) => ({
      id: randomUUID(),
      displayName: text,
      description: text,
      phase: { generation: 2, order: index },
      affects: [{ reference: component, type, severity: 50 }],
      updates: [0, 1].map((order) => ({ order, displayName: text, description: text, createdAt: at(-1) })),
      ...over,
    });
    const open = items.map((item) => incident(item, { beganAt: at(-2) }));
    const past = items.map((item) => incident(item, { beganAt: at(-50), endedAt: at(-49) }));
    const planned = items.map((item) => {
      const affects = [{ reference: item.component, type: item.type, severity: 0 }];
      return incident(item, { beganAt: at(24), endedAt: at(26), affects });
    });
    const { body, status } = await server.call('POST', '/import', {
      version: 1,
      components: items.map(({ text, component }) => ({
        id: component,
        displayName: text,
        labels: { region: text, [text]: 'x' },
      })),
      impactTypes: items.map(({ text, type }) => ({ id: type, displayName: text, description: text })),
      severities: items.map(({ text, index }) => ({ displayName: text, value: 67 + index })),
      phases: [
        { generation: 1, phases: ['Scheduled', 'Open', 'Done'] },
        { generation: 2, phases: [...CORPUS] },
      ],
      incidents: [...open, ...past, ...planned],
    });
    expect([status, body.at('created', 'incidents').value]).toEqual([200, 3 * CORPUS.length]);

    // What only our own API takes, several texts at once.
    const post = async (target: string, sent: Record<string, unknown>) => {
      const answer = await server.call(target.endsWith('!') ? 'PATCH' : 'POST', target.replace('!', ''), sent);
      expect([target, answer.status < 300]).toEqual([target, true]);
    };
    for (let from = 0; from < CORPUS.length; from += 8) {
      const several = CORPUS.slice(from, from + 8).join(' ');
      const [first, second] = [open[from]?.id ?? '', past[from]?.id ?? ''];
      await post(`/incidents/${first}!`, { postmortem: CORPUS.slice(from, from + 8).join('\n\n') });
      await post(`/incidents/${first}/corrections`, { note: several });
      await post(`/incidents/${first}/updates/0/corrections`, { note: several });
      await post(`/incidents/${first}/updates/1/retraction`, { reason: several });
      await post(`/incidents/${second}/retraction`, { reason: several });
      paths.push(`/en/incidents/${first}`, `/de/incidents/${second}`);
    }
    paths.push(...open.map(({ id }) => `/en/incidents/${id}`));
    const month = at(-2).slice(0, 7);
    paths.push('/en/', '/de/', '/en/history/', `/de/history/${month}`, '/en/maintenance', '/en/widget', '/de/privacy');
    paths.push('/en/no-such-page');
    browser = await startBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await server.stop();
    rmSync(exportDir, { recursive: true, force: true });
  });

  it(`runs nothing, loads nothing and leads nowhere in a browser (${FIELDS.join(', ')})`, async () => {
    const page = await browser.newPage();
    const seen: string[] = [];
    page.on('request', (request) => seen.push(request.url()));
    page.on('dialog', (dialog) => void dialog.dismiss());
    page.on('console', (message) => {
      if (/Content Security Policy/i.test(message.text())) {
        seen.push(`CSP: ${message.text()}`);
      }
    });
    for (const target of paths) {
      await page.goto(server.url + target, { waitUntil: 'load' });
      const found = await page.evaluate(() => ({
        hit: Reflect.get(window, 'hit'),
        elements: [...document.querySelectorAll('*')]
          .map(({ tagName }) => tagName.toLowerCase())
          .filter((name) => /^(iframe|object|embed|form|input|base|style|evil|textarea|img|video|frame)$/.test(name)),
        handlers: [...document.querySelectorAll('*')].flatMap((element) =>
          [...element.attributes]
            .filter(({ name }) => /^(on|srcdoc|style|formaction)/i.test(name))
            .map(({ name }) => name)
        ),
        // Links may lead elsewhere; nothing else may.
        addresses: [...document.querySelectorAll('[href], [src]')]
          .filter((element) => {
            const address = element.getAttribute('href') ?? element.getAttribute('src') ?? '';
            const isLink = element.tagName === 'A' && /^(https?:\/\/|mailto:)/.test(address);
            return !isLink && !/^(\/(?!\/)|#|data:,$)/.test(address);
          })
          .map(({ outerHTML }) => outerHTML),
        scripts: [...document.scripts].filter((script) => !script.src || script.textContent).length,
      }));
      expect([target, found]).toEqual([
        target,
        { hit: undefined, elements: [], handlers: [], addresses: [], scripts: 0 },
      ]);
    }
    expect(seen.filter((url) => !url.startsWith(`${server.url}/`) && url !== 'data:,')).toEqual([]);
    await page.close();
  });

  it('is readable for everybody all the same', async () => {
    const page = await (await browser.newContext()).newPage();
    await page.goto(`${server.url}${paths[0] ?? ''}`);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
  });

  it('leaves feeds well-formed, and in them only what was meant', async () => {
    const feed = await server.call('GET', '/en/feed.atom');
    const xml = new JSDOM(feed.text, { contentType: 'application/xml' }).window.document;
    expect(xml.querySelector('evil, script, img, iframe')).toBeNull();
    for (const entry of xml.querySelectorAll('entry')) {
      const content = new JSDOM(entry.querySelector('content')?.textContent ?? '').window.document;
      const names = [...content.body.querySelectorAll('*')].map(({ tagName }) => tagName);
      expect(names.filter((name) => !ALLOWED.test(name))).toEqual([]);
      expect(content.querySelector('[onerror], [onload], [onmouseover], [onfocus], [href^="javascript"]')).toBeNull();
    }
    const badge = (await server.call('GET', '/en/badge.svg')).text;
    const svg = new JSDOM(badge, { contentType: 'image/svg+xml' }).window.document;
    expect([...svg.querySelectorAll('*')].map(({ tagName }) => tagName).filter((name) => !BADGE.test(name))).toEqual(
      []
    );
  });

  it('adds no line to the calendar', async () => {
    const lines = (await server.call('GET', '/de/maintenance.ics')).text.split('\r\n');
    expect(lines.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(CORPUS.length);
    expect(lines.filter((line) => /^(X-EVIL|SUMMARY:evil)/.test(line) || /[\r\n\u0000-\u001f]/.test(line))).toEqual([]);
  });

  it('comes back from the API as it went in', async () => {
    const incidents = (await server.call('GET', '/incidents?start=2020-01-01&end=2100-01-01')).body.at('data').list;
    const titles = new Set(incidents.map((incident) => incident.at('displayName').value));
    expect(CORPUS.filter((text) => !titles.has(text))).toEqual([]);
    for (const target of ['summary', 'incidents', 'scheduled-maintenances', 'status']) {
      const answer = await server.call('GET', `/api/v2/${target}.json`);
      expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8');
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
      expect(answer.body.at('page', 'name').value).toBe(CORPUS[1]);
    }
  });

  it('is the same in the copy, and nothing public is a table that a spreadsheet could run', async () => {
    const current = path.join(exportDir, 'current');
    const end = Date.now() + 30_000;
    const wanted = (await server.call('GET', '/en/')).text;
    const read = () => {
      try {
        return readFileSync(path.join(current, 'en', 'index.html'), 'utf8');
      } catch {
        return undefined;
      }
    };
    while (read() !== wanted && Date.now() < end) {
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
    expect(read()).toBe(wanted);
    const files = readdirSync(current, { recursive: true, encoding: 'utf8' });
    expect(files.length).toBeGreaterThan(100);
    expect(files.filter((file) => /\.(csv|tsv|xlsx?)$/.test(file))).toEqual([]);
  });
});

const ALLOWED = /^(P|H3|TIME|STRONG|EM|CODE|PRE|UL|OL|LI|BR|A)$/;
const BADGE = /^(svg|title|rect|g|text)$/;
