import { expect, test, type APIRequestContext, type Page } from '@playwright/test';
import { loginOf, STATE_FILES } from '../environment';
import { draftForm, publishDraft } from '../pages/draftForm';
import { fillDraft } from '../pages/fillDraft';
import { publicHtml } from '../pages/publicPage';
import { signIn } from '../pages/signIn';
import { endOpenIncidents, listIncidents, listUpdates } from '../pages/statusApi';
import { answerNextPublish, cutOff, delayPublishing, loseNextAnswer, type Outage } from '../pages/statusOutage';

const APP = '/a/scs-leitstand-app';
const NEW = `${APP}/incidents/new`;

let counter = 0;
const newTitle = (about: string) => `${about} (${Date.now()}-${counter++})`;

async function countOf(request: APIRequestContext, title: string): Promise<number> {
  return (await listIncidents(request)).filter(({ displayName }) => displayName === title).length;
}

async function openFilled(page: Page, title: string, text: string) {
  await page.goto(NEW);
  await fillDraft(page, { title, text });
  return draftForm(page);
}

test.afterAll(async ({ browser }) => {
  const context = await browser.newContext({ storageState: STATE_FILES.operator });
  await endOpenIncidents(context.request);
  await context.close();
});

test.describe('the status page cannot be reached while publishing', () => {
  for (const outage of ['no network', 'a bad gateway'] satisfies Outage[]) {
    test(`${outage}: says so, keeps what was typed also over a reload, and a retry publishes once`, async ({
      page,
      request,
    }) => {
      const title = newTitle('Cut off');
      const text = 'Typed while nothing answered.';
      const draft = await openFilled(page, title, text);
      const mend = await cutOff(page, outage);
      await draft.publish.click();
      await expect(draft.error).toContainText('cannot be reached');
      await expect(draft.error).toContainText('Nothing you typed is lost');
      await expect(draft.title).toHaveValue(title);
      await expect(draft.publish).toBeEnabled();

      await page.reload();
      await expect(page.getByText('What you have typed before is kept').first()).toBeVisible();
      await mend();
      await page.getByRole('button', { name: 'Try again' }).click();
      await expect(draft.title).toHaveValue(title);
      await expect(draft.text).toHaveValue(text);
      await expect(draft.component).not.toHaveValue('');
      await publishDraft(page);
      expect(await countOf(request, title)).toBe(1);
    });
  }
});

test.describe('the answer is lost after the server has stored', () => {
  test('a retry publishes once', async ({ page, request }) => {
    const title = newTitle('Answer lost');
    const draft = await openFilled(page, title, 'Stored at once.');
    await loseNextAnswer(page, 'POST', /\/incidents$/);
    await draft.publish.click();
    await expect(draft.error).toContainText('trying again will not publish twice');
    expect(await countOf(request, title)).toBe(1);
    await publishDraft(page);
    expect(await countOf(request, title)).toBe(1);
  });

  test('a retry after a reload, with other words, corrects what is stored', async ({ page, request }) => {
    const title = newTitle('Answer lost, words changed');
    const draft = await openFilled(page, title, 'First words.');
    await loseNextAnswer(page, 'POST', /\/incidents$/);
    await draft.publish.click();
    await expect(draft.error).toBeVisible();
    await page.reload();
    await expect(draft.title).toHaveValue(title);
    await draft.text.fill('Second words.');
    const id = await publishDraft(page);
    const stored = (await listIncidents(request)).filter(({ displayName }) => displayName === title);
    expect(stored).toMatchObject([{ id, description: 'Second words.' }]);
  });

  test('an update is posted once', async ({ page, request }) => {
    await openFilled(page, newTitle('Update lost'), 'First words.');
    const id = await publishDraft(page);
    await page.goto(`${APP}/incidents/${id}`);
    await page.getByLabel('What customers read (English)').fill('Said once.');
    await loseNextAnswer(page, 'POST', /\/updates$/);
    await page.getByRole('button', { name: 'Post update' }).click();
    await expect(page.getByText('trying again will not post twice')).toBeVisible();
    await page.reload();
    await expect(page.getByLabel('What customers read (English)')).toHaveValue('Said once.');
    await page.getByRole('button', { name: 'Post update' }).click();
    await expect(page.getByText('Customers now read your update')).toBeVisible();
    expect((await listUpdates(request, id)).map(({ description }) => description)).toEqual(['Said once.']);
  });
});

test('the session ends while typing: sign in in another tab and go on', async ({ page, context, request }) => {
  const title = newTitle('Session ended');
  const draft = await openFilled(page, title, 'Begun before');
  await context.clearCookies();
  await draft.text.fill('Begun before the session ended, finished after.');
  await draft.publish.click();
  await expect(draft.error).toContainText('Sign in again in another tab');
  const other = draft.error.getByRole('link', { name: 'Sign in again in another tab' });
  await expect(other).toHaveAttribute('target', '_blank');
  const [tab] = await Promise.all([context.waitForEvent('page'), other.click()]);
  await tab.waitForURL(/\/login/);
  await signIn(tab, loginOf('operator'));

  await expect(draft.text).toHaveValue('Begun before the session ended, finished after.');
  await publishDraft(page);
  expect(await countOf(request, title)).toBe(1);
});

test.describe('the server refuses or fails', () => {
  const json = (status: number, body: object) => ({
    status,
    body: JSON.stringify(body),
    contentType: 'application/json',
  });
  const cases = [
    { name: 'a plain 403', answer: { status: 403, body: 'no', contentType: 'text/plain' }, sentence: 'not allowed' },
    {
      name: 'a 409 that says why',
      answer: json(409, { message: 'This phase has ended.', code: 'conflict' }),
      sentence: 'This phase has ended.',
    },
    { name: 'an empty 412', answer: json(412, {}), sentence: 'Somebody else has changed this' },
    {
      name: "a proxy's HTML with 500",
      answer: { status: 500, body: '<html><b>oops</b></html>', contentType: 'text/html' },
      sentence: 'server failed',
    },
    {
      name: 'JSON that is none',
      answer: { status: 201, body: '{"id":', contentType: 'application/json' },
      sentence: 'not understood',
    },
    {
      name: 'a gateway that gave up waiting',
      answer: json(504, { message: 'timeout' }),
      sentence: 'cannot be reached',
    },
  ];
  for (const { name, answer, sentence } of cases) {
    test(`${name}: a sentence, the words kept, and the next attempt publishes once`, async ({ page, request }) => {
      const title = newTitle(name);
      const draft = await openFilled(page, title, 'These words stay.');
      await answerNextPublish(page, answer);
      await draft.publish.click();
      await expect(draft.error).toContainText(sentence);
      await expect(draft.text).toHaveValue('These words stay.');
      await expect(draft.error).not.toContainText('undefined');
      await publishDraft(page);
      expect(await countOf(request, title)).toBe(1);
      expect(await publicHtml(request)).toContain(title.replace("'", '&#39;'));
    });
  }

  test('an answer that takes 20 seconds: shows that it is under way, and takes no second click', async ({
    page,
    request,
  }) => {
    const title = newTitle('Slow');
    const draft = await openFilled(page, title, 'Patience.');
    await delayPublishing(page, 20_000);
    await draft.publish.click();
    const underWay = draft.form.getByRole('button', { name: 'Publishing…' });
    await expect(underWay).toBeDisabled();
    await draft.title.press('Control+Enter');
    await expect(draft.published).toContainText('Published', { timeout: 40_000 });
    expect(await countOf(request, title)).toBe(1);
  });
});
