import { expect, test, type Page } from '@playwright/test';
import { STATE_FILES, statusUrl } from '../environment';
import { sendAlert } from '../pages/alertmanager';
import { draftForm, publishDraft } from '../pages/draftForm';
import { chooseImpact, fillDraft } from '../pages/fillDraft';
import { openStatusDashboard, publicHtml } from '../pages/publicPage';
import { endOpenIncidents, listIncidents } from '../pages/statusApi';
import { HOSTILE, watchForScripts } from '../pages/watchForScripts';
import { testIds } from '../../src/testIds';

const APP = '/a/scs-leitstand-app';
const IN_INBOX = { timeout: 60_000 };

test.afterAll(async ({ browser }) => {
  const context = await browser.newContext({ storageState: STATE_FILES.operator });
  await endOpenIncidents(context.request);
  await context.close();
});

/** Pixels a page can be scrolled sideways by. */
const sidewaysScroll = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

test('an alert that no mapping rule knows: nothing is guessed, and it can be published after choosing', async ({
  page,
  request,
}) => {
  const end = await sendAlert(request, {
    labels: { alertname: 'NobodyKnowsMe', severity: 'critical', host: 'secret-host-17' },
    annotations: { summary: 'Internal words' },
  });
  try {
    await page.goto(`${APP}/inbox`);
    const row = page.getByTestId(testIds.inbox.row).filter({ hasText: 'NobodyKnowsMe' });
    await row.getByRole('link', { name: 'Draft incident' }).click(IN_INBOX);
    const draft = draftForm(page);
    await expect(draft.title).toHaveValue('');
    await expect(draft.component).toHaveValue('');
    await expect(draft.form.getByRole('combobox', { name: 'Impact type' })).toHaveValue('');
    await expect(
      draft.form.getByRole('radiogroup', { name: 'Severity' }).getByRole('radio', { checked: true })
    ).toHaveCount(0);
    await draft.publish.click();
    await expect(draft.form.getByRole('alert').first()).toBeVisible();

    const title = `Chosen by hand (${Date.now()})`;
    await draft.title.fill(title);
    await chooseImpact(page);
    await publishDraft(page);
    const html = await publicHtml(request);
    expect(html).toContain(title);
    for (const secret of ['NobodyKnowsMe', 'secret-host-17', 'Internal words']) {
      expect(html).not.toContain(secret);
    }
  } finally {
    await end();
  }
});

test('ten thousand characters reach the customers whole, and break no page', async ({ page, request }) => {
  const title = `Long (${Date.now()})`;
  const text = `${'Wort '.repeat(1000)}${'x'.repeat(4990)} end`.padEnd(10_000, '.');
  expect(text).toHaveLength(10_000);
  await page.goto(`${APP}/incidents/new`);
  await fillDraft(page, { title, text });
  const id = await publishDraft(page);
  const [stored] = (await listIncidents(request)).filter((incident) => incident.id === id);
  expect(stored?.description).toBe(text);
  await page.goto(`${APP}/incidents/${id}`);
  await expect(page.getByTestId(testIds.incidents.page)).toContainText('xxxx');
  expect(await sidewaysScroll(page)).toBe(0);
  await page.setViewportSize({ width: 400, height: 800 });
  await page.goto(`${statusUrl()}/en/`);
  await expect(page.getByText(title).first()).toBeVisible();
  expect(await sidewaysScroll(page)).toBe(0);
});

test('a title of ten thousand characters: a sentence, and nothing is lost', async ({ page }) => {
  const title = 'T'.repeat(10_000);
  await page.goto(`${APP}/incidents/new`);
  await fillDraft(page, { title, text: 'Short.' });
  const draft = draftForm(page);
  await draft.publish.click();
  await expect(draft.error.or(draft.published).or(draft.form.getByRole('alert')).first()).toBeVisible();
  if (!(await draft.published.isVisible())) {
    await expect(draft.title).toHaveValue(title);
  }
});

test('HTML, scripts and templates in every field are text wherever they are shown', async ({
  page,
  browser,
  request,
}) => {
  const ran = await watchForScripts(page);
  const mark = `Injected ${Date.now()}`;
  const title = `${mark} ${HOSTILE}`;
  const text = `Text of it. ${HOSTILE}`;
  await page.goto(`${APP}/incidents/new`);
  await fillDraft(page, { title, text });
  const draft = draftForm(page);
  await expect(draft.preview).toContainText(title);
  await expect(draft.preview).toContainText(text);
  await draft.form.getByText('Customers may read this').click();
  const id = await publishDraft(page);
  await expect(page.getByText(mark).first()).toBeVisible();

  await page.goto(`${APP}/incidents/${id}`);
  await expect(page.getByRole('heading', { name: mark }).first()).toContainText(title);
  await page.getByLabel('What customers read (English)').fill(`Update. ${HOSTILE}`);
  await page.getByText('Customers may read this').click();
  await page.getByRole('button', { name: 'Post update' }).click();
  await expect(page.getByText('Customers now read your update')).toBeVisible();
  await page.goto(`${APP}/incidents`);
  await expect(page.getByText(mark).first()).toContainText(title);
  await page.goto(`${APP}/overview`);
  await expect(page.getByText(mark).first()).toBeVisible();
  await page.goto(`${APP}/ceph`);
  const marker = page.getByTestId('data-testid annotation-marker').last();
  await marker.hover();
  await expect(page.getByText(mark).first()).toBeVisible();
  await expect(page.getByText('onerror').first()).toBeVisible();
  expect(await ran()).toEqual([]);

  const panel = await openStatusDashboard(browser);
  const ranInPanel = await watchForScripts(panel.page);
  await expect(panel.page.getByText(mark).first()).toContainText(title);
  expect(await ranInPanel()).toEqual([]);
  await panel.context.close();

  for (const address of ['/en/', `/en/incidents/${id}`, `/de/incidents/${id}`]) {
    await page.goto(`${statusUrl()}${address}`);
    await expect(page.getByText(mark).first()).toContainText(title);
    await expect(page.getByText('Update. <img').first()).toBeVisible();
    expect(await ran()).toEqual([]);
  }
  expect(await publicHtml(request)).not.toMatch(/<img|<svg onload|<script>top/);
});

test('HTML in an alert is text in the inbox and in the draft', async ({ page, request }) => {
  const ran = await watchForScripts(page);
  const name = `Hostile${Date.now()} ${HOSTILE}`;
  const end = await sendAlert(request, {
    labels: { alertname: name, severity: HOSTILE, host: HOSTILE },
    annotations: { summary: HOSTILE, description: HOSTILE, runbook_url: 'javascript:alert(8)' },
  });
  try {
    await page.goto(`${APP}/inbox`);
    const row = page.getByTestId(testIds.inbox.row).filter({ hasText: name });
    await expect(row).toBeVisible(IN_INBOX);
    await expect(page.locator('a[href^="javascript:"]')).toHaveCount(0);
    await row.getByRole('link', { name: 'Draft incident' }).click();
    await expect(draftForm(page).form).toBeVisible();
    expect(await ran()).toEqual([]);
  } finally {
    await end();
  }
});

test.describe('the read-only colleague follows links meant for others', () => {
  test.use({ storageState: STATE_FILES.reader });

  const READ_ONLY = 'You can only read here';
  const GONE = 'The status page does not have this any more';
  const ADDRESSES: Record<string, string> = {
    [`${APP}/incidents/new`]: READ_ONLY,
    [`${APP}/incidents/new?alert=unknown`]: READ_ONLY,
    [`${APP}/incidents/new?source=panel&title=x&dashboard=y&panelId=1`]: READ_ONLY,
    [`${APP}/incidents/00000000-0000-4000-8000-000000000000`]: GONE,
    [`${APP}/incidents/%3Cscript%3Ealert(1)%3C%2Fscript%3E`]: GONE,
    [`${APP}/inbox?alert=unknown`]: READ_ONLY,
    [`${APP}/ceph/osd/4711`]: 'Ceph does not know this OSD',
    [`${APP}/ceph/no-such-page`]: 'Not found',
    [`${APP}/no-such-page`]: 'what customers are told',
    [APP]: 'what customers are told',
  };

  for (const [path, words] of Object.entries(ADDRESSES)) {
    test(`${path}: words, no way to write, nothing broken`, async ({ page }) => {
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(error.message));
      const ran = await watchForScripts(page);
      await page.goto(path);
      await expect(page.getByText(words).first()).toBeVisible();
      await expect(page.getByRole('button', { name: /^(Publish|Post update|Resolve)$/ })).toHaveCount(0);
      await expect(page.getByText('undefined')).toHaveCount(0);
      expect(await ran()).toEqual([]);
      expect(errors).toEqual([]);
    });
  }
});
