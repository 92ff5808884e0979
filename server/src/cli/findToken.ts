import { readFileSync } from 'node:fs';

import { LeitstandError } from '../../../src/domain/errors/leitstandError';

import type { CliContext } from './environment';
import { send } from './httpClient';
import { keepLogin, readLogin } from './logins';
import { refreshLogin } from './provider';

const MARGIN_MS = 10_000;

/**
 * The bearer token for a server: from LEITSTAND_TOKEN, else the file given, else the login kept, refreshed if it is about to end.
 * Undefined for a server that asks for none. There is no option for the token itself: others on the machine can read command lines. Throws `token-missing` with what to do.
 */
export async function findToken(
  context: CliContext,
  server: string,
  file: string | undefined
): Promise<string | undefined> {
  const { LEITSTAND_TOKEN, LEITSTAND_TOKEN_FILE } = context.environment;
  if (LEITSTAND_TOKEN && file === undefined) {
    return LEITSTAND_TOKEN;
  }
  const from = file ?? LEITSTAND_TOKEN_FILE;
  if (from) {
    return readTokenFile(from);
  }
  const login = readLogin(context, server);
  if (!login) {
    if (await isOpen(server)) {
      return undefined;
    }
    throw new LeitstandError(
      'token-missing',
      `Nobody is signed in at ${server}. Either: leitstand login --server ${server} --issuer URL, or a machine token in LEITSTAND_TOKEN_FILE.`
    );
  }
  if (login.expiresAt > Date.now() + MARGIN_MS) {
    return login.accessToken;
  }
  const next = await refreshLogin(login);
  keepLogin(context, server, next);
  return next.accessToken;
}

/** Whether a server lets everybody write (`--insecure-no-auth`). */
async function isOpen(server: string): Promise<boolean> {
  const me: unknown = await send(server, 'GET', '/me').catch((error: unknown) => {
    // The reference server has no such path.
    if (error instanceof LeitstandError && error.code !== 'server-unreachable') {
      return undefined;
    }
    throw error;
  });
  return JSON.stringify(me ?? {}).includes('"administer":true');
}

function readTokenFile(file: string): string {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (error) {
    throw new LeitstandError('invalid-input', `The token file ${file} cannot be read.`, String(error));
  }
}
