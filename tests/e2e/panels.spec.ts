import { expect, test, type APIRequestContext, type Page } from '@playwright/test';
import { testIds } from '../../src/testIds';
import { alertmanagerUrl, grafanaUrl, loginOf, STATE_FILES, statusUrl } from '../environment';
import { sendAlert } from '../pages/alertmanager';
import { draftForm, publishDraft } from '../pages/draftForm';
import { chooseImpact } from '../pages/fillDraft';

const OPERATORS = '/d/leitstand-operators';
const CUSTOMERS = '/d/leitstand-status';
/** Panels read every 15 s. */
const NEXT_READING = { timeout: 60_000 };
const NOT_GREY = '[data-tone]:not([data-tone="unknown"])';

/** Lets an alert of its own fire, which no mapping rule knows. Resolves with its name, its fingerprint and what ends it. */
async function fire(request: APIRequestContext) {
  const name = `Panels${Date.now()}`;
  const end = await sendAlert(request, {
    labels: { alertname: name, severity: 'critical' },
    annotations: { summary: 'Something is wrong' },
  });
  const answer = await request.get(`${alertmanagerUrl()}/api/v2/alerts?filter=alertname="${name}"`);
  const [alert]: Array<{ fingerprint: string }> = await answer.json();
  expect(alert).toBeDefined();
  return { name, fingerprint: alert?.fingerprint ?? '', end };
}

const board = (page: Page) => page.getByRole('group', { name: 'Status of the services' });

test.use({ storageState: STATE_FILES.operator, locale: 'en-GB' });

test.describe('the customers’ panel', () => {
  test('shows banner, incidents, list, days and maintenance', async ({ page }) => {
    await page.goto(CUSTOMERS);
    await expect(board(page).getByRole('status')).toContainText(/As of \d\d:\d\d/);
    await expect(board(page).getByRole('heading', { name: 'Current incidents' })).toBeVisible();
    await expect(board(page).getByRole('listitem').filter({ hasText: 'Block Storage' }).first()).toBeVisible();
    await expect(board(page).getByRole('grid', { name: 'The last 90 days, day by day' })).toBeVisible();
    await expect(board(page).getByRole('heading', { name: 'Planned maintenance' })).toBeVisible();
    const icons = board(page).locator('[data-tone] svg');
    expect(await icons.count()).toBeGreaterThan(0);
    await expect(page.locator('body')).not.toContainText(/alertname|severity="/);
  });

  test('its days are one stop of the tab key; arrows, Home and End lead through them', async ({ page }) => {
    await page.goto(CUSTOMERS);
    const days = board(page).locator('[data-day]');
    await expect(board(page).locator('[data-day][tabindex="0"]')).toHaveCount(1);
    const last = board(page).locator('[data-day="0.89"]');
    await last.focus();
    await page.keyboard.press('ArrowLeft');
    await expect(board(page).locator('[data-day="0.88"]')).toBeFocused();
    await page.keyboard.press('Home');
    await expect(board(page).locator('[data-day="0.0"]')).toBeFocused();
    await page.keyboard.press('End');
    await page.keyboard.press('ArrowDown');
    await expect(board(page).locator('[data-day="1.89"]')).toBeFocused();
    await expect(days.and(page.locator('[tabindex="0"]'))).toHaveCount(1);
    await board(page).getByText('The last 90 days as a table').click();
    await expect(board(page).getByRole('table').getByRole('row')).toHaveCount(91);
  });

  test('draws services against regions', async ({ page }) => {
    await page.goto(OPERATORS);
    const grid = page.getByRole('table').filter({ hasText: 'Block Storage' });
    await expect(grid.getByRole('columnheader', { name: 'fra1' })).toBeVisible();
    await expect(grid.getByRole('row', { name: /Compute/ })).toBeVisible();
  });

  test('is never green while nothing can be refreshed, says since when, and recovers', async ({ page }) => {
    await page.goto(CUSTOMERS);
    await expect(board(page).locator(NOT_GREY).first()).toBeAttached();
    const anywhere = `${statusUrl()}/**`;
    await page.route(anywhere, (route) => route.abort('connectionrefused'));
    await expect(board(page).getByRole('status')).toContainText(/could not be refreshed since \d\d:\d\d/, {
      timeout: 150_000,
    });
    await expect(board(page).getByRole('link', { name: 'open status page' })).toHaveAttribute('href', statusUrl());
    await expect(board(page).locator(NOT_GREY)).toHaveCount(0);
    await page.unroute(anywhere);
    // Whoever comes back to the page is told the truth at once.
    await page.reload();
    await expect(board(page).getByRole('status')).toContainText(/As of/);
  });

  test('says that nothing is known if it never was', async ({ page }) => {
    await page.route(`${statusUrl()}/**`, (route) => route.abort('connectionrefused'));
    await page.goto(CUSTOMERS);
    await expect(page.getByRole('alert')).toContainText('The status cannot be read at the moment.');
    await expect(page.locator(NOT_GREY)).toHaveCount(0);
  });
});

test.describe('the operators’ panel', () => {
  test('drafts and publishes in place', async ({ page, request }) => {
    const alert = await fire(request);
    const title = `Volumes are slow, told from a panel (${Date.now()})`;
    await page.goto(OPERATORS);
    const desk = page.getByTestId(testIds.desk.board);
    await desk.getByRole('button', { name: `Draft incident about ${alert.name}` }).click(NEXT_READING);
    const draft = draftForm(page);
    await draft.title.fill(title);
    await chooseImpact(page);
    const id = await publishDraft(page);
    expect(id).not.toBe('');
    expect(new URL(page.url()).pathname).toContain(OPERATORS);
    await page.keyboard.press('Escape');
    const incidents = desk.getByRole('group', { name: /Open incidents/ });
    await expect(incidents.getByRole('link', { name: title })).toBeVisible(NEXT_READING);
    await expect(page.getByRole('article').filter({ hasText: title })).toBeVisible(NEXT_READING);
    await alert.end();
  });

  test('a reader sees what is owed, and why there is nothing to write with', async ({ browser }) => {
    const context = await browser.newContext({ storageState: STATE_FILES.reader, locale: 'en-GB' });
    const page = await context.newPage();
    await page.goto(OPERATORS);
    const desk = page.getByTestId(testIds.desk.board);
    await expect(desk.getByText(/You can only read here/)).toBeVisible(NEXT_READING);
    const buttons = desk.getByRole('button', { name: /Draft incident/ });
    for (const button of await buttons.all()) {
      await expect(button).toBeDisabled();
    }
    await context.close();
  });
});

test.describe('other ways in, titled Draft incident', () => {
  test('the command palette leads to the form', async ({ page }) => {
    await page.goto(OPERATORS);
    await expect(page.getByTestId(testIds.desk.board)).toBeVisible(NEXT_READING);
    await page.keyboard.press('Control+k');
    await page
      .getByPlaceholder(/search/i)
      .last()
      .fill('Draft incident');
    await page
      .getByRole('dialog')
      .or(page.locator('#kbar-listbox'))
      .getByText('Draft incident', { exact: true })
      .first()
      .click();
    await expect(draftForm(page).form).toBeVisible(NEXT_READING);
    expect(new URL(page.url()).pathname).toContain('/a/scs-leitstand-app/incidents/new');
  });

  test('Explore opens the form over its query', async ({ page }) => {
    await page.goto('/explore');
    // While Explore still loads it draws its toolbar anew, and a menu that was open is not any more.
    await expect(async () => {
      // With the word: a query's label filters have one that is only an icon.
      await page.getByRole('button', { name: 'Add', exact: true }).filter({ hasText: 'Add' }).last().click();
      await page.getByRole('menuitem', { name: 'Draft incident' }).click({ timeout: 5_000 });
    }).toPass(NEXT_READING);
    await expect(draftForm(page).form).toBeVisible(NEXT_READING);
    expect(new URL(page.url()).pathname).toContain('/explore');
  });
});

test('the deep link of a notification survives the login', async ({ browser, request }) => {
  const { fingerprint, end } = await fire(request);
  const context = await browser.newContext({ storageState: { cookies: [], origins: [] }, locale: 'en-GB' });
  const page = await context.newPage();
  await page.goto(`/a/scs-leitstand-app/incidents/new?fingerprint=${fingerprint}`);
  const way = page.getByRole('link', { name: /^Sign in/ });
  await expect(way.or(page.locator('input[type=password]')).first()).toBeVisible(NEXT_READING);
  if (page.url().startsWith(grafanaUrl())) {
    await way.first().click();
    await page.waitForURL((url) => !url.href.startsWith(grafanaUrl()));
  }
  const { email, password } = loginOf('operator');
  await page.getByRole('textbox').first().fill(email);
  await page.locator('input[type=password]').fill(password);
  await page.locator('input[type=password]').press('Enter');
  await expect(draftForm(page).form).toBeVisible(NEXT_READING);
  expect(new URL(page.url()).searchParams.get('fingerprint')).toBe(fingerprint);
  await expect(page.getByText('does not fire any more')).toHaveCount(0);
  await end();
  await context.close();
});
