import { expect, type Page } from '@playwright/test';
import { panelOf } from './catalogPanel';

/** What an operator reads on a page: a panel by its title, and a text in it. */
export interface Reading {
  /** Address below the app, without a question mark. */
  page: string;
  panel: string;
  text: string | RegExp;
}

const APP = '/a/scs-leitstand-app';
/** The simulated region alone: the demo's Prometheus watches the machine it runs on too. */
export const REGION = 'fra1';
/** Management controllers are asked seldom, and flaps take a while to add up. */
export const SOON = { timeout: 120_000 };

/** Opens the page of each reading, once for those that follow each other on one page, and reads it. */
export async function expectReadings(page: Page, readings: readonly Reading[], region = REGION): Promise<void> {
  let open: string | undefined;
  for (const { page: address, panel, text } of readings) {
    if (address !== open) {
      await page.goto(`${APP}/${address}?var-cluster=${region}`);
      open = address;
    }
    const shown = panelOf(page, panel);
    // What is below the screen asks nothing before; what turns grey is another element.
    await expect(async () => {
      await shown.scrollIntoViewIfNeeded({ timeout: 5_000 });
      await expect(shown, `${panel} on ${address}`).toContainText(text, { timeout: 5_000 });
    }).toPass(SOON);
  }
}
