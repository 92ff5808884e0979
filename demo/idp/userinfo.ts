import { createLocalJWKSet, jwtVerify } from 'jose';
import type { JWKS } from 'oidc-provider';
import { STATUS_AUDIENCE } from './audience';
import { claimsOf } from './claims';
import { userBySubject } from './users';

/** What the userinfo endpoint needs of Koa's context. */
interface UserinfoContext {
  path: string;
  get: (header: string) => string;
  set: (header: string, value: string) => void;
  status: number;
  body: unknown;
}

/**
 * Answers `/userinfo` for the access tokens this provider issues. The library's own endpoint refuses tokens made for
 * a resource server, and Grafana has but one token for both.
 */
export function userinfo(issuer: string, jwks: JWKS) {
  const keys = createLocalJWKSet({ keys: jwks.keys.map(({ kty, n, e, kid, alg }) => ({ kty, n, e, kid, alg })) });
  return async (ctx: UserinfoContext, next: () => Promise<unknown>) => {
    if (ctx.path !== '/userinfo') {
      await next();
      return;
    }
    const token = /^Bearer (.+)$/i.exec(ctx.get('authorization'))?.[1] ?? '';
    const sub = await jwtVerify(token, keys, { issuer, audience: STATUS_AUDIENCE, algorithms: ['RS256'] })
      .then(({ payload }) => payload.sub)
      .catch(() => undefined);
    const user = userBySubject(sub ?? '');
    if (!user) {
      ctx.set('WWW-Authenticate', 'Bearer error="invalid_token"');
      ctx.status = 401;
      ctx.body = { error: 'invalid_token' };
      return;
    }
    ctx.set('Cache-Control', 'no-store');
    ctx.body = { sub: user.sub, ...claimsOf(user) };
  };
}
