import { expect, test } from '@playwright/test';
import { panelOf } from '../pages/catalogPanel';
import { testScenarios } from '../pages/layerScenarios';

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

testScenarios(APP, [
  {
    name: 'clock-drifts',
    changes: [
      { page: 'node', panel: 'Largest clock error', text: /[0-9.]+ ?(ms|s)\b/ },
      { page: 'node', panel: 'Clocks off', text: 'storage-2' },
      { page: 'node/storage-2/time', panel: 'Clock', text: 'Not kept' },
    ],
    leaves: { page: 'hardware', panel: 'PSUs failed', text: '0' },
  },
  {
    name: 'mtu-mismatch',
    changes: [
      { page: 'node/fleet-network', panel: 'MTU unlike the other nodes', text: 'storage-3' },
      { page: 'node/storage-3/network', panel: 'Interfaces', text: '1500' },
    ],
    leaves: { page: 'hardware/hardware-disks', panel: 'Disks to replace', text: 'No failing disk reported.' },
  },
  {
    name: 'link-flaps',
    changes: [
      { page: 'node/fleet-network', panel: 'Links that flapped in the last hour', text: 'compute-5' },
      { page: 'node/fleet-network', panel: 'Bonds with a lost link', text: 'compute-5' },
    ],
    leaves: { page: 'hardware/hardware-disks', panel: 'Disks to replace', text: 'No failing disk reported.' },
  },
  {
    name: 'hypervisor-goes',
    changes: [
      { page: 'node', panel: 'Nodes down', text: '1' },
      { page: 'node', panel: 'Silent hosts and exporters', text: 'compute-4' },
      { page: 'node/compute-4', panel: 'State', text: 'Down' },
    ],
    leaves: { page: 'hardware', panel: 'PSUs failed', text: '0' },
  },
]);
