import { expect, test, type Page } from '@playwright/test';
import { panelOf } from './catalogPanel';
import { setScenario, type Scenario } from './world';

/** What an operator reads on a page: a panel by its title, and a text in it. */
export interface Reading {
  page: string;
  panel: string;
  text: string | RegExp;
}

/** A failure of the simulated cloud, what it changes, and one thing that it must leave as it is. */
export interface LayerScenario {
  name: Scenario;
  changes: readonly Reading[];
  leaves: Reading;
}

/** The simulated region alone: the demo's Prometheus watches the machine it runs on too. */
const REGION = '?var-cluster=fra1';
/** Management controllers are asked seldom, and flaps take a while to add up. */
const SOON = { timeout: 120_000 };

async function expectReading(page: Page, app: string, { page: address, panel, text }: Reading): Promise<void> {
  await page.goto(`${app}/${address}${REGION}`);
  const shown = panelOf(page, panel);
  // What is below the screen asks nothing before.
  await shown.scrollIntoViewIfNeeded();
  await expect(shown, `${panel} on ${address}`).toContainText(text, SOON);
}

/** One test per failure: switched on, read on each page, switched off again. */
export function testScenarios(app: string, scenarios: readonly LayerScenario[]): void {
  for (const { name, changes, leaves } of scenarios) {
    test.describe(`while ${name} is on`, () => {
      test.beforeAll(({ request }) => setScenario(request, name, true));
      test.afterAll(({ request }) => setScenario(request, name, false));

      test(`operators read it where they look, and ${leaves.page} stays as it was`, async ({ page }) => {
        for (const change of changes) {
          await expectReading(page, app, change);
        }
        await expectReading(page, app, leaves);
      });
    });
  }
}
