import { expect, test } from '@playwright/test';
import { choosePanelExtension } from '../pages/dashboard';
import { draftForm } from '../pages/draftForm';
import { chooseInstanceAction, openRuleInstances } from '../pages/ruleDetails';
import { calm, firingInPrometheus, setScenario } from '../pages/world';

test.describe("drafting from Grafana's own pages", () => {
  test.beforeAll(async ({ request }) => {
    await setScenario(request, 'osd-dies', true);
    await expect.poll(() => firingInPrometheus(request), { timeout: 90_000 }).toContain('CephOSDDown');
  });
  test.afterAll(async ({ request }) => calm(request));

  test("from the menu of an alert instance, filled by the alert's rule", async ({ page }) => {
    await openRuleInstances(page, 'CephOSDDown');
    await chooseInstanceAction(page, 'Draft incident');
    const draft = draftForm(page);
    await expect(draft.component).toHaveValue(/Block Storage/);
    await expect(draft.preview).toContainText('Block Storage');
    await expect(draft.publish).toBeEnabled();
  });

  test("from a panel's menu, with nothing guessed", async ({ page }) => {
    await page.goto('/d/leitstand-ceph?from=now-1h&to=now');
    await choosePanelExtension(page, 'OSDs', 'Draft incident');
    const draft = draftForm(page);
    await expect(draft.form).toBeVisible();
    await expect(draft.component).toHaveValue('');
  });
});
