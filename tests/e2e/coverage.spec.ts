import { expect, test } from '@playwright/test';
import { STATE_FILES } from '../environment';

const APP = '/a/scs-leitstand-app';
const SOON = { timeout: 90_000 };

test('Coverage names machines that lack an exporter, and what each exporter would show', async ({ page }) => {
  await page.goto(`${APP}/coverage`);
  const findings = page.getByTestId('leitstand coverage findings');
  await expect(findings).toContainText('control-1: no SMART exporter', SOON);
  await expect(findings).not.toContainText('storage-1');
  const machines = page.getByRole('region', { name: 'Machines' });
  await expect(machines.getByRole('row', { name: /storage-2/ })).toContainText('Storage');
  await expect(machines.getByRole('row', { name: /control-1/ })).toContainText('Missing');
  const exporters = page.getByRole('region', { name: 'Exporters' });
  await expect(exporters.getByRole('row', { name: /ceph-exporter/ })).toContainText('Seen');
  await exporters.getByRole('link', { name: 'ceph-exporter' }).click();
  await expect(page.getByRole('heading', { name: 'See that it works' })).toBeVisible(SOON);
});

test.describe('a reader', () => {
  test.use({ storageState: STATE_FILES.reader });

  test('sees coverage too, and that she may not see who is an editor', async ({ page }) => {
    await page.goto(`${APP}/coverage`);
    await expect(page.getByTestId('leitstand coverage access')).toContainText('only administrators', SOON);
  });
});

test('each layer of the overview leads to its page', async ({ page }) => {
  await page.goto(`${APP}/overview`);
  for (const [layer, path] of [
    ['Storage', 'ceph'],
    ['IaaS', 'iaas'],
    ['Nodes', 'node'],
    ['Hardware', 'hardware'],
  ]) {
    await expect(page.getByRole('link', { name: `Open ${layer}` })).toHaveAttribute('href', `${APP}/${path}`, SOON);
  }
});
