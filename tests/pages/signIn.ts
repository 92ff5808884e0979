import type { Page } from '@playwright/test';
import { grafanaUrl, type Login } from '../environment';

/** Signs in to Grafana through the OIDC provider; its form may be the demo's, Keycloak's or Dex's. */
export async function signIn(page: Page, login: Login): Promise<void> {
  await page.goto('/login/generic_oauth');
  await page
    .getByRole('textbox', { name: /e-?mail|user ?name|login/i })
    .first()
    .fill(login.email);
  const password = page.locator('input[type=password]');
  await password.fill(login.password);
  await password.press('Enter');
  await page.waitForURL((url) => url.href.startsWith(grafanaUrl()) && !url.pathname.startsWith('/login'));
}
