import { expect, test } from '@playwright/test';
import { panelOf } from '../pages/catalogPanel';
import { testScenarios } from '../pages/layerScenarios';

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

testScenarios(APP, [
  {
    name: 'psu-fails',
    changes: [
      { page: 'hardware', panel: 'PSUs failed', text: '1' },
      { page: 'hardware', panel: 'Parts that are not well', text: /compute-3[\s\S]*r03[\s\S]*Power Supply/ },
      { page: 'hardware/machine/compute-3', panel: 'State', text: 'Critical' },
    ],
    leaves: { page: 'node', panel: 'Nodes down', text: '0' },
  },
  {
    name: 'disk-fails-smart',
    changes: [
      { page: 'hardware', panel: 'Disks failing', text: '1' },
      { page: 'hardware/hardware-disks', panel: 'Disks to replace', text: /storage-3[\s\S]*sdd[\s\S]*osd\.10/ },
      { page: 'hardware/machine/storage-3', panel: 'Disks to replace', text: 'Says that it fails' },
    ],
    leaves: { page: 'node', panel: 'MTU mismatches', text: '0' },
  },
  {
    name: 'memory-errors',
    changes: [
      { page: 'hardware', panel: 'Broken memory', text: '1' },
      { page: 'hardware/hardware-boards', panel: 'Memory errors corrected since yesterday', text: 'compute-1' },
      { page: 'node/compute-1', panel: 'Kernel warnings of the last hour', text: 'Memory errors corrected' },
    ],
    leaves: { page: 'hardware/hardware-power', panel: 'PSUs failed, by machine', text: 'No failed power supply' },
  },
]);
