import * as oidc from 'openid-client';

import { LeitstandError } from '../../../../src/domain/errors/leitstandError';
import type { CliContext } from '../environment';
import { send } from '../httpClient';
import { keepLogin, readLogin } from '../logins';
import { COMMON, parseCommand, serverOf } from '../options';
import { discoverProvider, toLogin } from '../provider';

const OPTIONS = {
  ...COMMON,
  issuer: { type: 'string' },
  'client-id': { type: 'string' },
  scope: { type: 'string' },
} as const;
const DEFAULT_SCOPE = 'openid profile email groups offline_access';

/** `leitstand login`: shows an address and a code to open in any browser, and keeps the tokens (device flow, RFC 8628). */
export async function login(context: CliContext, args: readonly string[]): Promise<void> {
  const { values } = parseCommand(args, OPTIONS);
  const server = serverOf(context, values.server);
  const before = readLogin(context, server);
  const issuer = values.issuer ?? context.environment.LEITSTAND_ISSUER ?? before?.issuer;
  if (issuer === undefined) {
    throw new LeitstandError('invalid-input', '--issuer is missing: the address of the login provider.');
  }
  const clientId = values['client-id'] ?? before?.clientId ?? 'leitstand-cli';
  const provider = await discoverProvider(issuer, clientId);
  const verifier = oidc.randomPKCECodeVerifier();
  const device = await oidc
    .initiateDeviceAuthorization(provider, {
      scope: values.scope ?? DEFAULT_SCOPE,
      // Keycloak asks for it in this flow, too; others ignore it.
      code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
    })
    .catch(refuse);
  context.tell(
    [
      'Open this address in a browser, on any device:',
      `  ${device.verification_uri_complete ?? device.verification_uri}`,
      `and see that it shows this code: ${device.user_code}`,
    ].join('\n')
  );
  const answer = await oidc.pollDeviceAuthorizationGrant(provider, device, { code_verifier: verifier }).catch(refuse);
  const kept = toLogin(answer, { issuer, clientId });
  const me = await send(server, 'GET', '/me', { token: kept.accessToken });
  keepLogin(context, server, kept);
  context.print(`Signed in at ${server} as ${describe(me)}`);
}

function refuse(error: unknown): never {
  const detail = error instanceof oidc.ResponseBodyError ? (error.error_description ?? error.error) : String(error);
  throw new LeitstandError('forbidden', 'The login provider did not let you in.', detail);
}

function describe(me: unknown): string {
  const data: unknown = typeof me === 'object' && me !== null && 'data' in me ? me.data : undefined;
  const { name, email, subject, roles }: Record<string, unknown> =
    typeof data === 'object' && data !== null ? { ...data } : {};
  const has = Array.isArray(roles) && roles.length > 0 ? roles.join(', ') : 'no role: you may only read';
  return `${String(name ?? email ?? subject ?? 'somebody')} (${has})`;
}
