import { expect, type Locator, type Page } from '@playwright/test';

/** No page has more places to stop at before what somebody looks for. */
const MOST_STOPS = 150;

/** Goes on with the Tab key alone until this has the focus; fails where the keyboard never gets there. */
export async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await expect(target).toBeVisible();
  for (let stops = 0; stops < MOST_STOPS; stops++) {
    if (
      await target.evaluate(
        (element) => element.contains(document.activeElement) && document.activeElement !== document.body
      )
    ) {
      return;
    }
    await page.keyboard.press(key);
  }
  throw new Error(`${String(target)} is not reached with ${key}.`);
}

/** Goes there by keyboard, and presses Enter. */
export async function enterOn(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press('Enter');
}
