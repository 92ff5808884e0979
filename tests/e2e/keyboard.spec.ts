import { expect, test } from '@playwright/test';
import { testIds } from '../../src/testIds';
import { statusUrl } from '../environment';
import { sendAlert } from '../pages/alertmanager';
import { draftForm } from '../pages/draftForm';
import { enterOn, tabTo } from '../pages/keyboard';
import { endOpenIncidents } from '../pages/statusApi';

test('from the alert to the end of the incident without a mouse', async ({ page, request }) => {
  await endOpenIncidents(page.request);
  const labels = {
    alertname: 'OpenstackAPIDown',
    service: 'nova',
    severity: 'critical',
    cluster: 'fra1',
    seen: 'keys',
  };
  const clear = await sendAlert(request, { labels, annotations: { summary: 'nova does not answer' } });
  const title = `Compute does not answer (${Date.now()})`;

  await test.step('draft', async () => {
    await page.goto('/a/scs-leitstand-app/inbox');
    const row = page.getByTestId(testIds.inbox.row).filter({ hasText: 'OpenstackAPIDown' }).first();
    await expect(row).toBeVisible({ timeout: 60_000 });
    await enterOn(page, row.getByRole('link', { name: 'Draft incident' }));
    await tabTo(page, draftForm(page).title);
    await page.keyboard.press('Control+A');
    await page.keyboard.type(title);
    await expect(draftForm(page).preview).toContainText(title);
  });

  await test.step('publish', async () => {
    await enterOn(page, draftForm(page).publish);
    await expect(draftForm(page).published).toContainText('Published');
    await enterOn(page, draftForm(page).published.getByRole('link', { name: 'Open the incident' }));
  });

  await test.step('update', async () => {
    await tabTo(page, page.getByLabel('What customers read (English)'));
    await page.keyboard.type('We know why and repair it.');
    await enterOn(page, page.getByRole('button', { name: 'Post update' }));
    await expect(page.getByText(/Customers now (read|see)/).first()).toBeVisible();
  });

  await test.step('resolve', async () => {
    await enterOn(page, page.getByRole('button', { name: 'Resolve', exact: true }));
    await enterOn(page, page.getByRole('button', { name: 'Post and resolve' }));
    await expect
      .poll(async () => (await request.get(`${statusUrl()}/en/`)).text())
      .toContain('All services are operational');
  });
  await clear();
});
