import { expect, test } from '@playwright/test';
import { panelOf } from '../pages/catalogPanel';
import { testScenarios } from '../pages/layerScenarios';

const APP = '/a/scs-leitstand-app';
const SITE = '?var-cluster=fra1';
const SOON = { timeout: 90_000 };

/** On each tab something that an operator reads there while all is well. */
const HEALTHY = [
  { tab: 'overview', panel: 'Health', text: 'HEALTH_OK' },
  { tab: 'osds', panel: 'OSDs down', text: 'No OSD reported down.' },
  { tab: 'placement', panel: 'Blocked by full OSDs', text: '0' },
  { tab: 'pools', panel: 'Pools', text: 'volumes' },
  { tab: 'capacity', panel: 'Raw used by class', text: 'ssd' },
  { tab: 'control', panel: 'Where counters of daemons come from', text: 'ceph-exporter' },
] as const;

test.describe('Ceph, with nothing broken', () => {
  for (const { tab, panel, text } of HEALTHY) {
    test(`${tab}: ${panel} says ${text}`, async ({ page }) => {
      await page.goto(`${APP}/ceph/${tab}${SITE}`);
      await expect(panelOf(page, panel)).toContainText(text, SOON);
    });
  }

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

testScenarios(APP, [
  {
    name: 'osd-dies',
    changes: [
      { page: 'ceph/osds', panel: 'OSDs down', text: 'osd.5' },
      { page: 'ceph/overview', panel: 'Health', text: 'HEALTH_WARN' },
    ],
    leaves: { page: 'ceph/capacity', panel: 'Raw used by class', text: 'ssd' },
  },
]);
