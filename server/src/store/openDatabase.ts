import { mkdirSync } from 'node:fs';
import path from 'node:path';

import { Kysely, Migrator, PostgresDialect, SqliteDialect } from 'kysely';
import Libsql from 'libsql';
import pg from 'pg';

import { LeitstandError } from '../../../src/domain/errors/leitstandError';

import { lockDirectory } from './lockDirectory';
import { allMigrations } from './migrations/allMigrations';
import type { Db, Engine, Schema } from './schema';

export interface OpenDatabase {
  db: Db;
  engine: Engine;
  /** For people, without a password. */
  description: string;
  close: () => Promise<void>;
}

/** Where the data lives: a PostgreSQL connection string (URL or libpq form), or a directory for the embedded SQLite. */
export interface DatabaseLocation {
  url?: string | (() => string);
  /** If given, it wins over the one in the connection string. Both are asked for every new connection, so that a changed password needs no restart. */
  password?: () => string;
  dataDir: string;
}

/** Opens the database and brings its tables up to date. Throws `server-failed` with a sentence if that cannot be done. */
export async function openDatabase(location: DatabaseLocation): Promise<OpenDatabase> {
  const opened = location.url ? openPostgres(location.url, location.password) : openSqlite(location.dataDir);
  const migrator = new Migrator({
    db: opened.db,
    provider: { getMigrations: async () => allMigrations(opened.engine) },
  });
  const { error } = await migrator.migrateToLatest();
  if (error) {
    await opened.close();
    throw new LeitstandError('server-failed', `The database (${opened.description}) cannot be used.`, String(error));
  }
  return opened;
}

function openSqlite(dataDir: string): OpenDatabase {
  mkdirSync(dataDir, { recursive: true, mode: 0o750 });
  const unlock = lockDirectory(dataDir);
  const file = path.join(dataDir, 'leitstand.db');
  const database = openFile(file, unlock);
  const db = new Kysely<Schema>({ dialect: new SqliteDialect({ database }) });
  const close = async () => {
    await db.destroy();
    unlock();
  };
  return { db, engine: 'sqlite', description: file, close };
}

function openFile(file: string, unlock: () => void): Libsql.Database {
  try {
    const database = new Libsql(file);
    // FULL: what is answered is on the disk.
    database.exec(
      'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA busy_timeout = 2000'
    );
    return database;
  } catch (error) {
    unlock();
    throw new LeitstandError('server-failed', `The database (${file}) cannot be used.`, String(error));
  }
}

function openPostgres(url: string | (() => string), password?: () => string): OpenDatabase {
  const limits = { connectionTimeoutMillis: 5000, query_timeout: 10_000 };
  const read = () => {
    const { connectionString, ...config } = poolConfig(typeof url === 'string' ? url : url());
    const secret = password?.();
    return {
      ...limits,
      ...(connectionString === undefined ? config : { connectionString: withPassword(connectionString, secret) }),
      ...(secret === undefined ? {} : { password: secret }),
    };
  };
  // The pool makes each of its connections anew from what is true then.
  class CurrentClient extends pg.Client {
    constructor() {
      super(read());
      // A connection that breaks is replaced by the pool, and the next statement on it fails. Without a listener, here for those in use, Node would end the process.
      this.on('error', () => undefined);
    }
  }
  const pool = new pg.Pool({ ...limits, max: 8, Client: CurrentClient });
  pool.on('error', () => undefined);
  const db = new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) });
  return {
    db,
    close: () => db.destroy(),
    engine: 'postgres',
    description: describeUrl(typeof url === 'string' ? url : url()),
  };
}

function describeUrl(connectionString: string): string {
  return connectionString
    .replace(/(:\/\/[^:/@]+):[^@]*@/, '$1:…@')
    .replace(/\bpassword\s*=\s*('(?:[^'\\]|\\.)*'|[^\s&]+)/g, 'password=…');
}

/** What a URL says wins over the fields beside it, and its query over the rest of it. */
function withPassword(connectionString: string, password: string | undefined): string {
  if (password === undefined) {
    return connectionString;
  }
  return `${connectionString}${connectionString.includes('?') ? '&' : '?'}password=${encodeURIComponent(password)}`;
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
