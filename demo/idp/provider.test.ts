import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import { issueToken, refreshTokens } from './issueToken';

// The provider is ESM only: it runs as a process of its own, as in the demo.
let folder: string;
let issuer: string;
let port: number;
let idp: ChildProcess;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'idp-'));
  port = await freePort();
  issuer = `http://127.0.0.1:${port}`;
  idp = await startIdp();
}, 30_000);

afterAll(async () => {
  await stop(idp);
  rmSync(folder, { recursive: true });
});

async function verify(token: string, audience: string) {
  const keys = createRemoteJWKSet(new URL(`${issuer}/jwks`));
  return (await jwtVerify(token, keys, { issuer, audience, algorithms: ['RS256'] })).payload;
}

describe('the OpenID provider of the demo', () => {
  it.each([
    ['operator@example.org', 'leitstand-operators'],
    ['drafter@example.org', 'leitstand-drafters'],
    ['reader@example.org', 'leitstand-readers'],
    ['admin@example.org', 'leitstand-admins'],
  ])('gives %s an access token for the status page server with group %s, for a minute', async (email, group) => {
    const tokens = await issueToken(email, { issuer });
    const claims = await verify(tokens.access_token, 'leitstand-status');
    expect(claims).toMatchObject({ email, groups: [group], name: expect.any(String), client_id: 'leitstand-cli' });
    expect((claims.exp ?? 0) - (claims.iat ?? 0)).toBe(60);
    expect(tokens.expires_in).toBe(60);
  });

  it('says the same in the ID token and at the userinfo endpoint', async () => {
    const { id_token, access_token } = await issueToken('operator@example.org', { issuer });
    const expected = {
      sub: 'demo-operator',
      email: 'operator@example.org',
      name: 'Olga Operator',
      preferred_username: 'operator@example.org',
      groups: ['leitstand-operators'],
    };
    expect(await verify(id_token, 'leitstand-cli')).toMatchObject(expected);
    const answer = await fetch(`${issuer}/userinfo`, { headers: { authorization: `Bearer ${access_token}` } });
    expect(await answer.json()).toMatchObject(expected);
  });

  it('refuses userinfo without a token of its own', async () => {
    const answer = await fetch(`${issuer}/userinfo`, { headers: { authorization: 'Bearer x.y.z' } });
    expect(answer.status).toBe(401);
  });

  it('refuses a wrong password', async () => {
    await expect(issueToken('operator@example.org', { issuer, password: 'guess' })).rejects.toThrow('HTTP 401');
  });

  it('refreshes, and refuses the used refresh token of a client without a secret', async () => {
    const first = await issueToken('reader@example.org', { issuer });
    const second = await refreshTokens(first.refresh_token, { issuer });
    expect(await verify(second.access_token, 'leitstand-status')).toMatchObject({ groups: ['leitstand-readers'] });
    await expect(refreshTokens(first.refresh_token, { issuer })).rejects.toThrow('invalid_grant');
  });

  it('keeps keys and refresh tokens over a restart', async () => {
    const before = await issueToken('operator@example.org', { issuer });
    await stop(idp);
    idp = await startIdp();
    await expect(verify(before.access_token, 'leitstand-status')).resolves.toMatchObject({ sub: 'demo-operator' });
    const after = await refreshTokens(before.refresh_token, { issuer });
    await expect(verify(after.access_token, 'leitstand-status')).resolves.toMatchObject({ sub: 'demo-operator' });
  }, 30_000);
});

async function startIdp(): Promise<ChildProcess> {
  const args = ['--import', 'tsx', path.join(__dirname, 'main.ts'), '--listen', `127.0.0.1:${port}`, '--data', folder];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'ignore'] });
  for await (const chunk of child.stdout) {
    if (String(chunk).includes('OpenID provider at')) {
      break;
    }
  }
  return child;
}

async function stop(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  return typeof address === 'object' && address ? address.port : 0;
}
