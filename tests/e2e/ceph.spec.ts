import { expect, test } from '@playwright/test';
import { panelOf } from '../pages/catalogPanel';

const APP = '/a/scs-leitstand-app';
const SITE = '?var-cluster=fra1';
const SOON = { timeout: 90_000 };

test.describe('Ceph, with nothing broken', () => {
  test('says above the panels that nothing fires and that customers are told nothing', async ({ page }) => {
    await page.goto(`${APP}/ceph/overview${SITE}`);
    const header = page.getByRole('region', { name: 'State of this layer' });
    await expect(header).toContainText(/No alert of this layer fires|All alerts of this layer/, SOON);
  });

  test('leads down to one OSD and to the disk behind it', async ({ page }) => {
    await page.goto(`${APP}/ceph/osds${SITE}`);
    await panelOf(page, 'OSDs').getByRole('link', { name: 'osd.3', exact: true }).click(SOON);
    await expect(page).toHaveURL(/ceph\/osd\/osd\.3/);
    await expect(panelOf(page, 'State')).toContainText('Up', SOON);
    const disk = panelOf(page, 'Disk at work');
    await disk.scrollIntoViewIfNeeded();
    await expect(disk).toContainText('sde', SOON);
  });

  test('a question a tab cannot answer is grey and leads to how to collect', async ({ page }) => {
    await page.goto(`${APP}/coverage/collect/ceph-exporter`);
    await expect(page.getByText('ceph orch apply ceph-exporter')).toBeVisible(SOON);
  });
});
