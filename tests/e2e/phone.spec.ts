import { expect, test, type Page } from '@playwright/test';
import { alertmanagerUrl, loginOf, statusUrl } from '../environment';
import { sendAlert } from '../pages/alertmanager';
import { draftForm } from '../pages/draftForm';
import { requestAs } from '../pages/requestAs';
import { endOpenIncidents } from '../pages/statusApi';

/** What a thumb hits for sure. */
const THUMB = 44;
const HEIGHT = 740;

test.use({
  storageState: { cookies: [], origins: [] },
  viewport: { width: 360, height: HEIGHT },
  hasTouch: true,
  isMobile: true,
});

const expectNoSidewaysScrolling = async (page: Page) =>
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);

test('at 03:00: from the notification to published, with one thumb', async ({ page, request }) => {
  const operator = await requestAs('operator');
  await endOpenIncidents(operator);
  await operator.dispose();
  const labels = {
    alertname: 'OpenstackAPIDown',
    service: 'nova',
    severity: 'critical',
    cluster: 'fra1',
    seen: 'phone',
  };
  const clear = await sendAlert(request, { labels, annotations: { summary: 'nova does not answer' } });
  const found = await request.get(`${alertmanagerUrl()}/api/v2/alerts?filter=seen%3D%22phone%22`);
  const [{ fingerprint }]: [{ fingerprint: string }] = await found.json();

  await page.goto(`/a/scs-leitstand-app/incidents/new?fingerprint=${fingerprint}`);
  await page.waitForURL(/\/login/);
  await page.getByRole('link', { name: /sign in with/i }).tap();
  const { email, password } = loginOf('operator');
  await page
    .getByRole('textbox', { name: /e-?mail|user ?name|login/i })
    .first()
    .fill(email);
  await page.locator('input[type=password]').fill(password);
  await page.locator('input[type=password]').press('Enter');
  await page.waitForURL(
    (url) => url.searchParams.get('fingerprint') === fingerprint && !url.pathname.includes('login')
  );

  const draft = draftForm(page);
  await expect(draft.title).not.toHaveValue('');
  const title = `Compute does not answer (${Date.now()})`;
  await draft.title.fill(title);
  await expect(draft.preview).toContainText(title);
  await expectNoSidewaysScrolling(page);

  // Wherever the page is scrolled to, the button is where the thumb is.
  for (const place of ['top', 'end'] as const) {
    await page.evaluate((to) => window.scrollTo(0, to === 'top' ? 0 : document.body.scrollHeight), place);
    await expect(draft.publish).toBeInViewport({ ratio: 1 });
    const box = await draft.publish.boundingBox();
    expect(box?.height).toBeGreaterThanOrEqual(THUMB);
    expect(box?.width).toBeGreaterThanOrEqual(THUMB);
    expect(box?.y).toBeGreaterThanOrEqual(place === 'top' ? HEIGHT / 2 : 0);
  }
  for (const button of await draft.form.getByRole('button').all()) {
    expect((await button.boundingBox())?.height ?? THUMB, await button.innerText()).toBeGreaterThanOrEqual(THUMB);
  }

  await draft.publish.tap();
  await expect(draft.published).toContainText('Published');
  await expect(draft.published).toContainText(title);
  await expectNoSidewaysScrolling(page);
  expect(await (await request.get(`${statusUrl()}/en/`)).text()).toContain(title);
  await clear();
});
