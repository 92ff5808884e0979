import { mkdirSync } from 'node:fs';
import path from 'node:path';

import { Kysely, Migrator, PostgresDialect, SqliteDialect } from 'kysely';
import Libsql from 'libsql';
import pg from 'pg';

import { LeitstandError } from '../../../src/domain/errors/leitstandError';

import { statusPageMigration } from './migrations/0001StatusPage';
import type { Db, Engine, Schema } from './schema';

export interface OpenDatabase {
  db: Db;
  engine: Engine;
  /** For people, without a password. */
  description: string;
}

/** Where the data lives: a PostgreSQL connection string (URL or libpq form), or a directory for the embedded SQLite. */
export interface DatabaseLocation {
  url?: string;
  dataDir: string;
}

/** Opens the database and brings its tables up to date. Throws `server-failed` with a sentence if that cannot be done. */
export async function openDatabase(location: DatabaseLocation): Promise<OpenDatabase> {
  const opened = location.url ? openPostgres(location.url) : openSqlite(location.dataDir);
  const migrator = new Migrator({
    db: opened.db,
    provider: { getMigrations: async () => ({ '0001-status-page': statusPageMigration(opened.engine) }) },
  });
  const { error } = await migrator.migrateToLatest();
  if (error) {
    await opened.db.destroy();
    throw new LeitstandError('server-failed', `The database (${opened.description}) cannot be used.`, String(error));
  }
  return opened;
}

function openSqlite(dataDir: string): OpenDatabase {
  mkdirSync(dataDir, { recursive: true, mode: 0o750 });
  const file = path.join(dataDir, 'leitstand.db');
  const database = new Libsql(file);
  try {
    // Exclusive: a second process on the same directory must not start. FULL: what is answered is on the disk.
    database.pragma('locking_mode = EXCLUSIVE');
    database.pragma('journal_mode = WAL');
    database.pragma('synchronous = FULL');
    database.pragma('foreign_keys = ON');
    database.exec('BEGIN IMMEDIATE; COMMIT');
  } catch (error) {
    database.close();
    throw new LeitstandError(
      'server-failed',
      `${file} cannot be opened. Is another status page server running on ${dataDir}?`,
      String(error)
    );
  }
  return { db: new Kysely<Schema>({ dialect: new SqliteDialect({ database }) }), engine: 'sqlite', description: file };
}

function openPostgres(connectionString: string): OpenDatabase {
  const pool = new pg.Pool({ ...poolConfig(connectionString), max: 8, connectionTimeoutMillis: 5000 });
  // An idle connection that breaks is replaced by the pool; without a listener Node would end the process.
  pool.on('error', () => undefined);
  return {
    db: new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) }),
    engine: 'postgres',
    description: connectionString.replace(/(:\/\/[^:/@]+):[^@]*@/, '$1:…@').replace(/password=\S+/, 'password=…'),
  };
}

/** `pg` reads URLs only; the reference server is configured with `host=… user=… dbname=…`. */
function poolConfig(connectionString: string): pg.PoolConfig {
  if (/^postgres(ql)?:\/\//.test(connectionString)) {
    return { connectionString };
  }
  const pairs = connectionString.matchAll(/(\w+)\s*=\s*(?:'((?:[^'\\]|\\.)*)'|(\S+))/g);
  const keys = Object.fromEntries([...pairs].map(([, key, quoted, plain]) => [key, quoted ?? plain]));
  return {
    host: keys.host,
    port: keys.port ? Number(keys.port) : undefined,
    user: keys.user,
    password: keys.password,
    database: keys.dbname,
    ssl:
      keys.sslmode && keys.sslmode !== 'disable'
        ? { rejectUnauthorized: keys.sslmode.startsWith('verify') }
        : undefined,
  };
}
