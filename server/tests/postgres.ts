import { execFileSync, spawn } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import pg from 'pg';

const DEBIAN = '/usr/lib/postgresql';

export interface TestCluster {
  /** Makes an empty database and returns its connection string: a URL, or in libpq's form. */
  createDatabase: (form?: 'url' | 'libpq') => Promise<string>;
  /** Lets a user in only with this password from now on, and ends the connections it has. */
  setPassword: (user: string, password: string) => Promise<void>;
  /** Kills the server process as it is, and starts it again as soon as its memory is free. */
  crash: () => Promise<void>;
  /** Kills the server process and leaves it so, until `comeBack`: what is in it stays. */
  goAway: () => Promise<void>;
  comeBack: () => Promise<void>;
  /** Kills the process that serves one connection; the server then ends all others and recovers. */
  crashConnection: () => Promise<void>;
  stop: () => Promise<void>;
}

/** Starts a throw-away PostgreSQL in a temporary directory, reached by a socket only. Fails with what to install if there is none. */
export async function startPostgres(): Promise<TestCluster> {
  const bin = findBinaries();
  const directory = mkdtempSync(path.join(os.tmpdir(), 'leitstand-pg-'));
  const owner = ownerOf(directory);
  const data = path.join(directory, 'data');
  execFileSync(
    path.join(bin, 'initdb'),
    ['-D', data, '-U', 'leitstand', '-A', 'trust', '--no-sync', '-E', 'UTF8', '--locale=C.UTF-8'],
    {
      ...owner,
      cwd: directory,
      stdio: ['ignore', 'ignore', 'inherit'],
    }
  );
  const boot = () => {
    const process = spawn(
      path.join(bin, 'postgres'),
      ['-D', data, '-k', directory, '-c', 'listen_addresses=', '-c', 'max_connections=60'],
      { ...owner, cwd: directory, stdio: 'ignore' }
    );
    return { process, exited: new Promise((resolve) => process.once('exit', resolve)) };
  };
  let server = boot();
  const admin = async (sql: string) => {
    const client = new pg.Client({ host: directory, user: 'leitstand', database: 'postgres' });
    await client.connect();
    await client.query(sql).finally(() => client.end());
  };
  await untilReady(() => admin('select 1'));

  let count = 0;
  const goAway = async () => {
    server.process.kill('SIGKILL');
    await server.exited;
  };
  // It refuses to start until the processes of its connections have noticed.
  const comeBack = () =>
    untilReady(async () => {
      server = boot();
      await Promise.race([
        server.exited.then(() => Promise.reject(new Error('not yet'))),
        untilReady(() => admin('select 1')),
      ]);
    });
  return {
    createDatabase: async (form = 'url') => {
      const name = `test_${++count}`;
      await admin(`create database ${name}`);
      return form === 'url'
        ? `postgres://leitstand@localhost/${name}?host=${encodeURIComponent(directory)}`
        : `host=${directory} user=leitstand dbname=${name} sslmode=disable`;
    },
    setPassword: async (user, password) => {
      const rules = path.join(data, 'pg_hba.conf');
      const rule = `local all ${user} scram-sha-256\n`;
      const before = readFileSync(rules, 'utf8');
      if (!before.startsWith(rule)) {
        writeFileSync(rules, rule + before);
        await admin(`create role ${user} superuser login`);
        await admin('select pg_reload_conf()');
      }
      await admin(`alter role ${user} password '${password}'`);
      await admin(`select pg_terminate_backend(pid) from pg_stat_activity where usename = '${user}'`);
    },
    goAway,
    comeBack,
    crash: async () => {
      await goAway();
      await comeBack();
    },
    crashConnection: async () => {
      const client = new pg.Client({ host: directory, user: 'leitstand', database: 'postgres' });
      // It is among those that are ended.
      client.on('error', () => undefined);
      await client.connect();
      const { rows } = await client.query<{ pid: number }>(
        "select pid from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid() limit 1"
      );
      if (rows[0]) {
        process.kill(rows[0].pid, 'SIGKILL');
      }
      await client.end().catch(() => undefined);
      await untilReady(() => admin('select 1'));
    },
    stop: async () => {
      // Immediate: what is in it is thrown away.
      server.process.kill('SIGQUIT');
      await server.exited;
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

/** The folder of PostgreSQL's programs. */
export function findBinaries(): string {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).sort((a, b) => Number(b) - Number(a)) : [];
  const found = versions
    .map((version) => path.join(DEBIAN, version, 'bin'))
    .find((bin) => existsSync(path.join(bin, 'initdb')));
  if (!found) {
    throw new Error('These tests need PostgreSQL: apt-get install postgresql');
  }
  return found;
}

/** PostgreSQL refuses to run as root: then the directory and the processes belong to Debian's user for it. */
function ownerOf(directory: string): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) {
    return {};
  }
  const [uid = 0, gid = 0] = ['-u', '-g'].map((flag) =>
    Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }))
  );
  chownSync(directory, uid, gid);
  return { uid, gid };
}

async function untilReady(attempt: () => Promise<void>): Promise<void> {
  const end = Date.now() + 20_000;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (Date.now() > end) {
        throw error;
      }
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}
