import { expect, test } from '@playwright/test';
import { panelOf } from '../pages/catalogPanel';

const APP = '/a/scs-leitstand-app';
const REGION = '?var-cluster=fra1';
const SOON = { timeout: 90_000 };

test.describe('hardware, with nothing broken', () => {
  test('says that all is well, and who says so', async ({ page }) => {
    await page.goto(`${APP}/hardware${REGION}`);
    await expect(panelOf(page, 'Machines unwell')).toContainText('0', SOON);
    await expect(panelOf(page, 'Parts that are not well')).toContainText('No part reported that is not well.');
    const sources = panelOf(page, 'Who reports');
    for (const source of ['ipmi_exporter', 'redfish_exporter', 'idrac_exporter', 'smartctl_exporter']) {
      await expect(sources).toContainText(source);
    }
  });

  test('adds up power per rack, and says of how many machines', async ({ page }) => {
    await page.goto(`${APP}/hardware/hardware-power${REGION}`);
    await expect(panelOf(page, 'Machines that report their power')).toContainText('12', SOON);
    for (const rack of ['r01', 'r02', 'r03']) {
      await expect(panelOf(page, 'Power per rack')).toContainText(rack);
    }
  });

  test('greys what nobody reports and says how to install it', async ({ page }) => {
    await page.goto(`${APP}/hardware/hardware-disks${REGION}`);
    await expect(page.getByText('Not seen: storcli textfile script.')).toBeVisible(SOON);
    await expect(page.getByRole('link', { name: 'How to install it' }).first()).toHaveAttribute(
      'href',
      /collect\/megaraid-textfile/
    );
  });
});
