import * as oidc from 'openid-client';

import { LeitstandError } from '../../../src/domain/errors/leitstandError';

import type { Login } from './logins';

/** The login provider as a public client; throws a sentence if it does not answer, or is not on this machine and speaks plain HTTP. */
export async function discoverProvider(issuer: string, clientId: string): Promise<oidc.Configuration> {
  const url = new URL(issuer);
  const isHere = ['127.0.0.1', 'localhost', '[::1]'].includes(url.hostname);
  if (url.protocol !== 'https:' && !isHere) {
    throw new LeitstandError('invalid-input', `The login provider ${issuer} must be reached by https.`);
  }
  try {
    return await oidc.discovery(url, clientId, undefined, oidc.None(), {
      execute: isHere && url.protocol === 'http:' ? [oidc.allowInsecureRequests] : [],
    });
  } catch (error) {
    throw new LeitstandError('server-unreachable', `The login provider ${issuer} does not answer.`, String(error));
  }
}

/** What a provider answered, as it is kept. A provider that gives no new refresh token means the old one. */
export function toLogin(
  answer: oidc.TokenEndpointResponse & oidc.TokenEndpointResponseHelpers,
  of: Pick<Login, 'issuer' | 'clientId' | 'refreshToken'>
): Login {
  return {
    issuer: of.issuer,
    clientId: of.clientId,
    accessToken: answer.access_token,
    refreshToken: answer.refresh_token ?? of.refreshToken,
    expiresAt: Date.now() + (answer.expiresIn() ?? 60) * 1000,
  };
}

/** New tokens for a login. Throws `session-ended` if the provider ended it. */
export async function refreshLogin(login: Login): Promise<Login> {
  if (login.refreshToken === undefined) {
    throw ended(login.issuer);
  }
  const provider = await discoverProvider(login.issuer, login.clientId);
  try {
    return toLogin(await oidc.refreshTokenGrant(provider, login.refreshToken), login);
  } catch (error) {
    if (error instanceof oidc.ResponseBodyError) {
      throw ended(login.issuer, error.error_description);
    }
    throw new LeitstandError(
      'server-unreachable',
      `The login provider ${login.issuer} does not answer.`,
      String(error)
    );
  }
}

function ended(issuer: string, detail?: string): LeitstandError {
  return new LeitstandError('session-ended', `The login at ${issuer} has ended: leitstand login`, detail);
}
