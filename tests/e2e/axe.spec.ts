import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { STATE_FILES } from '../environment';
import { STATUS_PROXY } from '../pages/statusApi';

const APP = '/a/scs-leitstand-app';
const PAGES = [
  'overview',
  'inbox',
  'incidents',
  'incidents/new',
  'incidents/none',
  'drafts',
  'maintenance',
  'mapping',
  'catalogue',
  'coverage',
  'ceph',
  'iaas',
  'node',
  'hardware',
] as const;
/** Grafana's own, on every page of scenes: the button that refreshes and the box of a variable carry no name. */
const GRAFANAS = ['[data-testid*="RefreshPicker"]', '[id^="var-"]', '[data-testid*="TimePicker"]'];

test.use({ storageState: STATE_FILES.admin });

/** What axe finds on the page as it is now; the preview is a page of its own, tested with the public page. */
const findings = async (page: Page) => {
  const axe = new AxeBuilder({ page }).include('main').exclude('iframe').setLegacyMode(true);
  GRAFANAS.forEach((selector) => axe.exclude(selector));
  // Grafana's frame is what has landmarks.
  const { violations } = await axe.disableRules(['region']).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
};

for (const name of PAGES) {
  test(`axe finds nothing on ${name}`, async ({ page }) => {
    await page.goto(`${APP}/${name}`);
    const main = page.locator('main');
    await expect(main.getByRole('heading').first()).toBeVisible();
    await expect(main.getByText(/^(Reading|Loading)/)).toHaveCount(0);
    // Not the page that asks to sign in.
    expect(new URL(page.url()).pathname).toContain(`${APP}/${name}`);
    expect(await findings(page)).toEqual([]);
  });
}

test('axe finds nothing on the page of an incident', async ({ page }) => {
  const now = new Date().toISOString();
  const incident = { displayName: 'Over at once', beganAt: now, endedAt: now, phase: { generation: 1, order: 0 } };
  const answer = await page.request.post(`${STATUS_PROXY}/incidents`, { data: incident });
  const { id }: { id: string } = await answer.json();
  await page.goto(`${APP}/incidents/${id}`);
  await expect(page.locator('main').getByText('Over at once').first()).toBeVisible();
  expect(await findings(page)).toEqual([]);
});
