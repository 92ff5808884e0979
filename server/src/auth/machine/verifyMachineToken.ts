import { LeitstandError } from '../../../../src/domain/errors/leitstandError';
import { ApiError } from '../../api/apiError';
import type { Db, TokenTable } from '../../store/schema';
import { showStoredTime, storedNow } from '../../store/storedTime';
import type { TokenVerifier } from '../verifyToken';

import { MACHINE_ISSUER } from './model';
import { toToken } from './tokenStore';
import { hashSecret, isSecretOf, parseToken } from './tokenText';

const USE_NOTED_EVERY_MS = 60_000;
/** Compared with when there is no such token, so that this takes no less time. */
const NO_HASH = hashSecret('');

/**
 * A verifier of machine tokens. It asks the database every time: a token revoked by any process is refused from then on.
 * Throws 401 with what is wrong; `server-failed` if the database does not answer.
 */
export function createMachineTokenVerifier(db: Db, log: (message: string) => void): TokenVerifier {
  return async (text) => {
    const parsed = parseToken(text);
    if (!parsed) {
      throw refused('The token has not the form of a machine token.');
    }
    const row = await find(db, parsed.id);
    const isRight = isSecretOf(parsed.secret, row?.hash ?? NO_HASH);
    const token = row && toToken(row);
    if (!isRight || !token) {
      throw refused('The machine token is not known here.');
    }
    const now = storedNow();
    if (token.revokedAt !== undefined) {
      throw refused(`The machine token "${token.name}" was revoked.`);
    }
    if (token.expiresAt <= now) {
      throw refused(`The machine token "${token.name}" has expired.`);
    }
    await noteUse(db, token.id, log);
    return {
      id: `${MACHINE_ISSUER} ${token.id}`,
      issuer: MACHINE_ISSUER,
      subject: token.id,
      name: token.name,
      role: token.role,
      purpose: token.purpose,
      expiresAt: showStoredTime(token.expiresAt),
    };
  };
}

async function find(db: Db, id: string): Promise<TokenTable | undefined> {
  try {
    return await db.selectFrom('tokens').selectAll().where('id', '=', id).executeTakeFirst();
  } catch (error) {
    throw new LeitstandError(
      'server-failed',
      'The database does not answer, so the token cannot be verified.',
      String(error)
    );
  }
}

/** Once a minute is often enough to see which tokens are in use. A good token stays good if this fails. */
async function noteUse(db: Db, id: string, log: (message: string) => void): Promise<void> {
  try {
    await db
      .updateTable('tokens')
      .set({ last_used_at: storedNow() })
      .where('id', '=', id)
      .where((e) =>
        e.or([e('last_used_at', 'is', null), e('last_used_at', '<', storedNow(Date.now() - USE_NOTED_EVERY_MS))])
      )
      .execute();
  } catch (error) {
    log(`The use of a machine token could not be noted: ${String(error)}`);
  }
}

function refused(message: string): ApiError {
  return new ApiError(401, 'token-refused', message);
}
