import { jwtVerify } from 'jose';

import { startIssuer, type TestIssuer } from '../../tests/tokens';

import { createGuardedFetch } from '../net/guardedFetch';

import { IssuerKeys } from './issuerKeys';

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
});
