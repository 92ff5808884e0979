import { createServer, type Server } from 'node:http';

import { CompactSign, exportJWK, generateKeyPair } from 'jose';

type KeyPair = Awaited<ReturnType<typeof generateKeyPair>>;

export interface TestIssuer {
  url: string;
  /** Signs a good token: issued by this issuer for `leitstand-status`, one minute long; claims given win, undefined ones are left out. */
  sign: (claims?: Record<string, unknown>, header?: Record<string, unknown>) => Promise<string>;
  key: KeyPair;
  kid: string;
  /** Answers something else from now on. */
  answerKeys: (answer: unknown) => void;
  answerDiscovery: (answer: unknown) => void;
  /** How often the keys were read. */
  reads: () => number;
  /** Replaces the signing key, as a provider does from time to time. */
  rotate: () => Promise<void>;
  /** Stops answering, and comes back at the same address. */
  goDown: () => Promise<void>;
  comeBack: () => Promise<void>;
  stop: () => Promise<void>;
}

/** A configuration that trusts an issuer's tokens for `leitstand-status`; their claim `role` names one of these roles. */
export function trusting(issuer: TestIssuer, ...roles: string[]): string {
  const list = roles.map((role) => `{ claim: role, value: ${role}, role: ${role} }`).join(', ');
  return `
auth:
  issuers:
    - issuer: ${issuer.url}
      audience: leitstand-status
      roles: [${list}]
`;
}

/** A login provider's public side (discovery and keys) on a free port, with a key to sign with. */
export async function startIssuer(alg: 'RS256' | 'ES256' = 'RS256'): Promise<TestIssuer> {
  let generation = 0;
  let reads = 0;
  let key = await makeKey(alg);
  let kid = 'key-0';
  let server: Server | undefined;
  let url = '';
  let [keysAnswer, discoveryAnswer]: unknown[] = [];

  const listen = async (port: number) => {
    server = createServer((request, response) => {
      void (async () => {
        response.setHeader('content-type', 'application/json');
        if (request.url === '/.well-known/openid-configuration') {
          response.end(JSON.stringify(discoveryAnswer ?? { issuer: url, jwks_uri: `${url}/keys` }));
        } else if (request.url === '/keys' || request.url === '/api/signing-keys/keys') {
          reads += 1;
          response.end(
            JSON.stringify(keysAnswer ?? { keys: [{ ...(await exportJWK(key.publicKey)), kid, use: 'sig' }] })
          );
        } else {
          response.writeHead(404).end();
        }
      })();
    });
    await new Promise<void>((resolve) => server?.listen(port, '127.0.0.1', resolve));
    const address = server.address();
    url = typeof address === 'object' && address ? `http://127.0.0.1:${address.port}` : url;
  };
  const close = async () => {
    server?.closeAllConnections();
    await new Promise((resolve) => (server ? server.close(resolve) : resolve(undefined)));
    server = undefined;
  };
  await listen(0);

  return {
    get url() {
      return url;
    },
    get key() {
      return key;
    },
    get kid() {
      return kid;
    },
    answerKeys: (answer) => (keysAnswer = answer),
    answerDiscovery: (answer) => (discoveryAnswer = answer),
    reads: () => reads,
    sign: async (claims = {}, header = {}) => {
      const payload = { iss: url, aud: 'leitstand-status', sub: 'user-1', iat: now(), exp: now() + 60, ...claims };
      return new CompactSign(Buffer.from(JSON.stringify(payload)))
        .setProtectedHeader({ alg, kid, typ: 'JWT', ...header })
        .sign(key.privateKey);
    },
    rotate: async () => {
      key = await makeKey(alg);
      kid = `key-${++generation}`;
    },
    goDown: close,
    comeBack: () => listen(Number(new URL(url).port)),
    stop: close,
  };
}

/** Seconds since 1970, as tokens count. */
export function now(): number {
  return Math.floor(Date.now() / 1000);
}

function makeKey(alg: string): Promise<KeyPair> {
  return generateKeyPair(alg, { extractable: true });
}
