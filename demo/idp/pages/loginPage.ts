import { DEMO_PASSWORD, DEMO_USERS } from '../users';
import { escapeHtml, page } from './page';

export interface LoginPageOptions {
  /** Where the form goes; without one there is nothing to sign in to. */
  action?: string;
  clientName?: string;
  /** What was typed before. */
  email?: string;
  /** Why the page is shown again. */
  notice?: string;
}

/** The login page, with the demo's logins on it. */
export function loginPage({ action, clientName, email = '', notice }: LoginPageOptions): string {
  const parts = [
    clientName ? `<p>to continue to ${escapeHtml(clientName)}</p>` : '',
    notice ? `<p class="notice" role="alert">${escapeHtml(notice)}</p>` : '',
    action ? loginForm(action, email) : '',
    action ? demoLogins() : '',
  ];
  return page('Sign in', parts.join('\n'));
}

function loginForm(action: string, email: string): string {
  return `<form method="post" action="${escapeHtml(action)}">
<label for="email">E-mail</label>
<input id="email" name="email" type="email" autocomplete="username" required autofocus value="${escapeHtml(email)}">
<label for="password">Password</label>
<input id="password" name="password" type="password" autocomplete="current-password" required>
<button type="submit">Sign in</button>
</form>`;
}

function demoLogins(): string {
  const rows = DEMO_USERS.map(
    ({ email, purpose }) => `<tr><td>${escapeHtml(email)}</td><td>${escapeHtml(purpose)}</td></tr>`
  );
  return `<h2>Logins of this demo</h2>
<table>${rows.join('')}</table>
<p class="foot">Everybody's password is <b>${DEMO_PASSWORD}</b></p>`;
}
