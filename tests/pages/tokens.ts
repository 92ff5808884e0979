import { createHash, randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { Browser } from '@playwright/test';
import { issuerUrl, loginOf, type UserName } from '../environment';

interface Endpoints {
  authorization_endpoint: string;
  token_endpoint: string;
}

/**
 * A real access token of a user, as a command line client gets it: code flow with PKCE in a browser,
 * answered on a loopback address. The client's id is `LEITSTAND_TOKEN_CLIENT`, else the demo's `leitstand-cli`;
 * `LEITSTAND_TOKEN_SCOPE` is for providers that put the status page into the audience only if they are asked to (Dex).
 */
export async function accessTokenOf(browser: Browser, user: UserName): Promise<string> {
  const clientId = process.env.LEITSTAND_TOKEN_CLIENT ?? 'leitstand-cli';
  const endpoints: Endpoints = await (await fetch(`${issuerUrl()}/.well-known/openid-configuration`)).json();
  const verifier = randomBytes(32).toString('base64url');
  const listener = await listenForCode();
  const context = await browser.newContext({ storageState: undefined });
  try {
    const page = await context.newPage();
    const query = new URLSearchParams({
      client_id: clientId,
      response_type: 'code',
      redirect_uri: listener.redirectUri,
      scope: process.env.LEITSTAND_TOKEN_SCOPE ?? 'openid profile email groups',
      state: randomBytes(8).toString('hex'),
      code_challenge: createHash('sha256').update(verifier).digest('base64url'),
      code_challenge_method: 'S256',
    });
    await page.goto(`${endpoints.authorization_endpoint}?${query}`);
    const login = loginOf(user);
    await page
      .getByRole('textbox', { name: /e-?mail|user ?name|login/i })
      .first()
      .fill(login.email);
    await page.locator('input[type=password]').fill(login.password);
    await page.locator('input[type=password]').press('Enter');
    const answer = await fetch(endpoints.token_endpoint, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'authorization_code',
        client_id: clientId,
        code: await listener.code,
        redirect_uri: listener.redirectUri,
        code_verifier: verifier,
      }),
    });
    const body: { access_token?: string } = await answer.json();
    if (!body.access_token) {
      throw new Error(`The provider gave no token: ${JSON.stringify(body)}`);
    }
    return body.access_token;
  } finally {
    listener.close();
    await context.close();
  }
}

async function listenForCode(): Promise<{ redirectUri: string; code: Promise<string>; close: () => void }> {
  const server = createServer();
  const code = new Promise<string>((resolve, reject) => {
    server.on('request', (request, response) => {
      const { searchParams } = new URL(request.url ?? '/', 'http://127.0.0.1');
      const found = searchParams.get('code');
      response.end('Done.');
      if (found) {
        resolve(found);
      } else if (searchParams.has('error')) {
        reject(new Error(searchParams.get('error_description') ?? 'The provider refused.'));
      }
    });
  });
  const port = await new Promise<number>((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : 0);
    });
  });
  return { redirectUri: `http://127.0.0.1:${port}/callback`, code, close: () => server.close() };
}
