import Provider, { interactionPolicy, type Configuration, type KoaContextWithOIDC } from 'oidc-provider';
import { storeAdapter } from './adapter';
import { STATUS_AUDIENCE, STATUS_RESOURCE } from './audience';
import { claimsOf } from './claims';
import { demoClients } from './clients';
import { interactions } from './interactions';
import { deviceCodePage, deviceConfirmPage, deviceDonePage } from './pages/devicePages';
import { errorPage } from './pages/errorPage';
import { signedOutPage, signOutPage } from './pages/signOutPages';
import type { RecordStore } from './recordStore';
import type { ProviderSecrets } from './secrets';
import { userinfo } from './userinfo';
import { userBySubject } from './users';

export interface ProviderOptions {
  /** Issuer without a slash at its end; also the address browsers and servers reach it by. */
  issuer: string;
  /** Where Grafana is reached, without a slash at its end. */
  grafanaUrl: string;
  secrets: ProviderSecrets;
  store: RecordStore;
  /** Seconds; the demo's 60 make refreshing visible. */
  accessTokenSeconds?: number;
}

const SESSION_SECONDS = 12 * 3600;
const INTERACTION_SECONDS = 3600;
const SCOPES = ['openid', 'offline_access', 'profile', 'email', 'groups'];

/** The demo's OpenID provider. Answers HTTP by its `callback()`. */
export function createProvider(options: ProviderOptions): Provider {
  const provider = new Provider(options.issuer, configuration(options));
  provider.use(interactions(provider));
  provider.use(userinfo(options.issuer, options.secrets.jwks));
  return provider;
}

function configuration({ grafanaUrl, secrets, store, accessTokenSeconds = 60 }: ProviderOptions): Configuration {
  return {
    adapter: storeAdapter(store),
    clients: demoClients(grafanaUrl),
    jwks: secrets.jwks,
    // Cookies know no ports: other things on 127.0.0.1 see them, so their names are ours.
    cookies: {
      keys: secrets.cookieKeys,
      names: { session: 'leitstand_idp', interaction: 'leitstand_idp_login', resume: 'leitstand_idp_resume' },
    },
    scopes: SCOPES,
    claims: {
      openid: ['sub'],
      profile: ['name', 'preferred_username'],
      email: ['email', 'email_verified'],
      groups: ['groups'],
    },
    // Grafana reads roles from the ID token first.
    conformIdTokenClaims: false,
    findAccount: (_ctx, sub) => {
      const user = userBySubject(sub);
      return user && { accountId: sub, claims: () => ({ sub, ...claimsOf(user) }) };
    },
    extraTokenClaims: (_ctx, token) => {
      const user = 'accountId' in token ? userBySubject(token.accountId) : undefined;
      return user && { ...claimsOf(user) };
    },
    interactions: { policy: loginOnly(), url: (_ctx, interaction) => `/login/${interaction.uid}` },
    loadExistingGrant: grantEverything,
    pkce: { required: (_ctx, client) => client.tokenEndpointAuthMethod === 'none' },
    // The standard asks for consent before offline_access counts, and there is no consent here.
    issueRefreshToken: (_ctx, client) => client.grantTypeAllowed('refresh_token'),
    expiresWithSession: () => false,
    // Grafana may refresh twice at once; a used token would end the session. A client without a secret has to rotate.
    rotateRefreshToken: (ctx) => ctx.oidc.client?.tokenEndpointAuthMethod === 'none',
    routes: {
      authorization: '/authorize',
      token: '/token',
      userinfo: '/userinfo',
      jwks: '/jwks',
      end_session: '/logout',
      device_authorization: '/device/authorize',
      code_verification: '/device',
    },
    ttl: {
      Session: SESSION_SECONDS,
      Grant: SESSION_SECONDS,
      RefreshToken: SESSION_SECONDS,
      Interaction: INTERACTION_SECONDS,
      IdToken: accessTokenSeconds,
      AccessToken: accessTokenSeconds,
      AuthorizationCode: 60,
      DeviceCode: 600,
    },
    renderError: errorPage,
    features: {
      devInteractions: { enabled: false },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => STATUS_RESOURCE,
        useGrantedResource: () => true,
        getResourceServerInfo: () => ({
          scope: SCOPES.join(' '),
          audience: STATUS_AUDIENCE,
          accessTokenTTL: accessTokenSeconds,
          accessTokenFormat: 'jwt',
          jwt: { sign: { alg: 'RS256' } },
        }),
      },
      deviceFlow: {
        enabled: true,
        userCodeInputSource: deviceCodePage,
        userCodeConfirmSource: deviceConfirmPage,
        successSource: deviceDonePage,
      },
      rpInitiatedLogout: { enabled: true, logoutSource: signOutPage, postLogoutSuccessSource: signedOutPage },
    },
  };
}

/** The clients are the demo's own: nobody is asked whether Grafana may know her name. */
function loginOnly() {
  const policy = interactionPolicy.base();
  policy.remove('consent');
  return policy;
}

async function grantEverything(ctx: KoaContextWithOIDC) {
  const { client, session, provider } = ctx.oidc;
  if (!client || !session?.accountId) {
    return undefined;
  }
  const known = session.grantIdFor(client.clientId);
  const existing = known ? await provider.Grant.find(known) : undefined;
  if (existing) {
    return existing;
  }
  const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
  grant.addOIDCScope(SCOPES.join(' '));
  grant.addResourceScope(STATUS_RESOURCE, SCOPES.join(' '));
  await grant.save();
  return grant;
}
