import { createHash, randomBytes } from 'node:crypto';
import { pathToFileURL } from 'node:url';
import { CLI_CLIENT_ID, CLI_REDIRECT } from './clients';
import { DEMO_PASSWORD } from './users';

export interface IssuedTokens {
  access_token: string;
  id_token: string;
  refresh_token: string;
  /** Seconds. */
  expires_in: number;
}

export interface IssueOptions {
  /** The provider; default from `IDP_URL`, else the demo's standard port. */
  issuer?: string;
  password?: string;
}

const MAX_STEPS = 10;

/**
 * Real tokens for a user of the demo: signs in at the login page as client `leitstand-cli` (code flow with PKCE) and
 * exchanges the code. Throws with the provider's answer if it refuses.
 */
export async function issueToken(email: string, options: IssueOptions = {}): Promise<IssuedTokens> {
  const issuer = options.issuer ?? process.env.IDP_URL ?? 'http://127.0.0.1:5556';
  const verifier = randomBytes(32).toString('base64url');
  const authorize = new URL(`${issuer}/authorize`);
  authorize.search = new URLSearchParams({
    client_id: CLI_CLIENT_ID,
    response_type: 'code',
    redirect_uri: CLI_REDIRECT,
    scope: 'openid profile email groups offline_access',
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
  }).toString();
  const code = await signIn(authorize, email, options.password ?? DEMO_PASSWORD);
  return requestTokens(issuer, {
    grant_type: 'authorization_code',
    code,
    redirect_uri: CLI_REDIRECT,
    code_verifier: verifier,
  });
}

/** New tokens for a refresh token of `leitstand-cli`. */
export function refreshTokens(refreshToken: string, options: IssueOptions = {}): Promise<IssuedTokens> {
  const issuer = options.issuer ?? process.env.IDP_URL ?? 'http://127.0.0.1:5556';
  return requestTokens(issuer, { grant_type: 'refresh_token', refresh_token: refreshToken });
}

async function requestTokens(issuer: string, form: Record<string, string>): Promise<IssuedTokens> {
  const answer = await fetch(`${issuer}/token`, {
    method: 'POST',
    body: new URLSearchParams({ client_id: CLI_CLIENT_ID, ...form }),
  });
  if (!answer.ok) {
    throw new Error(`${issuer} gave no token: ${await answer.text()}`);
  }
  return answer.json();
}

/** Follows the redirects as a browser would, with cookies, fills in the login form, and returns the code. */
async function signIn(start: URL, email: string, password: string): Promise<string> {
  const cookies = new Map<string, string>();
  let url = start;
  let form: URLSearchParams | undefined;
  for (let step = 0; step < MAX_STEPS; step++) {
    const answer = await fetch(url, {
      method: form ? 'POST' : 'GET',
      body: form,
      redirect: 'manual',
      headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
    });
    for (const cookie of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      cookies.set(name, value);
    }
    const location = answer.headers.get('location');
    if (location) {
      url = new URL(location, url);
      form = undefined;
      const code = url.searchParams.get('code');
      if (url.href.startsWith(CLI_REDIRECT)) {
        if (code) {
          return code;
        }
        throw new Error(`${start.origin} refused: ${url.searchParams.get('error_description')}`);
      }
    } else if (answer.status === 200 && !form) {
      form = new URLSearchParams({ email, password });
    } else {
      throw new Error(`${start.origin} refused to sign in ${email}: HTTP ${answer.status}`);
    }
  }
  throw new Error(`${start.origin} did not come to an end of the login.`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  void issueToken(process.argv[2] ?? 'operator@example.org').then(({ access_token }) => console.log(access_token));
}
