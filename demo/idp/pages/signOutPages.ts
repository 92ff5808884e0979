import type { KoaContextWithOIDC } from 'oidc-provider';
import { page } from './page';

/**
 * Asks whether to sign out; `form` is the library's. A client that shows its ID token is ours, and the user has
 * already said so there: the page then answers by itself.
 */
export function signOutPage(ctx: KoaContextWithOIDC, form: string): void {
  const confirmed = ctx.oidc.entities.IdTokenHint !== undefined;
  const answer = `<script>
const form = document.getElementById('op.logoutForm');
form.append(Object.assign(document.createElement('input'), { type: 'hidden', name: 'logout', value: 'yes' }));
form.submit();
</script>`;
  ctx.type = 'html';
  ctx.body = page(
    'Sign out',
    `<p>You will have to sign in again.</p>
${form}
<button type="submit" form="op.logoutForm" name="logout" value="yes" autofocus>Sign out</button>
<button class="plain" type="submit" form="op.logoutForm">Stay signed in</button>
${confirmed ? answer : ''}`
  );
}

/** Shown when the client named no page to return to. */
export function signedOutPage(ctx: KoaContextWithOIDC): void {
  ctx.type = 'html';
  ctx.body = page('Signed out', '<p>You can close this page.</p>');
}
