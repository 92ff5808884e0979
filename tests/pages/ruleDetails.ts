import type { Page } from '@playwright/test';

const PROMETHEUS = 'Prometheus';

/** Opens the instances of a data-source-managed rule on Grafana's own page. */
export async function openRuleInstances(page: Page, rule: string): Promise<void> {
  await page.goto(`/alerting/${PROMETHEUS}/${rule}/find`);
  await page.getByRole('tab', { name: /Instances/ }).click();
}

/** Chooses an entry from the menu at the end of the first instance's row. */
export async function chooseInstanceAction(page: Page, action: string): Promise<void> {
  await page.getByRole('button', { name: 'Actions' }).first().click();
  await page.getByRole('menuitem', { name: action }).click();
}
