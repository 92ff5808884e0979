import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import { exportJWK, jwtVerify, SignJWT } from 'jose';

import { startIssuer, type TestIssuer } from '../../tests/tokens';

import { createGuardedFetch } from '../net/guardedFetch';

import { IssuerKeys } from './issuerKeys';
import { keyFile } from './keyFile';

describe('the keys of an issuer', () => {
  let issuer: TestIssuer;
  let clock: number;
  let keys: IssuerKeys;

  beforeEach(async () => {
    issuer = await startIssuer();
    clock = 1_000_000;
    keys = new IssuerKeys(
      { issuer: issuer.url },
      { fetch: createGuardedFetch({ configured: [issuer.url] }), now: () => clock }
    );
  });
  afterEach(() => issuer.stop());

  const verify = async (token: string) => (await jwtVerify(token, keys.find)).payload.sub;

  it('are read once and kept', async () => {
    for (let count = 0; count < 3; count++) {
      await expect(verify(await issuer.sign())).resolves.toBe('user-1');
    }
    expect(issuer.reads()).toBe(1);
  });

  it('are read again when a token names a new one, but not more often than every ten seconds', async () => {
    await verify(await issuer.sign());
    await issuer.rotate();
    await expect(verify(await issuer.sign())).rejects.toThrow('no applicable key');
    clock += 11_000;
    await expect(verify(await issuer.sign())).resolves.toBe('user-1');
    await expect(verify(await issuer.sign({}, { kid: 'unknown' }))).rejects.toThrow('no applicable key');
    expect(issuer.reads()).toBe(2);
  });

  it('are used on while the issuer is down, and replaced when it is back', async () => {
    const old = await issuer.sign();
    await verify(old);
    await issuer.goDown();
    clock += 3600_000;
    await expect(verify(old)).resolves.toBe('user-1');
    await issuer.rotate();
    await issuer.comeBack();
    clock += 3600_000;
    await verify(await issuer.sign());
    await expect(verify(old)).rejects.toThrow('no applicable key');
  });

  it('say that they are not known if the issuer never answered', async () => {
    const token = await issuer.sign();
    await issuer.goDown();
    await expect(verify(token)).rejects.toMatchObject({ code: 'server-unreachable' });
  });

  it('are kept over a restart while the issuer is down, but not for ever', async () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'leitstand-keys-'));
    const start = (hours = 24) =>
      new IssuerKeys(
        { issuer: issuer.url },
        {
          fetch: createGuardedFetch({ configured: [issuer.url] }),
          file: keyFile(folder, { issuer: issuer.url }),
          maxAgeMs: hours * 3600_000,
          now: () => clock,
        }
      );
    const token = await issuer.sign();
    await jwtVerify(token, start().find);
    await issuer.goDown();
    clock += 3600_000;
    const restarted = start();
    expect((await jwtVerify(token, restarted.find)).payload.sub).toBe('user-1');

    clock += 24 * 3600_000;
    await expect(jwtVerify(token, restarted.find)).rejects.toThrow('older than 24 h and cannot be read again');
    await expect(jwtVerify(token, start().find)).rejects.toMatchObject({ code: 'server-unreachable' });
    await issuer.comeBack();
    expect((await jwtVerify(token, restarted.find)).payload.sub).toBe('user-1');

    // A clock that went back, a file others may write, keys of another address: none is used.
    await issuer.goDown();
    clock -= 1;
    await expect(jwtVerify(token, start().find)).rejects.toMatchObject({ code: 'server-unreachable' });
    clock += 1;
    const [file = ''] = readdirSync(folder).map((name) => path.join(folder, name));
    expect((statSync(file).mode & 0o777).toString(8)).toBe('600');
    expect((await jwtVerify(token, start().find)).payload.sub).toBe('user-1');
    chmodSync(file, 0o622);
    await expect(jwtVerify(token, start().find)).rejects.toMatchObject({ code: 'server-unreachable' });
    expect(keyFile(folder, { issuer: issuer.url, jwksUri: 'https://elsewhere.example.org/' }).read()).toBeUndefined();
    rmSync(folder, { recursive: true });
  });

  it.each<[string, unknown]>([
    ['none at all', { keys: [] }],
    ['no list', { keys: 'x' }],
    ['things that are no keys', { keys: [null] }],
    ['an error', { error: 'x' }],
    ['a list', []],
  ])('are not replaced by %s', async (_name, answer) => {
    const token = await issuer.sign();
    await verify(token);
    issuer.answerKeys(answer);
    clock += 3600_000;
    await expect(verify(await issuer.sign({}, { kid: 'unknown' }))).rejects.toThrow('no applicable key');
    await expect(verify(token)).resolves.toBe('user-1');
  });

  it('swapped for a secret that everybody knows do not verify anything', async () => {
    const secret = Buffer.from('everybody knows this secret of 32 bytes');
    issuer.answerKeys({ keys: [{ kty: 'oct', kid: issuer.kid, k: secret.toString('base64url'), alg: 'HS256' }] });
    const forged = await new SignJWT({ sub: 'user-1' })
      .setProtectedHeader({ alg: 'HS256', kid: issuer.kid })
      .sign(secret);
    await expect(verify(forged)).rejects.toThrow();
  });

  it('swapped under the same id make old tokens worthless, and leave no trace of the old key', async () => {
    const old = await issuer.sign();
    await verify(old);
    const { kid } = issuer;
    await issuer.rotate();
    issuer.answerKeys({ keys: [{ ...(await exportJWK(issuer.key.publicKey)), kid, use: 'sig' }] });
    clock += 3600_000;
    const fresh = await issuer.sign({}, { kid });
    // The first one after a while starts the reading and does not wait for it.
    await verify(fresh).catch(() => undefined);
    await expect(until(() => verify(fresh))).resolves.toBe('user-1');
    await expect(verify(old)).rejects.toThrow('signature verification failed');
  });

  it('are not used for signing if they are for encrypting', async () => {
    issuer.answerKeys({ keys: [{ ...(await exportJWK(issuer.key.publicKey)), kid: issuer.kid, use: 'enc' }] });
    await expect(verify(await issuer.sign())).rejects.toThrow('no applicable key');
  });

  it('are not fetched from where a discovery document points to', async () => {
    const other = await startIssuer();
    issuer.answerDiscovery({ issuer: issuer.url, jwks_uri: `${other.url}/keys` });
    await expect(verify(await issuer.sign())).rejects.toMatchObject({
      code: 'server-unreachable',
      detail: expect.stringContaining(`${other.url} is not configured`),
    });
    issuer.answerDiscovery({ issuer: other.url, jwks_uri: `${issuer.url}/keys` });
    await expect(verify(await issuer.sign())).rejects.toMatchObject({
      detail: expect.stringContaining('The discovery document is that of'),
    });
    expect(other.reads()).toBe(0);
    await other.stop();
  });
});

/** What `work` resolves with once it does not fail any more. */
async function until<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 0; attempt < 50; attempt++) {
    try {
      return await work();
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
  return work();
}
