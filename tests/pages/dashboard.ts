import type { Page } from '@playwright/test';

/** Chooses an entry that a plugin added to the menu of a dashboard's panel. */
export async function choosePanelExtension(page: Page, panel: string, action: string): Promise<void> {
  const heading = page.getByText(panel, { exact: true }).first();
  await heading.hover();
  await page.getByRole('button', { name: `Menu for panel ${panel}` }).click();
  await page.getByRole('menuitem', { name: 'Extensions' }).hover();
  const entry = page.getByRole('menuitem', { name: action }).first();
  if (!(await entry.isVisible())) {
    await page.getByRole('menuitem', { name: 'Leitstand' }).hover();
  }
  await entry.click();
}
