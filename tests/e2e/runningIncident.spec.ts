import { expect, test, type APIRequestContext, type Page } from '@playwright/test';
import { STATE_FILES, statusUrl } from '../environment';
import { STATUS_PROXY, listUpdates } from '../pages/statusApi';

const APP = '/a/scs-leitstand-app';
const PATIENCE = { timeout: 60_000 };

interface Named {
  id: string;
  displayName: string;
}

const opened: string[] = [];

/** An open incident about the component, and its id. */
async function openIncident(request: APIRequestContext, title: string): Promise<string> {
  const list = async (path: string): Promise<Named[]> =>
    (await (await request.get(`${statusUrl()}/${path}`)).json()).data;
  const [components, types] = await Promise.all([list('components'), list('impacttypes')]);
  const network = components.find(({ displayName }) => displayName === 'Network');
  const answer = await request.post(`${STATUS_PROXY}/incidents`, {
    data: {
      displayName: title,
      description: 'Some connections are slow.',
      beganAt: new Date(Date.now() - 3_600_000).toISOString(),
      phase: { generation: 1, order: 1 },
      affects: [{ reference: network?.id, type: types[0]?.id, severity: 60 }],
    },
  });
  expect(answer.ok(), 'POST /incidents').toBe(true);
  const { id }: { id: string } = await answer.json();
  opened.push(id);
  return id;
}

const text = (page: Page) => page.getByLabel('What customers read (English)');
const publicPage = async (request: APIRequestContext, id: string) =>
  (await request.get(`${statusUrl()}/en/incidents/${id}`)).text();

test.afterAll(async ({ browser }) => {
  const context = await browser.newContext({ storageState: STATE_FILES.operator });
  for (const id of opened) {
    // One that was retracted is over already.
    await context.request.patch(`${STATUS_PROXY}/incidents/${id}`, { data: { endedAt: new Date().toISOString() } });
  }
  await context.close();
});

test('an update with a new phase and a changed impact: posted by keyboard, read by customers, drawn in the timeline', async ({
  page,
  request,
}) => {
  const id = await openIncident(request, `Running (${Date.now()})`);
  await page.goto(`${APP}/incidents/${id}`);
  await text(page).fill('We found the cause.');
  await page.reload();
  await expect(text(page)).toHaveValue('We found the cause.', PATIENCE);
  await page.getByRole('radio', { name: 'Working on it' }).check();
  await page
    .getByRole('radiogroup', { name: 'How badly Network is affected' })
    .getByRole('radio', { name: 'broken' })
    .check({ force: true });
  await text(page).press('Control+Enter');
  await expect(page.getByText('Customers now read your update')).toBeVisible(PATIENCE);
  const timeline = page.getByRole('region', { name: 'What customers have been told' });
  await expect(timeline).toContainText('Phase: Working on it');
  await expect(timeline).toContainText('broken');
  await expect.poll(() => publicPage(request, id), PATIENCE).toContain('We found the cause.');
});

test('two operators at once: both are shown, nothing is lost, and both are posted after a choice', async ({
  page,
  request,
  browser,
}) => {
  const id = await openIncident(request, `Two at once (${Date.now()})`);
  const colleague = await browser.newContext({ storageState: STATE_FILES.admin });
  const other = await colleague.newPage();
  await page.goto(`${APP}/incidents/${id}`);
  await text(page).fill('Mine.');
  await other.goto(`${APP}/incidents/${id}`);
  await text(other).fill('Theirs, quicker.');
  await other.getByRole('button', { name: 'Post update' }).click();
  await expect(other.getByText('Customers now read your update')).toBeVisible(PATIENCE);
  await colleague.close();

  // Whether the change was seen before or is told by the refusal: nothing of mine goes out unread.
  await page.getByRole('button', { name: 'Post update' }).click({ force: true });
  await expect(page.getByRole('region', { name: 'What they did' })).toContainText('Theirs, quicker.', PATIENCE);
  await expect(page.getByRole('region', { name: 'What you have written' })).toContainText('Mine.');
  await expect(text(page)).toHaveValue('Mine.');
  expect((await listUpdates(request, id)).map(({ description }) => description)).toEqual(['Theirs, quicker.']);
  await page.getByRole('button', { name: 'keep mine' }).click();
  await page.getByRole('button', { name: 'Post update' }).click();
  await expect(page.getByText('Customers now read your update')).toBeVisible(PATIENCE);
  expect((await listUpdates(request, id)).map(({ description }) => description)).toEqual(['Theirs, quicker.', 'Mine.']);
});

test('corrected, resolved, learned from, reopened, retracted: each says what customers now see', async ({
  page,
  request,
}) => {
  const id = await openIncident(request, `Afterwards (${Date.now()})`);
  await page.goto(`${APP}/incidents/${id}`);
  await text(page).fill('A router is broken.');
  await page.getByRole('button', { name: 'Post update' }).click();
  await page.getByRole('button', { name: 'Correct this update' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Text of the update (English)').fill('A cable is broken.');
  await dialog.getByLabel('What was wrong').fill('It was not the router.');
  await dialog.getByRole('button', { name: 'Correct', exact: true }).click();
  await expect(page.getByText('Customers now read the corrected words')).toBeVisible(PATIENCE);
  await expect.poll(() => publicPage(request, id), PATIENCE).toContain('It was not the router.');

  await page.getByRole('button', { name: 'Resolve', exact: true }).click();
  await page.getByRole('button', { name: 'Post and resolve' }).click();
  await expect(page.getByText('Customers now see that it is over')).toBeVisible(PATIENCE);
  await page.getByRole('button', { name: 'Write it' }).click();
  await page.getByLabel('Text in Markdown (English)').fill('## Cause\n\nA cable.');
  await page.getByRole('button', { name: 'Publish what was learned' }).click();
  await expect(page.getByText('Customers now read what was learned')).toBeVisible(PATIENCE);
  await expect(page.getByRole('link', { name: 'Permanent address' })).toHaveAttribute('href', /#postmortem$/);

  await page.getByRole('button', { name: 'Reopen' }).click();
  await dialog.getByRole('button', { name: 'Reopen' }).click();
  await expect(page.getByText('Customers now see this incident as ongoing')).toBeVisible(PATIENCE);
  await page.getByRole('button', { name: 'Retract', exact: true }).click();
  await expect(dialog).toContainText('Everybody still reads its title');
  await dialog.getByLabel('Reason').fill('It never happened.');
  await dialog.getByRole('button', { name: 'Retract', exact: true }).click();
  await expect(page.getByText('Customers now see only the title')).toBeVisible(PATIENCE);
  const html = await publicPage(request, id);
  expect(html).toContain('It never happened.');
  expect(html).not.toContain('A cable is broken.');
});
