import type { Page } from '@playwright/test';
import { draftForm } from './draftForm';

/** Words a draft is filled with; the component, the impact type and the severity are the first, first and last offered. */
export interface DraftWords {
  title: string;
  text?: string;
}

/** Fills the form where nothing is proposed: words as given, and any component, impact type and severity. */
export async function fillDraft(page: Page, { title, text }: DraftWords): Promise<void> {
  const draft = draftForm(page);
  await draft.title.fill(title);
  if (text !== undefined) {
    await draft.text.fill(text);
    // Where there is room for both languages; then the words are the only ones.
    if (await draft.textDe.isVisible()) {
      await draft.textDe.fill('');
    }
  }
  await chooseImpact(page);
}

/** Chooses any component, impact type and severity. */
export async function chooseImpact(page: Page): Promise<void> {
  const impact = draftForm(page).form.getByRole('group', { name: 'Impact 1' });
  for (const name of ['Component', 'Impact type']) {
    await impact.getByRole('combobox', { name }).click();
    await page.getByRole('option').first().click();
  }
  await impact.getByRole('radio').last().check();
}
