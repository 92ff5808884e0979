import { expect, test as setup } from '@playwright/test';
import { loginOf, STATE_FILES, type UserName } from '../environment';
import { signIn } from '../pages/signIn';

const USERS: UserName[] = ['operator', 'reader', 'admin'];

for (const user of USERS) {
  setup(`${user} signs in to Grafana with the provider's login`, async ({ page, context }) => {
    await signIn(page, loginOf(user));
    const me = await page.request.get('/api/user');
    expect((await me.json()).email).toBe(loginOf(user).email);
    await context.storageState({ path: STATE_FILES[user] });
  });
}
