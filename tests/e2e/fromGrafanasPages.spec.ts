import { expect, test } from '@playwright/test';
import { choosePanelExtension } from '../pages/dashboard';
import { draftForm } from '../pages/draftForm';
import { chooseInstanceAction, openRuleInstances } from '../pages/ruleDetails';
import { causeAlert, setScenario } from '../pages/world';

test.describe("drafting from Grafana's own pages", () => {
  test.beforeAll(({ request }) => causeAlert(request, 'api-fails', 'OpenstackAPIDown'));
  test.afterAll(({ request }) => setScenario(request, 'api-fails', false));

  test("from the menu of an alert instance, filled by the alert's rule", async ({ page }) => {
    await openRuleInstances(page, 'OpenstackAPIDown');
    await chooseInstanceAction(page, 'Draft incident');
    const draft = draftForm(page);
    await expect(draft.component).toHaveValue(/Compute/);
    await expect(draft.preview).toContainText('Compute');
    await expect(draft.publish).toBeEnabled();
  });

  test("from a panel's menu, with no component guessed that no alert stands for", async ({ page }) => {
    await page.goto('/d/leitstand-ceph?from=now-1h&to=now');
    await choosePanelExtension(page, 'Client throughput', 'Draft incident');
    const draft = draftForm(page);
    await expect(draft.form).toBeVisible();
    await expect(draft.component).toHaveValue('');
    await draft.title.fill('Reads are slow');
    await expect(draft.preview).toContainText('Reads are slow');
  });
});
