import { createHmac, generateKeyPairSync, type KeyObject } from 'node:crypto';

import { CompactEncrypt, CompactSign, exportJWK, exportSPKI, generateKeyPair, importJWK, SignJWT } from 'jose';

import { PROVISIONING } from './provisioning';
import { startTestServer, type TestServer } from './testServer';
import { now, startIssuer, type TestIssuer } from './tokens';

interface Case {
  name: string;
  token: (issuer: TestIssuer, other: TestIssuer) => Promise<string> | string;
}

const admin = { role: 'admin', azp: 'grafana' };
const base64 = (value: unknown) =>
  Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');
const claimsOf = (issuer: TestIssuer, over: Record<string, unknown> = {}) => ({
  iss: issuer.url,
  aud: 'leitstand-status',
  sub: 'attacker',
  iat: now(),
  exp: now() + 60,
  ...admin,
  ...over,
});
const unsigned = (header: Record<string, unknown>, claims: Record<string, unknown>, signature = '') =>
  `${base64(header)}.${base64(claims)}.${signature}`;
const hmac = (header: Record<string, unknown>, claims: Record<string, unknown>, secret: string | Buffer) => {
  const input = `${base64(header)}.${base64(claims)}`;
  return `${input}.${createHmac('sha256', secret).update(input).digest('base64url')}`;
};
const foreign = generateKeyPairSync('rsa', { modulusLength: 2048 });
const signedBy = (
  key: KeyObject,
  issuer: TestIssuer,
  header: Record<string, unknown> = {},
  over: Record<string, unknown> = {}
) => new SignJWT(claimsOf(issuer, over)).setProtectedHeader({ alg: 'RS256', kid: issuer.kid, ...header }).sign(key);

/** With the issuer's own key, under another algorithm. */
const signAs = async (alg: string, issuer: TestIssuer) =>
  new SignJWT(claimsOf(issuer))
    .setProtectedHeader({ alg, kid: issuer.kid })
    .sign(await importJWK(await exportJWK(issuer.key.privateKey), alg));

const tampered = async (issuer: TestIssuer, change: (parts: string[]) => string[]) =>
  change((await issuer.sign(admin)).split('.')).join('.');

const cases: Case[] = [
  // Not signed, or not with a key of the issuer.
  { name: 'alg none', token: (i) => unsigned({ alg: 'none', typ: 'JWT' }, claimsOf(i)) },
  { name: 'alg None', token: (i) => unsigned({ alg: 'None' }, claimsOf(i)) },
  { name: 'alg NONE with a signature', token: (i) => unsigned({ alg: 'NONE', kid: i.kid }, claimsOf(i), base64('x')) },
  { name: 'no alg', token: (i) => unsigned({ typ: 'JWT' }, claimsOf(i)) },
  { name: 'no signature', token: async (i) => tampered(i, ([h = '', p = '']) => [h, p, '']) },
  {
    name: 'signature of another token',
    token: async (i) => tampered(i, ([h = '', , s = '']) => [h, base64(claimsOf(i)), s]),
  },
  {
    name: 'claims changed',
    token: async (i) => tampered(i, ([h = '', , s = '']) => [h, base64(claimsOf(i, { role: 'admin', x: 1 })), s]),
  },
  {
    name: 'one bit of the signature changed',
    token: async (i) => tampered(i, ([h = '', p = '', s = '']) => [h, p, (s.startsWith('A') ? 'B' : 'A') + s.slice(1)]),
  },
  { name: 'foreign key under the right kid', token: (i) => signedBy(foreign.privateKey, i) },
  { name: 'foreign key, unknown kid', token: (i) => signedBy(foreign.privateKey, i, { kid: 'mine' }) },
  { name: 'kid that is a path', token: (i) => signedBy(foreign.privateKey, i, { kid: '../../../dev/null' }) },
  { name: 'kid that is SQL', token: (i) => signedBy(foreign.privateKey, i, { kid: "x' or '1'='1" }) },
  {
    name: 'embedded jwk',
    token: async (i) => signedBy(foreign.privateKey, i, { jwk: await exportJWK(foreign.publicKey) }),
  },
  {
    name: 'embedded jwk without a kid',
    token: async (i) => signedBy(foreign.privateKey, i, { kid: undefined, jwk: await exportJWK(foreign.publicKey) }),
  },
  {
    name: 'jku of another provider',
    token: (i, o) =>
      new SignJWT(claimsOf(i))
        .setProtectedHeader({ alg: 'RS256', kid: o.kid, jku: `${o.url}/keys` })
        .sign(o.key.privateKey),
  },
  {
    name: 'x5u of another provider',
    token: (i, o) =>
      new SignJWT(claimsOf(i))
        .setProtectedHeader({ alg: 'RS256', kid: 'x', x5u: `${o.url}/keys` })
        .sign(o.key.privateKey),
  },
  { name: 'x5c with a certificate', token: (i) => signedBy(foreign.privateKey, i, { kid: 'x', x5c: ['MIIB'] }) },
  // Symmetric and other algorithms.
  {
    name: 'HS256 with the public key as PEM',
    token: async (i) => hmac({ alg: 'HS256', kid: i.kid }, claimsOf(i), await exportSPKI(i.key.publicKey)),
  },
  {
    name: 'HS256 with the public key as JWK',
    token: async (i) =>
      hmac({ alg: 'HS256', kid: i.kid }, claimsOf(i), JSON.stringify(await exportJWK(i.key.publicKey))),
  },
  {
    name: 'HS256 with the modulus',
    token: async (i) =>
      hmac(
        { alg: 'HS256', kid: i.kid },
        claimsOf(i),
        Buffer.from((await exportJWK(i.key.publicKey)).n ?? '', 'base64url')
      ),
  },
  { name: 'HS256 with an empty secret', token: (i) => hmac({ alg: 'HS256' }, claimsOf(i), '') },
  {
    name: 'RS512 with the right key, not on the list',
    token: (i) => signAs('RS512', i),
  },
  {
    name: 'PS256 with the right key, not on the list',
    token: (i) => signAs('PS256', i),
  },
  {
    name: 'ES256 with a key of its own',
    token: async (i) =>
      new SignJWT(claimsOf(i))
        .setProtectedHeader({ alg: 'ES256', kid: i.kid })
        .sign((await generateKeyPair('ES256')).privateKey),
  },
  {
    name: 'ES384, another curve',
    token: async (i) =>
      new SignJWT(claimsOf(i))
        .setProtectedHeader({ alg: 'ES384', kid: i.kid })
        .sign((await generateKeyPair('ES384')).privateKey),
  },
  {
    name: 'EdDSA',
    token: async (i) =>
      new SignJWT(claimsOf(i))
        .setProtectedHeader({ alg: 'EdDSA', kid: i.kid })
        .sign((await generateKeyPair('EdDSA')).privateKey),
  },
  {
    name: 'ES256 with an all-zero signature',
    token: (i) => unsigned({ alg: 'ES256', kid: i.kid }, claimsOf(i), Buffer.alloc(64).toString('base64url')),
  },
  { name: 'alg as a list', token: (i) => unsigned({ alg: ['RS256'], kid: i.kid }, claimsOf(i), base64('x')) },
  {
    name: 'unknown crit',
    token: async (i) =>
      new CompactSign(Buffer.from(JSON.stringify(claimsOf(i))))
        .setProtectedHeader({ alg: 'RS256', kid: i.kid, crit: ['exp'], exp: 1 })
        .sign(i.key.privateKey, { crit: { exp: true } }),
  },
  // Good signature, wrong content.
  { name: 'expired', token: (i) => i.sign({ ...admin, exp: now() - 60 }) },
  { name: 'not yet valid', token: (i) => i.sign({ ...admin, nbf: now() + 60 }) },
  { name: 'without exp', token: (i) => i.sign({ ...admin, exp: undefined }) },
  { name: 'exp as a text', token: (i) => i.sign({ ...admin, exp: 'never' }) },
  { name: 'exp null', token: (i) => i.sign({ ...admin, exp: null }) },
  { name: 'without sub', token: (i) => i.sign({ ...admin, sub: undefined }) },
  { name: 'without aud', token: (i) => i.sign({ ...admin, aud: undefined }) },
  { name: 'audience of another client', token: (i) => i.sign({ ...admin, aud: 'grafana' }) },
  { name: 'audience with our name in it', token: (i) => i.sign({ ...admin, aud: 'leitstand-status.evil' }) },
  { name: 'audiences without ours', token: (i) => i.sign({ ...admin, aud: ['account', 'grafana'] }) },
  { name: 'without iss', token: (i) => i.sign({ ...admin, iss: undefined }) },
  { name: 'issuer with a slash more', token: (i) => i.sign({ ...admin, iss: `${i.url}/` }) },
  { name: 'another provider, its own issuer', token: (_i, o) => o.sign(admin) },
  { name: 'another provider that says it is ours', token: (i, o) => o.sign({ ...admin, iss: i.url }) },
  { name: 'issuer as a list', token: (i) => i.sign({ ...admin, iss: [i.url] }) },
  { name: "Keycloak's ID token", token: (i) => i.sign({ ...admin, typ: 'ID' }) },
  { name: "Keycloak's refresh token", token: (i) => i.sign({ ...admin, typ: 'Refresh' }) },
  { name: 'a logout token by header type', token: (i) => i.sign(admin, { typ: 'logout+jwt' }) },
  { name: 'a DPoP proof by header type', token: (i) => i.sign(admin, { typ: 'dpop+jwt' }) },
  { name: 'made for no client in particular', token: (i) => i.sign({ ...admin, azp: undefined }) },
  { name: 'made for a client that is not accepted', token: (i) => i.sign({ ...admin, azp: 'other-app' }) },
  // Other shapes.
  {
    name: 'a token in a token',
    token: async (i) =>
      new CompactSign(Buffer.from(await i.sign(admin)))
        .setProtectedHeader({ alg: 'RS256', kid: i.kid, cty: 'JWT' })
        .sign(i.key.privateKey),
  },
  {
    name: 'claims that are a list',
    token: (i) =>
      new CompactSign(Buffer.from('[]')).setProtectedHeader({ alg: 'RS256', kid: i.kid }).sign(i.key.privateKey),
  },
  {
    name: 'claims that are no JSON',
    token: (i) =>
      new CompactSign(Buffer.from('x')).setProtectedHeader({ alg: 'RS256', kid: i.kid }).sign(i.key.privateKey),
  },
  {
    name: 'encrypted',
    token: async (i) =>
      new CompactEncrypt(Buffer.from(JSON.stringify(claimsOf(i))))
        .setProtectedHeader({ alg: 'RSA-OAEP-256', enc: 'A256GCM' })
        .encrypt(foreign.publicKey),
  },
  { name: 'too long', token: (i) => i.sign({ ...admin, x: 'x'.repeat(10_000) }) },
  { name: 'one word', token: () => 'x' },
  { name: 'two dots', token: () => '..' },
  { name: 'four parts', token: async (i) => `${await i.sign(admin)}.x` },
  { name: 'not base64', token: () => '{}.{}.{}' },
];

describe('hostile tokens', () => {
  let issuer: TestIssuer;
  let other: TestIssuer;
  let server: TestServer;

  beforeAll(async () => {
    [issuer, other] = [await startIssuer(), await startIssuer()];
    server = await startTestServer({
      insecureNoAuth: false,
      provisioning: PROVISIONING,
      config: `
auth:
  issuers:
    - issuer: ${issuer.url}
      audience: leitstand-status
      authorizedParties: [grafana]
      roles: [{ claim: role, value: admin, role: admin }]
`,
    });
  });
  afterAll(async () => {
    await server.stop();
    await issuer.stop();
    await other.stop();
  });

  const publish = (token: string) =>
    server.call(
      'POST',
      '/incidents',
      { displayName: 'hostile', beganAt: '2026-05-01T00:00:00Z' },
      { authorization: `Bearer ${token}` }
    );

  it('are told from good ones: a good token publishes', async () => {
    expect((await publish(await issuer.sign(admin))).status).toBe(201);
    expect((await publish(await issuer.sign(admin, { typ: 'at+jwt' }))).status).toBe(201);
    expect((await publish(await issuer.sign({ ...admin, typ: 'Bearer' }, { typ: undefined }))).status).toBe(201);
  });

  it.each(cases)('$name', async ({ token }) => {
    const hostile = await token(issuer, other);
    const answer = await publish(hostile);
    expect([answer.status, answer.body.at('code').value]).toEqual([401, 'token-refused']);
    expect(answer.text).not.toContain(hostile);
    expect((await server.call('GET', '/me', undefined, { authorization: `Bearer ${hostile}` })).status).toBe(401);
    // Public reads do not care.
    expect((await server.call('GET', '/phases', undefined, { authorization: `Bearer ${hostile}` })).status).toBe(200);
  });

  it('never make the server ask an address a token names', async () => {
    expect(other.reads()).toBe(0);
  });

  it.each(['', 'Bearer', 'Bearer ', 'Basic YTpi', 'bearer\u00a0x', 'Token x'])(
    'no bearer token in %j is a missing one',
    async (authorization) => {
      const answer = await server.call('POST', '/incidents', { displayName: 'x' }, { authorization });
      expect([answer.status, answer.body.at('code').value]).toEqual([401, 'token-missing']);
    }
  );
});
