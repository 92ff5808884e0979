import type { Client, KoaContextWithOIDC } from 'oidc-provider';
import { escapeHtml, page } from './page';

/** Asks for the code that a command line shows; `form` is the library's. */
export function deviceCodePage(ctx: KoaContextWithOIDC, form: string, _out?: unknown, error?: Error): void {
  const notice = error ? '<p class="notice" role="alert">This code is not known. Try again.</p>' : '';
  ctx.type = 'html';
  ctx.body = page(
    'Sign in a device',
    `${notice}<p>Enter the code that your terminal shows.</p>
${form.replace('<input\n', '<input aria-label="Code"\n')}
<button type="submit" form="op.deviceInputForm">Continue</button>`
  );
}

/** Asks whether the code is the one that the terminal shows. */
export function deviceConfirmPage(
  ctx: KoaContextWithOIDC,
  form: string,
  client: Client,
  _device: unknown,
  userCode: string
): void {
  ctx.type = 'html';
  ctx.body = page(
    'Sign in a device',
    `<p>${escapeHtml(client.clientName ?? client.clientId)} shows this code:</p>
<p class="code">${escapeHtml(userCode)}</p>
${form}
<button type="submit" form="op.deviceConfirmForm" autofocus>Continue</button>
<button class="plain" type="submit" form="op.deviceConfirmForm" value="yes" name="abort">Cancel</button>`
  );
}

/** Tells that the terminal may go on. */
export function deviceDonePage(ctx: KoaContextWithOIDC): void {
  ctx.type = 'html';
  ctx.body = page('Signed in', '<p>Your terminal goes on. You can close this page.</p>');
}
