import { expect, test } from '@playwright/test';
import { testIds } from '../../src/testIds';
import { grafanaUrl, loginOf, STATE_FILES, statusUrl } from '../environment';
import { draftForm } from '../pages/draftForm';
import { fillDraft } from '../pages/fillDraft';
import { signIn } from '../pages/signIn';
import { STATUS_PROXY } from '../pages/statusApi';

const APP = '/a/scs-leitstand-app';
const FORGED = {
  displayName: 'Forged by somebody',
  description: 'Must never appear',
  beganAt: '2026-01-01T00:00:00.000Z',
  phase: { generation: 1, order: 0 },
  affects: [],
};
const NOBODY = { cookies: [], origins: [] };

test.describe('C08 the operator', () => {
  test('publishes, and changes no catalogue', async ({ page }) => {
    await page.goto(`${APP}/incidents/new`);
    await fillDraft(page, { title: 'Not to be published' });
    await expect(draftForm(page).publish).toBeEnabled();
    // Grafana guards the exact address; what lies below it is the app's.
    await page.goto(`${APP}/catalogue/below`);
    await expect(page.getByTestId(testIds.app.forbidden)).toContainText('Leitstand administrator');
    const forged = await page.request.post(`${STATUS_PROXY}/components`, { data: { displayName: 'Forged' } });
    expect(forged.status()).toBe(403);
  });
});

test.describe('C08 the drafter', () => {
  test.use({ storageState: NOBODY });

  test('keeps drafts that others publish, and is told so', async ({ page }) => {
    await signIn(page, loginOf('drafter'));
    await page.goto(`${APP}/incidents/new`);
    await fillDraft(page, { title: 'Drafted by Dora' });
    await expect(draftForm(page).publish).toBeDisabled();
    await expect(page.getByText(/somebody who may publish has to publish them/).first()).toBeVisible();
    await draftForm(page).form.getByRole('button', { name: 'Keep as draft' }).click();
    await expect
      .poll(async () => (await page.request.get(`${STATUS_PROXY}/drafts`)).text())
      .toContain('Drafted by Dora');
    const forged = await page.request.post(`${STATUS_PROXY}/incidents`, { data: FORGED });
    expect(forged.status()).toBe(403);
  });
});

test.describe('C08 the reader', () => {
  test.use({ storageState: STATE_FILES.reader });

  test('has no way to write, and a forged one is refused by Grafana', async ({ page }) => {
    await page.goto(`${APP}/incidents`);
    await expect(page.getByText(/You can only read here/).first()).toBeVisible();
    await page.goto(`${APP}/incidents/new`);
    await expect(page.getByTestId(testIds.draft.refused)).toBeVisible();
    const forged = await page.request.post(`${STATUS_PROXY}/incidents`, { data: FORGED });
    expect(forged.status()).toBe(403);
    expect(await forged.text()).toContain('plugin proxy route access denied');
  });
});

test.describe('C08 the customer', () => {
  test.use({ storageState: NOBODY });

  test('reads the public page, and reaches nothing of Grafana’s', async ({ page }) => {
    const { email, password } = loginOf('customer');
    await page.goto('/login/generic_oauth');
    await page
      .getByRole('textbox', { name: /e-?mail|user ?name|login/i })
      .first()
      .fill(email);
    await page.locator('input[type=password]').fill(password);
    await page.locator('input[type=password]').press('Enter');
    await page.waitForURL((url) => url.href.startsWith(grafanaUrl()));
    const forged = await page.request.post(`${STATUS_PROXY}/incidents`, { data: FORGED });
    expect(forged.ok()).toBe(false);
    const publicPage = await (await page.request.get(`${statusUrl()}/en/`)).text();
    expect(publicPage).not.toContain('Forged by somebody');
    expect(publicPage).not.toContain('Drafted by Dora');
  });
});
