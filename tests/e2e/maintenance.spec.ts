import { expect, test, type APIRequestContext } from '@playwright/test';
import { alertmanagerUrl } from '../environment';
import { sendAlert } from '../pages/alertmanager';
import { publicHtml } from '../pages/publicPage';

const APP = '/a/scs-leitstand-app';

interface FoundSilence {
  id: string;
  status: { state: string };
  comment: string;
  createdBy: string;
  endsAt: string;
}

/** The silences whose comment has these words, straight from Alertmanager. */
const silencesOf = async (request: APIRequestContext, words: string): Promise<FoundSilence[]> => {
  const all: FoundSilence[] = await (await request.get(`${alertmanagerUrl()}/api/v2/silences`)).json();
  return all.filter(({ comment }) => comment.includes(words));
};
const statesOf = async (request: APIRequestContext, words: string) => [
  ...new Set((await silencesOf(request, words)).map(({ status }) => status.state)),
];
/** What an input for local times takes, on the clock of a browser in UTC. */
const local = (fromNowMinutes: number) => new Date(Date.now() + fromNowMinutes * 60_000).toISOString().slice(0, 16);

test.use({ timezoneId: 'UTC' });

test('a maintenance takes its silence along: announced, lost, created again, finished early', async ({
  page,
  request,
}) => {
  const title = `New network cards (${Date.now()})`;
  const labels = { alertname: 'OpenstackAPIDown', service: 'nova', severity: 'critical', seen: `m${Date.now()}` };
  const clear = await sendAlert(request, { labels, annotations: { summary: 'nova does not answer' } });
  const card = page.getByTestId('leitstand maintenance card').filter({ hasText: title });

  await test.step('it is written, and what was written survives a reload', async () => {
    await page.goto(`${APP}/maintenance`);
    await page.getByRole('link', { name: 'Plan maintenance' }).first().click();
    await page.getByRole('combobox', { name: 'Template' }).click();
    await page.getByRole('option', { name: 'Maintenance of compute hosts' }).click();
    await page.getByLabel(/^Title \(English\)/).fill(title);
    await page.getByRole('combobox', { name: 'Components' }).click();
    await page.getByRole('option', { name: 'Compute' }).click();
    await page.keyboard.press('Escape');
    await page.getByLabel(/^Begin/).fill(local(-1));
    await page.getByLabel(/^End/).fill(local(120));
    await page.getByLabel(/^Mute alerts meanwhile/).press('Space');
    await expect(page.getByTestId('leitstand maintenance muted')).toContainText('OpenstackAPIDown');
    await page.reload();
    await expect(page.getByText('Your draft is back')).toBeVisible();
    await expect(page.getByLabel(/^Title \(English\)/)).toHaveValue(title);
  });

  await test.step('it is announced: customers read it, and Alertmanager mutes', async () => {
    await page.getByRole('button', { name: 'Announce' }).click();
    await expect(page.getByText(/^Announced\. Customers now read/)).toContainText(title);
    expect(await publicHtml(request)).toContain(title);
    expect(await statesOf(request, title)).toEqual(['active']);
    const [silence] = await silencesOf(request, title);
    expect(silence?.createdBy).toContain('operator');
    expect(silence?.comment).toMatch(/\[leitstand maintenance [0-9a-f-]{36}\]$/);
    await expect
      .poll(async () => {
        const filter = encodeURIComponent(`seen="${labels.seen}"`);
        const answer = await request.get(`${alertmanagerUrl()}/api/v2/alerts?filter=${filter}`);
        const alerts: Array<{ status: { silencedBy: string[] } }> = await answer.json();
        return alerts[0]?.status.silencedBy.length ?? 0;
      })
      .toBeGreaterThan(0);
  });

  await test.step('somebody else deletes a silence: that is seen, and mended', async () => {
    const [silence] = await silencesOf(request, title);
    await request.delete(`${alertmanagerUrl()}/api/v2/silence/${silence?.id}`);
    await page.goto(`${APP}/maintenance`);
    await expect(card.getByText('Somebody has ended the silence')).toBeVisible({ timeout: 60_000 });
    await card.getByRole('button', { name: 'Create again' }).click();
    await expect(card.getByText('Somebody has ended the silence')).toBeHidden({ timeout: 60_000 });
  });

  await test.step('it lasts longer, and its silences with it', async () => {
    const latest = async () => Math.max(...(await silencesOf(request, title)).map(({ endsAt }) => Date.parse(endsAt)));
    const before = await latest();
    await card.getByRole('button', { name: 'Extend 1 h' }).click();
    await expect(page.getByText(/^Extended\. Customers now read/)).toBeVisible();
    expect((await latest()) - before).toBe(3_600_000);
  });

  await test.step('it is over early: for customers and for Alertmanager', async () => {
    await card.getByRole('button', { name: 'Finish early' }).click();
    await card.getByRole('button', { name: 'Finish now' }).click();
    await expect(page.getByText(/^Finished\. Customers now see/)).toBeVisible();
    expect(await statesOf(request, title)).toEqual(['expired']);
    await expect(card.getByText('Ended')).toBeVisible();
  });

  await test.step('the month shows it, by keyboard', async () => {
    await page.goto(`${APP}/maintenance?view=month`);
    const today = page.locator('[aria-current="date"]');
    await today.focus();
    await expect(page.getByTestId('leitstand maintenance day')).toContainText(title);
    await page.keyboard.press('PageDown');
    await expect(page.getByTestId('leitstand maintenance day')).not.toContainText(title);
  });
  await clear();
});

test('one that is planned can be called off with a reason, or deleted without a trace', async ({ page, request }) => {
  const title = `Power supply (${Date.now()})`;
  await page.goto(`${APP}/maintenance/new`);
  await page.getByLabel(/^Title \(English\)/).fill(title);
  await page.getByLabel(/^What customers read \(English\)/).fill('The second supply is tested.');
  await page.getByRole('combobox', { name: 'Components' }).click();
  await page.getByRole('option', { name: 'Network' }).click();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Announce' }).click();
  await expect(page.getByText(/^Announced\. Customers now read/)).toBeVisible();
  expect(await publicHtml(request)).toContain(title);

  const cards = page.getByTestId('leitstand maintenance card').filter({ hasText: title });
  await page.getByRole('link', { name: 'Open the maintenance' }).click();
  await cards.getByRole('link', { name: 'Duplicate' }).click();
  await expect(page.getByLabel(/^Title \(English\)/)).toHaveValue(title);
  await page.getByLabel(/^Title \(English\)/).fill(`${title} again`);
  await page.getByRole('button', { name: 'Announce' }).click();
  await expect(page.getByText(/^Announced\. Customers now read/)).toBeVisible();

  await page.getByRole('link', { name: 'All maintenance' }).click();
  const copy = cards.filter({ hasText: 'again' });
  await copy.getByRole('button', { name: 'Call off' }).click();
  await copy.getByRole('button', { name: 'Delete without a trace' }).click();
  await expect(page.getByText(/^Deleted\. Customers do not see/)).toBeVisible();
  expect(await publicHtml(request)).not.toContain(`${title} again`);

  await cards.getByRole('button', { name: 'Call off' }).click();
  await cards.getByLabel(/^Reason, for customers/).fill('The supplier cannot deliver.');
  await cards.getByRole('button', { name: 'Call off with this reason' }).click();
  await expect(page.getByText(/^Called off\. Customers now read/)).toBeVisible();
  await expect(cards.getByText('Called off')).toBeVisible();
});
