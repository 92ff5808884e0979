import type { Page } from '@playwright/test';

const PROMETHEUS = 'Prometheus';

/**
 * Opens the instances of a data-source-managed rule on Grafana's own page. Prometheus before 2.50 answers the search
 * with every rule; then Grafana lists them and the one of that name is followed.
 */
export async function openRuleInstances(page: Page, rule: string): Promise<void> {
  await page.goto(`/alerting/${PROMETHEUS}/${rule}/find`);
  const tab = page.getByRole('tab', { name: /^Instances/ });
  const link = page.getByRole('link', { name: rule, exact: true }).first();
  await tab.or(link).first().waitFor();
  if (await link.isVisible()) {
    await link.click();
  }
  await tab.click();
}

/** Chooses an entry from the menu at the end of the first instance's row. */
export async function chooseInstanceAction(page: Page, action: string): Promise<void> {
  await page.getByRole('button', { name: 'Actions' }).first().click();
  await page.getByRole('menuitem', { name: action }).click();
}
