import * as oidc from 'openid-client';

import type { CliContext } from '../environment';
import { forgetLogin, readLogin } from '../logins';
import { COMMON, parseCommand, serverOf } from '../options';
import { discoverProvider } from '../provider';

/** `leitstand logout`: forgets the login kept for a server, and asks the provider to end it. Works while the provider is down, too. */
export async function logout(context: CliContext, args: readonly string[]): Promise<void> {
  const { values } = parseCommand(args, COMMON);
  const server = serverOf(context, values.server);
  const login = readLogin(context, server);
  if (!login) {
    context.tell(`Nobody is signed in at ${server}.`);
    return;
  }
  forgetLogin(context, server);
  if (login.refreshToken !== undefined) {
    try {
      const provider = await discoverProvider(login.issuer, login.clientId);
      if (provider.serverMetadata().revocation_endpoint === undefined) {
        context.tell(`Forgotten here; ${login.issuer} has no way to be asked, there it ends by itself.`);
      } else {
        await oidc.tokenRevocation(provider, login.refreshToken);
      }
    } catch (error) {
      context.tell(`Forgotten here, but ${login.issuer} could not be asked to end the login: ${String(error)}`);
    }
  }
  context.print(`Signed out at ${server}`);
}
