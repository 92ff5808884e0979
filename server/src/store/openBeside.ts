import { existsSync } from 'node:fs';
import path from 'node:path';

import { Kysely, SqliteDialect } from 'kysely';
import Libsql from 'libsql';

import { LeitstandError } from '../../../src/domain/errors/leitstandError';

import { type DatabaseLocation, openDatabase } from './openDatabase';
import type { Db, Schema, Tx } from './schema';
import { storedNow } from './storedTime';

/** A database opened for a moment on the server's machine, whether a server is running on it or not. */
export interface BesideDatabase {
  db: Db;
  close: () => Promise<void>;
}

/**
 * Opens the database a server runs on, beside it: SQLite's own locks keep the two apart, and the server asks the database for what is written here.
 * A database without the tables needed is brought up to date, which only works while no server runs. Throws `not-found` if there is none: a mistyped directory must not become one.
 */
export async function openBeside(location: DatabaseLocation): Promise<BesideDatabase> {
  if (location.url) {
    return openDatabase(location);
  }
  const file = path.join(location.dataDir, 'leitstand.db');
  if (!existsSync(file)) {
    throw new LeitstandError('not-found', `There is no database in ${location.dataDir}.`);
  }
  const database = new Libsql(file);
  const isCurrent = database.prepare("select name from sqlite_master where name = 'tokens'").get() !== undefined;
  if (!isCurrent) {
    database.close();
    return openDatabase(location);
  }
  database.exec('PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA busy_timeout = 5000');
  const db = new Kysely<Schema>({ dialect: new SqliteDialect({ database }) });
  return { db, close: () => db.destroy() };
}

/** Runs `work` in one transaction that waits for those of servers and makes them wait. */
export async function writeBeside<T>({ db }: BesideDatabase, work: (tx: Tx) => Promise<T>): Promise<T> {
  return db.transaction().execute(async (tx) => {
    await tx
      .updateTable('revision')
      .set((column) => ({ revision: column('revision', '+', 1), changed_at: storedNow() }))
      .execute();
    return work(tx);
  });
}
