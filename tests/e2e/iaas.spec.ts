import { expect, test } from '@playwright/test';
import { STATE_FILES } from '../environment';
import { panelOf } from '../pages/catalogPanel';

const IAAS = '/a/scs-leitstand-app/iaas';
/** Prometheus scrapes and pages refresh: what happens now is read within that. */
const SOON = { timeout: 90_000 };

test.describe('IaaS, with nothing broken', () => {
  test('says how much room is left, hypervisor by hypervisor', async ({ page }) => {
    await page.goto(`${IAAS}/compute-capacity`);
    await expect(panelOf(page, 'Room for a lost hypervisor')).toContainText('GiB', SOON);
    await expect(panelOf(page, 'Hypervisors')).toContainText('compute-6');
    await page.getByRole('link', { name: 'compute-4', exact: true }).click();
    await expect(page).toHaveURL(/iaas\/hypervisor\/compute-4/);
    await expect(panelOf(page, 'Nova reaches it')).toContainText('Up', SOON);
  });

  test('leads from a tenant down to one instance, and back to its hypervisor', async ({ page }) => {
    await page.goto(`${IAAS}/tenants`);
    await expect(panelOf(page, 'Tenants by instances')).toContainText('city-archive', SOON);
    await page.goto(`${IAAS}/instance/instance-00000002`);
    await expect(panelOf(page, 'What it is')).toContainText('city-archive', SOON);
    await panelOf(page, 'What it is').getByRole('link', { name: 'compute-2' }).click();
    await expect(page).toHaveURL(/iaas\/hypervisor\/compute-2/);
  });

  test('names no object from an address that could break a query', async ({ page }) => {
    await page.goto(`${IAAS}/instance/${encodeURIComponent('x"} or up{a="')}`);
    await expect(page.getByText('No such instance').first()).toBeVisible();
  });
});

test.describe('the colleague who may not read what belongs to customers', () => {
  test.use({ storageState: STATE_FILES.reader });

  test('is offered neither instances nor tenants, by name or by address', async ({ page }) => {
    await page.goto(`${IAAS}/apis`);
    await expect(page.getByRole('tab', { name: 'Compute capacity' })).toBeVisible(SOON);
    await expect(page.getByRole('tab', { name: 'Instances' })).toHaveCount(0);
    await expect(page.getByRole('tab', { name: 'Tenants' })).toHaveCount(0);
    await page.goto(`${IAAS}/instance/instance-00000002`);
    await expect(page.getByText('This belongs to customers')).toBeVisible(SOON);
    await page.goto(`${IAAS}/hypervisor/compute-2`);
    await expect(panelOf(page, 'Nova reaches it')).toContainText('Up', SOON);
    await expect(panelOf(page, 'Instances on it')).toContainText('Not shown');
    await expect(page.getByText('city-archive')).toHaveCount(0);
  });
});
