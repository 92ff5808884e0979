import { randomUUID } from 'node:crypto';

import type { Db, TokenTable, Tx } from '../../store/schema';
import { storedNow } from '../../store/storedTime';

import { MACHINE_ROLES, type MachineToken, PURPOSES, type TokenRequest } from './model';
import { formatToken, hashSecret, makeSecret } from './tokenText';

/** A token just made: its text is not stored and cannot be shown again. */
export interface NewToken {
  id: string;
  token: string;
}

/** Makes a token. */
export async function createToken(tx: Tx, request: TokenRequest): Promise<NewToken> {
  const id = randomUUID();
  const secret = makeSecret();
  await tx
    .insertInto('tokens')
    .values({
      id,
      name: request.name,
      hash: hashSecret(secret),
      role: request.role,
      purpose: request.purpose ?? null,
      created_at: storedNow(),
      expires_at: request.expiresAt,
      revoked_at: null,
      last_used_at: null,
    })
    .execute();
  return { id, token: formatToken(id, secret) };
}

/** Gives a token a new secret and a new end; the old secret is worthless at once. Undefined if there is no such token or it was revoked. */
export async function rotateToken(tx: Tx, id: string, expiresAt: string): Promise<NewToken | undefined> {
  const secret = makeSecret();
  const { numUpdatedRows } = await tx
    .updateTable('tokens')
    .set({ hash: hashSecret(secret), expires_at: expiresAt })
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 0n ? undefined : { id, token: formatToken(id, secret) };
}

/** Makes a token worthless for ever; it stays listed. False if there is no such token. */
export async function revokeToken(tx: Tx, id: string): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('tokens')
    .set((e) => ({ revoked_at: e.fn.coalesce('revoked_at', e.val(storedNow())) }))
    .where('id', '=', id)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** All tokens, expired and revoked ones included, in the order in which they were made. */
export async function listTokens(db: Db): Promise<MachineToken[]> {
  const rows = await db.selectFrom('tokens').selectAll().orderBy('created_at').orderBy('id').execute();
  return rows.flatMap((row) => toToken(row) ?? []);
}

/** A stored token; undefined if the row has a role or purpose this version does not know, which then gives no rights. */
export function toToken(row: TokenTable): MachineToken | undefined {
  const role = MACHINE_ROLES.find((each) => each === row.role);
  const purpose = PURPOSES.find((each) => each === row.purpose);
  if (role === undefined || (row.purpose !== null && purpose === undefined)) {
    return undefined;
  }
  return {
    id: row.id,
    name: row.name,
    role,
    purpose,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    revokedAt: row.revoked_at ?? undefined,
    lastUsedAt: row.last_used_at ?? undefined,
  };
}
