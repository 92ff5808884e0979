import { expect, test, type APIRequestContext, type Page } from '@playwright/test';
import { testIds } from '../../src/testIds';
import { STATE_FILES } from '../environment';
import { draftForm } from '../pages/draftForm';
import { fireInGrafana, grafanaAlert, grafanaSilences, hasOwnAlerting } from '../pages/grafanaAlerting';
import { publicHtml } from '../pages/publicPage';

const APP = '/a/scs-leitstand-app';
const NEXT_READING = { timeout: 60_000 };
const HOUR_MS = 3_600_000;
/** What an input for local times takes, on the clock of a browser in UTC. */
const local = (fromNowMinutes: number) => new Date(Date.now() + fromNowMinutes * 60_000).toISOString().slice(0, 16);

test.use({ timezoneId: 'UTC', locale: 'en-GB' });

test.describe('alerts that Grafana itself evaluates', () => {
  const seen = `grafana${Date.now()}`;
  const alert = {
    alertname: 'OpenstackAPIDown',
    seen,
    labels: { severity: 'critical', service: 'glance', cluster: 'fra1' },
    annotations: { summary: `glance does not answer (${seen})` },
  };
  let clear: (() => Promise<void>) | undefined;

  test.beforeAll(async () => {
    test.skip(!(await hasOwnAlerting()), 'This host evaluates no rules of its own.');
    clear = await fireInGrafana(alert);
  });
  test.afterAll(async () => clear?.());

  const row = (page: Page) => page.getByTestId(testIds.inbox.row).filter({ hasText: seen });
  const silencedBy = async (request: APIRequestContext) => (await grafanaAlert(request, seen))?.status.silencedBy ?? [];
  const statesOf = async (request: APIRequestContext, words: string) =>
    [...new Set((await grafanaSilences(request, words)).map(({ status }) => status.state))].sort();

  test('stand in the inbox once, and are drafted from by their fingerprint', async ({ page }) => {
    await page.goto(`${APP}/inbox?q=${seen}`);
    await expect(row(page)).toHaveCount(1, NEXT_READING);
    await expect(row(page)).toContainText('Image Service');
    const found = await grafanaAlert(page.request, seen);
    await page.goto(`${APP}/incidents/new?fingerprint=${found?.fingerprint}`);
    await expect(draftForm(page).component).toHaveValue(/Image Service/);
  });

  test('are silenced in place, in Grafana, and notify again when that is ended', async ({ page }) => {
    const words = `Disk is being replaced ${Date.now()}`;
    await page.goto(`${APP}/inbox?q=${seen}`);
    await row(page).getByRole('button', { name: 'Silence' }).click();
    const drawer = page.getByRole('dialog');
    await drawer.getByLabel(/^Comment/).fill(words);
    await drawer.getByRole('button', { name: 'Silence', exact: true }).click();
    await expect(page.getByText(/^Silenced: nobody is notified of/)).toBeVisible();
    const [silence] = await grafanaSilences(page.request, words);
    expect(silence).toMatchObject({ status: { state: 'active' }, createdBy: expect.stringContaining('operator') });
    expect(silence?.matchers).toContainEqual({ name: 'seen', value: seen, isEqual: true, isRegex: false });
    await expect.poll(() => silencedBy(page.request)).toEqual([silence?.id]);
    await expect(row(page).getByText(/^Silenced by operator/)).toBeVisible(NEXT_READING);

    await row(page).getByRole('button', { expanded: false }).first().click();
    await row(page).getByRole('button', { name: 'End silence' }).click();
    await expect(page.getByText(/^The silence is over/)).toBeVisible();
    expect(await statesOf(page.request, words)).toEqual(['expired']);
    await expect.poll(() => silencedBy(page.request)).toEqual([]);
  });

  test('are acknowledged with one click, and that is undone with one', async ({ page }) => {
    await page.goto(`${APP}/inbox?q=${seen}`);
    await row(page).getByRole('button', { name: 'Acknowledge' }).click();
    await expect(page.getByText(/^Acknowledged: nobody is notified of/)).toBeVisible();
    await expect.poll(() => silencedBy(page.request)).toHaveLength(1);
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await expect(page.getByText(/^The silence is over/)).toBeVisible();
    await expect.poll(() => silencedBy(page.request)).toEqual([]);
  });

  test('a maintenance mutes them in Grafana: planned, moved, extended, over', async ({ page, request }) => {
    const title = `New image store (${Date.now()})`;
    await page.goto(`${APP}/maintenance/new`);
    await page.getByLabel(/^Title \(English\)/).fill(title);
    await page.getByLabel(/^What customers read \(English\)/).fill('Images may load slowly.');
    await page.getByRole('combobox', { name: 'Components' }).click();
    await page.getByRole('option', { name: 'Image Service' }).first().click();
    await page.keyboard.press('Escape');
    await page.getByLabel(/^Begin/).fill(local(60));
    await page.getByLabel(/^End/).fill(local(180));
    await page.getByLabel(/^Mute alerts meanwhile/).press('Space');
    await page.getByRole('combobox', { name: 'Where' }).click();
    await page.getByRole('option', { name: "Grafana's own alerting" }).click();
    const lines = page.getByLabel(/^Alerts with these labels/);
    for (let left = await lines.count(); left > 1; left--) {
      await page.getByRole('button', { name: `Remove line ${left}` }).click();
    }
    await lines.fill(`seen="${seen}"`);
    await expect(page.getByTestId('leitstand maintenance muted')).toContainText(alert.alertname);
    await page.getByRole('button', { name: 'Announce' }).click();
    await expect(page.getByText(/^Announced\. Customers now read/)).toContainText(title);
    expect(await publicHtml(request)).toContain(title);
    const [planned] = await grafanaSilences(page.request, title);
    expect(planned?.status.state).toBe('pending');
    expect(await silencedBy(page.request)).toEqual([]);

    // It begins earlier than was said.
    await page.getByRole('link', { name: 'Open the maintenance' }).click();
    const card = page.getByTestId('leitstand maintenance card').filter({ hasText: title });
    await card.getByRole('link', { name: 'Edit' }).click();
    await expect(lines).toHaveValue(`seen="${seen}"`);
    await page.getByLabel(/^Begin/).fill(local(-1));
    await page.getByRole('button', { name: 'Save changes' }).click();
    await expect(page.getByText(/^Changed\. Customers now read/)).toContainText(title);
    const inForce = async () =>
      (await grafanaSilences(page.request, title)).filter(({ status }) => status.state !== 'expired');
    expect((await inForce()).map(({ status }) => status.state)).toEqual(['active']);
    await expect.poll(() => silencedBy(page.request)).toHaveLength(1);

    await page.getByRole('link', { name: 'Open the maintenance' }).click();
    await expect(card.getByText("Muted in Grafana's own alerting:")).toBeVisible(NEXT_READING);
    const [before] = await inForce();
    await card.getByRole('button', { name: 'Extend 1 h' }).click();
    await expect(page.getByText(/^Extended\. Customers now read/)).toBeVisible();
    const [after] = await inForce();
    expect(Date.parse(after?.endsAt ?? '') - Date.parse(before?.endsAt ?? '')).toBe(HOUR_MS);

    await card.getByRole('button', { name: 'Finish early' }).click();
    await card.getByRole('button', { name: 'Finish now' }).click();
    await expect(page.getByText(/^Finished\. Customers now see/)).toBeVisible();
    expect(await statesOf(page.request, title)).toEqual(['expired']);
    await expect.poll(() => silencedBy(page.request)).toEqual([]);
  });

  test.describe('a reader', () => {
    test.use({ storageState: STATE_FILES.reader });

    test('sees them, may not silence them, and is told why', async ({ page }) => {
      await page.goto(`${APP}/inbox?q=${seen}`);
      const silence = row(page).getByRole('button', { name: 'Silence' });
      await expect(silence).toBeDisabled(NEXT_READING);
      await silence.hover({ force: true });
      await expect(page.getByText('Your role in Grafana does not include silencing alerts.').first()).toBeVisible();
      const forged = await page.request.post('/api/alertmanager/grafana/api/v2/silences', {
        data: {
          matchers: [{ name: 'seen', value: seen, isEqual: true, isRegex: false }],
          ...{ startsAt: new Date().toISOString(), endsAt: new Date(Date.now() + HOUR_MS).toISOString() },
          ...{ comment: 'Forged', createdBy: 'reader' },
        },
      });
      expect(forged.status()).toBe(403);
    });
  });
});
