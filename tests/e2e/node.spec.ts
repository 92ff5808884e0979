import { expect, test } from '@playwright/test';
import { panelOf } from '../pages/catalogPanel';

const APP = '/a/scs-leitstand-app';
const REGION = '?var-cluster=fra1';
const SOON = { timeout: 90_000 };

test.describe('nodes, with nothing broken', () => {
  test('says that no node is down and how each of them is', async ({ page }) => {
    await page.goto(`${APP}/node${REGION}`);
    await expect(panelOf(page, 'Nodes down')).toContainText('0', SOON);
    await expect(panelOf(page, 'MTU mismatches')).toContainText('0');
    await expect(panelOf(page, 'Nodes')).toContainText('compute-6');
    await expect(panelOf(page, 'Nodes')).not.toContainText('Down');
  });

  test('leads down to one node, which begins with pressure, and on to its hardware', async ({ page }) => {
    await page.goto(`${APP}/node${REGION}`);
    await panelOf(page, 'Nodes').getByRole('link', { name: 'compute-1', exact: true }).click(SOON);
    await expect(page).toHaveURL(/node\/compute-1/);
    await expect(panelOf(page, 'State')).toContainText('Up', SOON);
    await expect(panelOf(page, 'Waiting for disks')).toContainText('Some wait for disks', SOON);
    await page.getByRole('tab', { name: 'Network' }).click();
    await expect(panelOf(page, 'Interfaces')).toContainText('9000', SOON);
    await page.goto(`${APP}/node/compute-1${REGION}`);
    await panelOf(page, 'What it is').getByRole('link', { name: 'compute-1' }).click(SOON);
    await expect(page).toHaveURL(/hardware\/machine\/compute-1/);
  });

  test('names no node from an address that could break a query', async ({ page }) => {
    await page.goto(`${APP}/node/${encodeURIComponent('x"} or up{a="')}`);
    await expect(page.getByText('No such node').first()).toBeVisible(SOON);
  });
});
