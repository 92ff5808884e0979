import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { loginOf, prometheusUrl } from '../environment';
import { signIn } from '../pages/signIn';
import { type MiniCeph, startMiniCeph } from './miniCeph';

/** Where the demo keeps what Prometheus scrapes; scripts/e2e.mjs starts it there. */
const TARGETS = path.join(process.cwd(), '.demo', 'e2e', 'monitoring', 'targets');
const METRICS_PORT = 23311;
/** An OSD that is dead must be on the page within this. */
const SEEN = { timeout: 30_000 };

let ceph: MiniCeph;

/** Prometheus scrapes the real Ceph instead of the simulated one. JSON is YAML. */
function scrape(metrics: string): void {
  writeFileSync(path.join(TARGETS, 'ceph-exporter.yml'), '[]');
  writeFileSync(
    path.join(TARGETS, 'ceph.yml'),
    JSON.stringify([{ targets: [metrics], labels: { host: 'ceph1', rack: 'r01' } }])
  );
}

test.beforeAll(async ({ request }) => {
  test.setTimeout(300_000);
  ceph = await startMiniCeph(METRICS_PORT);
  scrape(ceph.metrics);
  await expect
    .poll(
      async () => {
        const url = `${prometheusUrl()}/api/v1/query?query=${encodeURIComponent('count(ceph_osd_up)')}`;
        return (await (await request.get(url)).json()).data.result[0]?.value[1];
      },
      { timeout: 60_000, message: 'Prometheus knows the three OSDs of the real cluster only' }
    )
    .toBe('3');
});
test.afterAll(async () => {
  await ceph.stop();
});

test('an OSD of a real Ceph dies: the page says so within half a minute, and again when it is back', async ({
  page,
}) => {
  await signIn(page, loginOf('operator'));
  await page.goto('/a/scs-leitstand-app/ceph?from=now-15m&to=now&refresh=10s');
  await expect(page.getByText(/^HEALTH_(OK|WARN)$/).first()).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText('OSD_DOWN')).toHaveCount(0);

  ceph.killOsd(1);
  await expect(page.getByText('OSD_DOWN').first()).toBeVisible(SEEN);
  await page.screenshot({ path: test.info().outputPath('osd-down.png'), fullPage: true });

  ceph.startOsd(1);
  await expect(page.getByText('OSD_DOWN')).toHaveCount(0, { timeout: 90_000 });
});
