import { AxeBuilder } from '@axe-core/playwright';
import type { Browser } from '@playwright/test';

import { startBrowser } from './browser';
import { PROVISIONING } from './provisioning';
import { startTestServer, type TestServer } from './testServer';

jest.setTimeout(120_000);

const CONFIG = `
page:
  title: Example Cloud
  timeZone: Europe/Berlin
  about: { en: "Status of **all** services.", de: "Status **aller** Dienste." }
  imprint: https://example.org/imprint
  accessibility: { en: "- WCAG 2.2 AA", de: "- WCAG 2.2 AA" }
  monitoring: { href: "https://console.example.org/" }
  colours:
    light: { accent: "#7a1fa2", header: "#2b1140", headerText: "#ffffff" }
    dark: { accent: "#e3a6ff", header: "#1c0d2a", headerText: "#f4e9ff" }
`;

describe('every kind of public page', () => {
  let plain: TestServer;
  let themed: TestServer;
  let browser: Browser;
  let incident: string;

  const fill = async (server: TestServer) => {
    const component = (await server.call('GET', '/components')).body.at('data', 0, 'id').string;
    const type = (await server.call('GET', '/impacttypes')).body.at('data', 0, 'id').string;
    const at = (hours: number) => new Date(Date.now() + hours * 3600_000).toISOString();
    const publish = async (severity: number, over: Record<string, unknown>) =>
      (
        await server.call('POST', '/incidents', {
          description: 'Some **words** with `code` and [a link](https://example.org).\n\n- one\n- two',
          phase: { generation: 1, order: 1 },
          affects: [{ reference: component, type, severity }],
          ...over,
        })
      ).body.at('id').string;
    const id = await publish(100, { displayName: 'Broken', beganAt: at(-3), postmortem: 'We **learned**.' });
    await server.call('POST', `/incidents/${id}/updates`, { displayName: 'Found', description: '1. a\n2. b' });
    await server.call('POST', `/incidents/${id}/updates`, { displayName: 'Wrong', phase: { generation: 1, order: 2 } });
    await server.call('POST', `/incidents/${id}/updates/1/retraction`, { reason: 'Another incident.' });
    await server.call('POST', `/incidents/${id}/corrections`, { note: 'Not all.' });
    await publish(0, { displayName: 'Planned', beganAt: at(24), endedAt: at(25) });
    await publish(50, { displayName: 'Past', beganAt: at(-50), endedAt: at(-49) });
    return id;
  };

  beforeAll(async () => {
    plain = await startTestServer({ provisioning: PROVISIONING });
    themed = await startTestServer({ provisioning: PROVISIONING, config: CONFIG });
    incident = await fill(themed);
    await fill(plain);
    browser = await startBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await plain.stop();
    await themed.stop();
  });

  const look = async (server: TestServer, target: string, colorScheme: 'light' | 'dark', width = 1280) => {
    const context = await browser.newContext({ colorScheme, viewport: { width, height: 900 } });
    const page = await context.newPage();
    await page.goto(server.url + target);
    // Of axe's rules only contrast depends on the colours, and none on the width.
    const axe = new AxeBuilder({ page });
    const rules = colorScheme === 'dark' || width < 1000 ? axe.withRules(['color-contrast']) : axe;
    const { violations } = await rules.analyze();
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    await context.close();
    return { target, colorScheme, violations: violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`), wide };
  };
  const fine = (target: string, colorScheme: 'light' | 'dark') => ({ target, colorScheme, violations: [], wide: 0 });

  it.each(['light', 'dark'] as const)('has nothing axe complains of, in %s', async (scheme) => {
    const month = new Date(Date.now() - 3 * 3600_000).toISOString().slice(0, 7);
    const removed = (await themed.call('POST', '/incidents', { displayName: 'x' })).body.at('id').string;
    await themed.call('DELETE', `/incidents/${removed}`);
    const targets = [
      '/en/',
      '/de/',
      `/en/incidents/${incident}`,
      '/de/history/',
      `/en/history/${month}`,
      '/de/maintenance',
      '/en/widget',
      '/de/accessibility',
      '/en/no-such-page',
      `/de/incidents/${removed}`,
    ];
    for (const target of targets) {
      expect(await look(themed, target, scheme)).toEqual(fine(target, scheme));
    }
    expect(await look(plain, '/en/', scheme)).toEqual(fine('/en/', scheme));
  });

  it('fits a phone, and nothing needs to be scrolled sideways', async () => {
    for (const target of ['/de/', `/de/incidents/${incident}`, '/de/maintenance']) {
      expect(await look(themed, target, 'light', 320)).toEqual(fine(target, 'light'));
    }
  });

  it('works without JavaScript and says in words what it says in colour', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${themed.url}/en/`);
    const banner = page.locator('.ls-banner');
    expect(await banner.innerText()).toContain('Storage is disrupted.');
    expect(await page.locator('.ls-component .ls-now').allInnerTexts()).toEqual(['Operational', 'Broken']);
    await page.getByRole('link', { name: 'Broken' }).first().click();
    expect(page.url()).toMatch(/\/en\/incidents\//);
    expect(await context.cookies()).toEqual([]);
    await context.close();
  });

  it('may be framed only if it is the widget, and only by whom the config file says', async () => {
    const framed = await startTestServer({
      provisioning: PROVISIONING,
      config: 'page: { widget: { frameAncestors: [https://portal.example.org] } }',
    });
    const policy = async (server: TestServer, target: string) =>
      /frame-ancestors ([^;]*)/.exec(
        (await server.call('GET', target)).headers.get('content-security-policy') ?? ''
      )?.[1];
    expect(await policy(framed, '/en/widget')).toBe('https://portal.example.org');
    expect(await policy(framed, '/en/')).toBe("'none'");
    expect(await policy(plain, '/de/widget')).toBe('*');
    const widget = await framed.call('GET', '/en/widget');
    expect(widget.text).not.toContain('<script');
    expect(widget.headers.get('refresh')).toBe('60');
    await framed.stop();
  });

  it('refuses colours in which something could not be read, and a logo that is none', async () => {
    const start = (page: string) => startTestServer({ config: `page: ${page}` });
    await expect(start('{ colours: { light: { accent: "#cccccc" } } }')).rejects.toMatchObject({
      message: expect.stringContaining('page.colours.light.accent: #cccccc on #f4f6f8 has a contrast of 1.5'),
    });
    await expect(start('{ colours: { dark: { accent: "red;}*{x" } } }')).rejects.toMatchObject({
      code: 'invalid-input',
    });
    await expect(start(`{ logo: ${__filename} }`)).rejects.toMatchObject({ code: 'invalid-input' });
  });
});
