import type { ErrorOut, KoaContextWithOIDC } from 'oidc-provider';
import { escapeHtml, page } from './page';

/** Tells whoever looks at the browser what a client asked wrongly. */
export function errorPage(ctx: KoaContextWithOIDC, out: ErrorOut): void {
  ctx.type = 'html';
  const text = out.error_description ?? out.error;
  ctx.body = page('This login did not work', `<p class="notice" role="alert">${escapeHtml(text)}</p>`);
}
