/** Marks the button of a row that keys move between. */
export const ROW_BUTTON = 'data-inbox-row-button';
/** Marks a row with its alert's key. */
export const ROW_KEY = 'data-alert-key';

/** Gives the focus to an alert's row once it is drawn again; to the first one if it has left the page. */
export function focusRow(key: string | undefined): void {
  if (key === undefined) {
    return;
  }
  // After the drawer that closes has given its own focus back.
  setTimeout(() => {
    const row = document.querySelector<HTMLElement>(`[${ROW_KEY}="${CSS.escape(key)}"] [${ROW_BUTTON}]`);
    (row ?? document.querySelector<HTMLElement>(`[${ROW_BUTTON}]`))?.focus();
  }, 0);
}

/** Where a key leads within the list: `ArrowDown` or `j` to the next row, `ArrowUp` or `k` to the one before, `Home` and `End` to the ends of the page. */
export function rowToFocus(list: HTMLElement, from: Element, key: string): HTMLElement | undefined {
  const buttons = [...list.querySelectorAll<HTMLElement>(`[${ROW_BUTTON}]`)];
  const row = from.closest(`[${ROW_KEY}]`);
  const at = buttons.findIndex((button) => button.closest(`[${ROW_KEY}]`) === row);
  switch (key) {
    case 'ArrowDown':
    case 'j':
      return buttons[at + 1];
    case 'ArrowUp':
    case 'k':
      return at < 0 ? undefined : buttons[at - 1];
    case 'Home':
      return buttons[0];
    case 'End':
      return buttons[buttons.length - 1];
    default:
      return undefined;
  }
}
