import { expect, type Locator, type Page } from '@playwright/test';
import { testIds } from '../../src/testIds';

/** The draft form, wherever it stands: on its own page, or in a modal over one of Grafana's. */
export function draftForm(page: Page) {
  const form = page.getByTestId(testIds.draft.form);
  return {
    form,
    title: form.getByTestId(testIds.draft.title),
    text: form.getByTestId(testIds.draft.text),
    titleDe: form.getByTestId(testIds.draft.titleDe),
    textDe: form.getByTestId(testIds.draft.textDe),
    component: form.getByLabel('Component').first(),
    publish: form.getByRole('button', { name: 'Publish' }),
    preview: previewIn(form),
    error: page.getByTestId(testIds.draft.error),
    published: page.getByTestId(testIds.draft.published),
  };
}

/** What customers will read, inside the preview's frame. */
function previewIn(form: Locator) {
  return form.frameLocator('iframe').locator('article');
}

/** Publishes and waits for the word that it is public; gives the incident's id. */
export async function publishDraft(page: Page): Promise<string> {
  const draft = draftForm(page);
  await draft.publish.click();
  await expect(draft.published).toContainText('Published');
  const address = await draft.published.getByRole('link', { name: 'Open the incident' }).getAttribute('href');
  const id = address?.split('/').pop();
  if (!id) {
    throw new Error(`The link to the incident has no id: ${address}`);
  }
  return id;
}
