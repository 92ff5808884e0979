import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import pg from 'pg';

import { startPostgres } from './postgres';
import { buildServer, ROOT } from './processes';
import { findStrace } from './strace/findStrace';
import { stateOfPostgresLog, stateOfSqliteLog } from './strace/stateOfLog';
import { traceWrites } from './strace/traceWrites';

jest.setTimeout(60_000);

const BUNDLE = path.join(ROOT, 'server/dist/main.mjs');
const strace = findStrace();
if (!strace.mayTrace) {
  console.warn('SKIPPED: this system forbids ptrace, so that nobody can see when the server syncs.');
} else if (!strace.mayAttach) {
  console.warn(
    'SKIPPED: this system forbids to trace processes that run already, so that nobody can see when PostgreSQL syncs.'
  );
}

beforeAll(() => (strace.mayTrace ? buildServer() : undefined));

(strace.mayTrace ? describe : describe.skip)('a write on SQLite', () => {
  it('is answered only after its part of the write-ahead log was written and synced to the disk', async () => {
    const asked = await traceWrites(strace, BUNDLE);
    expect(asked.map(stateOfSqliteLog)).toEqual(['synced', 'synced', 'synced']);
  });

  it('would be seen not to be synced: the same server, told to leave that to later, only writes', async () => {
    const directory = mkdtempSync(path.join(os.tmpdir(), 'leitstand-unsynced-'));
    const bundle = path.join(directory, 'main.mjs');
    const careless = readFileSync(BUNDLE, 'utf8').replaceAll('synchronous = FULL', 'synchronous = NORMAL');
    writeFileSync(bundle, careless);
    symlinkSync(path.join(ROOT, 'node_modules'), path.join(directory, 'node_modules'));
    const asked = await traceWrites(strace, bundle);
    rmSync(directory, { recursive: true });
    expect(asked.map(stateOfSqliteLog)).toEqual(['only written', 'only written', 'only written']);
  });
});

(strace.mayAttach ? describe : describe.skip)('a write on PostgreSQL', () => {
  let cluster: Awaited<ReturnType<typeof startPostgres>>;
  beforeAll(async () => {
    cluster = await startPostgres();
  });
  afterAll(() => cluster.stop());

  /** Asks the database itself, before the server does. */
  const ask = async (database: string, ...statements: string[]) => {
    const client = new pg.Client({ connectionString: database });
    await client.connect();
    const answers = [];
    for (const statement of statements) {
      answers.push(await client.query<Record<string, string>>(statement));
    }
    await client.end();
    return answers.map(({ rows }) => Object.values(rows[0] ?? {})[0] ?? '');
  };

  const states = async (database: string) => {
    const [data = ''] = await ask(database, 'show data_directory');
    const postmaster = Number.parseInt(readFileSync(path.join(data, 'postmaster.pid'), 'utf8'), 10);
    return (await traceWrites(strace, BUNDLE, { database, postmaster })).map(stateOfPostgresLog);
  };

  it('is answered only after the process that serves the connection has synced its log, and said that it is committed', async () => {
    expect(await states(await cluster.createDatabase())).toEqual(['synced', 'synced', 'synced']);
  });

  it('would be seen not to be synced: a database with synchronous_commit off answers before', async () => {
    const database = await cluster.createDatabase();
    const name = new URL(database).pathname.slice(1);
    await ask(database, `alter database ${name} set synchronous_commit = off`);
    expect(await ask(database, 'show synchronous_commit')).toEqual(['off']);
    expect(await states(database)).toEqual(['not written', 'not written', 'not written']);
  });
});
