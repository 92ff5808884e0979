import { userInfo } from 'node:os';

import { LeitstandError } from '../../../src/domain/errors/leitstandError';
import { recordWrite } from '../audit/recordWrite';
import type { MachineToken, TokenRequest } from '../auth/machine/model';
import { createToken, listTokens, type NewToken, revokeToken, rotateToken } from '../auth/machine/tokenStore';
import { openBeside, writeBeside } from '../store/openBeside';
import type { DatabaseLocation } from '../store/openDatabase';
import type { Tx } from '../store/schema';

/** Machine tokens straight in the database, for who may read and write it: the way in while the login provider is down. Audited as `local`. */
export interface LocalTokens {
  create: (request: TokenRequest) => Promise<NewToken>;
  rotate: (id: string, expiresAt: string) => Promise<NewToken>;
  revoke: (id: string) => Promise<void>;
  list: () => Promise<MachineToken[]>;
}

/** The tokens in a database; each call opens and closes it. */
export function localTokens(location: DatabaseLocation): LocalTokens {
  const write = async <T>(work: (tx: Tx) => Promise<T>): Promise<T> => {
    const database = await openBeside(location);
    return writeBeside(database, work).finally(database.close);
  };
  return {
    create: (request) =>
      write(async (tx) => {
        const made = await createToken(tx, request);
        const fields = ['name', 'role', ...(request.purpose ? ['purpose'] : []), 'expiresAt'];
        await record(tx, 'tokens.create', made.id, fields);
        return made;
      }),
    rotate: (id, expiresAt) =>
      write(async (tx) => {
        const made = await rotateToken(tx, id, expiresAt);
        if (!made) {
          throw new LeitstandError('not-found', 'There is no such token, or it was revoked.');
        }
        await record(tx, 'tokens.rotate', id, ['expiresAt']);
        return made;
      }),
    revoke: (id) =>
      write(async (tx) => {
        if (!(await revokeToken(tx, id))) {
          throw new LeitstandError('not-found', 'There is no such token.');
        }
        await record(tx, 'tokens.delete', id, []);
      }),
    list: async () => {
      const database = await openBeside(location);
      return listTokens(database.db).finally(database.close);
    },
  };
}

function record(tx: Tx, operation: string, id: string, fields: string[]): Promise<void> {
  const { username, uid } = userInfo();
  // With sudo, the person behind it is worth more than "root".
  const name = process.env.SUDO_USER ?? username;
  return recordWrite(
    tx,
    { issuer: 'local', subject: String(uid), name },
    { operation, object: `/tokens/${id}`, fields }
  );
}
