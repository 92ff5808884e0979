import type { Page } from '@playwright/test';

const MARK = 'leitstandScriptRan';

/**
 * Texts that would run a script, open a dialog or break out of their place if anything took them for more than text.
 * No asterisks: those are emphasis, and are not shown.
 */
export const HOSTILE = [
  `<img src=x onerror="top.${MARK}=1;alert(1)">`,
  `</textarea></title></style></script><script>top.${MARK}=1;alert(2)</script>`,
  `"><svg onload="top.${MARK}=1;alert(3)">`,
  `{{constructor.constructor('alert(4)')()}} \${alert(5)} <%= 7+7 %> #{7+7} \${__user.login} $__all`,
  `[click](javascript:alert(6)) javascript:alert(7)`,
  `&lt;b&gt;&amp;amp; %3Cscript%3E \u202Eright-to-left`,
].join(' ');

/** Notes every dialog and every script of `HOSTILE` that runs in this page. Resolves with a list that must stay empty. */
export async function watchForScripts(page: Page): Promise<() => Promise<string[]>> {
  const seen: string[] = [];
  page.on('dialog', (dialog) => {
    seen.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  return async () => {
    const ran = await page.evaluate((mark) => mark in window, MARK);
    return ran ? [...seen, 'a script ran'] : seen;
  };
}
