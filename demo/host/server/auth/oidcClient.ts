import * as oidc from 'openid-client';
import { numberOr, textOr } from '../narrowing';
import { roleFromGroups } from './orgRole';
import type { SessionTokens, SignedIn } from './sessions';

/** The login provider knows this person, but no organisation here does. */
export class NoOrganisation extends Error {}

export interface OidcOptions {
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** Where the provider sends the browser back to. */
  redirectUri: () => string;
}

/** A login that has begun. */
export interface PendingLogin {
  state: string;
  verifier: string;
  redirectTo: string;
}

/** The login provider as the host uses it. Every call but `begin` fails with the provider's error. */
export interface OidcClient {
  /** Where to send the browser, and what to remember until it returns. */
  begin: (redirectTo: string) => Promise<{ url: URL; pending: PendingLogin }>;
  /** Exchanges the code with which the browser came back to `address`. */
  finish: (address: URL, pending: PendingLogin) => Promise<{ who: SignedIn; tokens: SessionTokens }>;
  refresh: (tokens: SessionTokens) => Promise<SessionTokens>;
  /** Where the browser ends the provider's session too. */
  signOutUrl: (tokens: SessionTokens, returnTo: string) => Promise<URL>;
}

const SCOPE = 'openid profile email groups offline_access';
const TIMEOUT_SECONDS = 15;

/** Speaks to the provider with a certified library; finds its endpoints at the first login, so that it may start later. */
export function createOidcClient(options: OidcOptions): OidcClient {
  let discovered: Promise<oidc.Configuration> | undefined;
  const configuration = () => {
    discovered ??= discover(options).catch((error: unknown) => {
      discovered = undefined;
      throw error;
    });
    return discovered;
  };
  return {
    begin: async (redirectTo) => {
      const pending = { state: oidc.randomState(), verifier: oidc.randomPKCECodeVerifier(), redirectTo };
      const url = oidc.buildAuthorizationUrl(await configuration(), {
        redirect_uri: options.redirectUri(),
        scope: SCOPE,
        state: pending.state,
        code_challenge: await oidc.calculatePKCECodeChallenge(pending.verifier),
        code_challenge_method: 'S256',
      });
      return { url, pending };
    },
    finish: async (address, { state, verifier }) => {
      const config = await configuration();
      const checks = { expectedState: state, pkceCodeVerifier: verifier, idTokenExpected: true };
      const answer = await oidc.authorizationCodeGrant(config, address, checks);
      const claims = answer.claims();
      const groups = Array.isArray(claims?.groups) ? claims.groups.map((group) => textOr(group)) : [];
      const role = roleFromGroups(groups);
      if (role === undefined) {
        throw new NoOrganisation();
      }
      const email = textOr(claims?.email);
      const who = {
        subject: textOr(claims?.sub),
        login: textOr(claims?.preferred_username, email),
        email,
        name: textOr(claims?.name, email),
        role,
      };
      return { who, tokens: tokensOf(answer) };
    },
    refresh: async (tokens) => {
      const answer = await oidc.refreshTokenGrant(await configuration(), tokens.refreshToken ?? '');
      return tokensOf(answer, tokens);
    },
    signOutUrl: async (tokens, returnTo) =>
      oidc.buildEndSessionUrl(await configuration(), {
        post_logout_redirect_uri: returnTo,
        ...(tokens.idToken ? { id_token_hint: tokens.idToken } : {}),
      }),
  };
}

async function discover({ issuer, clientId, clientSecret }: OidcOptions): Promise<oidc.Configuration> {
  const authentication = oidc.ClientSecretBasic(clientSecret);
  // The demo's provider listens on loopback, without TLS.
  const execute = issuer.startsWith('http:') ? [oidc.allowInsecureRequests] : [];
  return oidc.discovery(new URL(issuer), clientId, undefined, authentication, { execute, timeout: TIMEOUT_SECONDS });
}

/** A refresh may leave out what did not change. */
function tokensOf(
  answer: oidc.TokenEndpointResponse & oidc.TokenEndpointResponseHelpers,
  before?: SessionTokens
): SessionTokens {
  const accessEnd = Date.now() + (answer.expiresIn() ?? 3600) * 1000;
  const idEnd = numberOr(answer.claims()?.exp, Infinity) * 1000 || Infinity;
  return {
    accessToken: answer.access_token,
    idToken: answer.id_token ?? before?.idToken,
    refreshToken: answer.refresh_token ?? before?.refreshToken,
    expiresAt: Math.min(accessEnd, Number.isFinite(idEnd) ? idEnd : accessEnd),
  };
}
