import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import { testIds } from '../../src/testIds';
import { draftForm, publishDraft } from '../pages/draftForm';
import { asCustomer, openStatusDashboard, publicHtml } from '../pages/publicPage';
import { endOpenIncidents } from '../pages/statusApi';
import { causeAlert, clearAlert, setScenario } from '../pages/world';

const ALERT = 'CephOSDDown';
const APP = '/a/scs-leitstand-app';
/** An open page must show what was published within this, without a click. */
const SEEN_BY_CUSTOMERS = { timeout: 30_000 };

test.describe.serial('from a firing alert to what the customer sees', () => {
  const title = `Block storage is slow (${Date.now()})`;
  let customer: { context: BrowserContext; page: Page };
  let panel: { context: BrowserContext; page: Page };
  let preview: string;
  let incidentId: string;

  test.beforeAll(async ({ browser, request }) => {
    await clearAlert(request, 'osd-dies', ALERT);
    await endOpenIncidents(request);
    customer = await asCustomer(browser);
    panel = await openStatusDashboard(browser);
  });
  test.afterAll(async ({ request }) => {
    await setScenario(request, 'osd-dies', false);
    await customer.context.close();
    await panel.context.close();
  });

  test('an OSD dies, Prometheus fires, Alertmanager knows', async ({ request }) => {
    await causeAlert(request, 'osd-dies', ALERT);
  });

  test('the operator drafts from the inbox, reads what customers will read, and publishes', async ({
    page,
    request,
  }) => {
    await expect(panel.page.getByText('Block Storage').first()).toBeVisible();
    await page.goto(`${APP}/inbox`);
    const row = page.getByTestId(testIds.inbox.row).filter({ hasText: ALERT });
    await expect(row).toBeVisible({ timeout: 60_000 });
    await expect(row).toContainText('Block Storage');
    await row.getByRole('link', { name: 'Draft incident' }).click();

    const draft = draftForm(page);
    await expect(draft.component).toHaveValue(/Block Storage/);
    await expect(draft.title).not.toHaveValue('');
    await expect(draft.form).toContainText(/rule/i);
    await draft.title.fill(title);
    await expect(draft.preview).toContainText(title);
    preview = await draft.preview.innerText();
    incidentId = await publishDraft(page);

    expect(await publicHtml(request)).toContain(title);
    await expect(customer.page.getByText(title).first()).toBeVisible(SEEN_BY_CUSTOMERS);
    await expect(panel.page.getByText(title).first()).toBeVisible(SEEN_BY_CUSTOMERS);
  });

  test('customers are told nothing internal', async ({ request }) => {
    const html = await publicHtml(request);
    for (const secret of [ALERT, 'osd.', 'storage-1', 'storage-2', 'storage-3', 'alertname', 'example.org']) {
      expect(html).not.toContain(secret);
    }
  });

  test('customers read what the preview showed', async () => {
    const article = customer.page.locator('article').filter({ hasText: title }).first();
    expect(await article.innerText()).toBe(preview);
  });

  test('the inbox says that it is published, and the Ceph graphs show it', async ({ page }) => {
    await page.goto(`${APP}/inbox`);
    const row = page.getByTestId(testIds.inbox.row).filter({ hasText: ALERT });
    await expect(row.getByRole('link', { name: /Published/ })).toBeVisible({ timeout: 60_000 });
    await page.goto(`${APP}/ceph`);
    await expect(page.getByTestId('data-testid annotation-marker').first()).toBeAttached({ timeout: 60_000 });
  });

  test('an update reaches the customers', async ({ page }) => {
    await page.goto(`${APP}/incidents/${incidentId}`);
    await page.getByLabel('What customers read (English)').fill('We replaced the part and data is being copied back.');
    await page.getByRole('button', { name: 'Post update' }).click();
    await expect(customer.page.getByText('data is being copied back').first()).toBeVisible(SEEN_BY_CUSTOMERS);
    await expect(panel.page.getByText('data is being copied back').first()).toBeVisible(SEEN_BY_CUSTOMERS);
  });

  test('the OSD comes back, the alert clears, the operator resolves and the page says so', async ({
    page,
    request,
  }) => {
    await clearAlert(request, 'osd-dies', ALERT);
    await page.goto(`${APP}/incidents/${incidentId}`);
    await page.getByRole('button', { name: 'Resolve', exact: true }).click();
    await page.getByRole('button', { name: 'Post and resolve' }).click();
    await expect(customer.page.getByText('All services are operational').first()).toBeVisible(SEEN_BY_CUSTOMERS);
    await expect(panel.page.getByText('All services are operational').first()).toBeVisible(SEEN_BY_CUSTOMERS);
  });
});
