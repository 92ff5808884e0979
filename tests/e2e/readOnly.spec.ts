import { expect, test } from '@playwright/test';
import { STATE_FILES, statusUrl } from '../environment';
import { openRuleInstances } from '../pages/ruleDetails';
import { STATUS_PROXY } from '../pages/statusApi';
import { accessTokenOf } from '../pages/tokens';
import { causeAlert, setScenario } from '../pages/world';

const ALERT = 'OpenstackAPIDown';
const APP = '/a/scs-leitstand-app';
const FORGED = {
  displayName: 'Forged',
  description: 'Must never appear',
  beganAt: '2026-01-01T00:00:00.000Z',
  phase: { generation: 1, order: 0 },
  affects: [],
};

test.describe('the read-only colleague', () => {
  test.use({ storageState: STATE_FILES.reader });
  test.beforeAll(({ request }) => causeAlert(request, 'api-fails', ALERT));
  test.afterAll(({ request }) => setScenario(request, 'api-fails', false));

  test('sees the alerts, and no way to write', async ({ page }) => {
    await page.goto(`${APP}/inbox`);
    await expect(page.getByText(ALERT).first()).toBeVisible({ timeout: 60_000 });
    await expect(page.getByRole('link', { name: 'Draft incident' })).toHaveCount(0);
    await expect(page.getByRole('button', { name: 'Publish', exact: true })).toHaveCount(0);
    await openRuleInstances(page, ALERT);
    await expect(page.getByText(/Firing/).first()).toBeVisible({ timeout: 45_000 });
    await expect(page.getByRole('button', { name: 'Actions' })).toHaveCount(0);
  });

  test('typing the address of the form gives a sentence, not the form', async ({ page }) => {
    await page.goto(`${APP}/incidents/new`);
    await expect(page.getByRole('button', { name: 'Publish', exact: true })).toHaveCount(0);
    await expect(page.getByText(/may not|not allowed|only read/i).first()).toBeVisible();
  });

  test("a forged write of hers is refused by Grafana's proxy, and sent with her token by the server", async ({
    page,
    browser,
    request,
  }) => {
    const viaGrafana = await page.request.post(`${STATUS_PROXY}/incidents`, { data: FORGED });
    expect(viaGrafana.status()).toBe(403);
    expect(await viaGrafana.text()).toContain('plugin proxy route access denied');

    const token = await accessTokenOf(browser, 'reader');
    const direct = await request.post(`${statusUrl()}/incidents`, {
      data: FORGED,
      headers: { authorization: `Bearer ${token}` },
    });
    expect(direct.status()).toBe(403);
    expect(await (await request.get(`${statusUrl()}/en/`)).text()).not.toContain('Forged');
  });
});

test('a write without any token is refused by the server', async ({ request }) => {
  const answer = await request.post(`${statusUrl()}/incidents`, { data: FORGED });
  expect(answer.status()).toBe(401);
});
