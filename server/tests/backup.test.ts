import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import { backupDatabase } from '../src/store/backupDatabase';

import { findBinaries, startPostgres } from './postgres';
import { PROVISIONING } from './provisioning';
import { startTestServer, type TestServer } from './testServer';

jest.setTimeout(60_000);

const PUBLIC = [
  '/components',
  '/incidents?start=2020-01-01&end=2030-01-01',
  '/phases',
  '/severities',
  '/en/',
  '/de/',
].concat(['/en/feed.atom', '/en/maintenance.ics', '/api/v2/summary.json']);

async function publicBytes(server: TestServer, more: readonly string[]): Promise<string[][]> {
  return Promise.all([...PUBLIC, ...more].map(async (target) => [target, (await server.call('GET', target)).text]));
}

/** Writes a bit of everything; returns paths that show it. */
async function write(server: TestServer): Promise<string[]> {
  const made = await server.call(
    'POST',
    '/incidents',
    { displayName: 'Stored before', description: 'A & B', beganAt: '2026-05-01T08:00:00Z' },
    { 'idempotency-key': 'once' }
  );
  const id = made.body.at('id').string;
  await server.call('POST', `/incidents/${id}/updates`, { displayName: 'We look into it' });
  await server.call('POST', '/drafts', { title: 'Not public yet' });
  return [`/incidents/${id}`, `/incidents/${id}/updates`, `/en/incidents/${id}`];
}

async function expectSameContent(server: TestServer, paths: string[], before: string[][]): Promise<void> {
  expect(await publicBytes(server, paths)).toEqual(before);
  const drafts = await server.call('GET', '/drafts');
  expect(drafts.body.at('data', 0, 'title').value).toBe('Not public yet');
  const audit = await server.call('GET', '/audit');
  expect(audit.body.at('data').list.map((entry) => entry.at('operation').value)).toContain('incidents.updates.create');
  // A publication that is repeated after the restore is still one.
  const again = await server.call(
    'POST',
    '/incidents',
    { displayName: 'Stored before', description: 'A & B', beganAt: '2026-05-01T08:00:00Z' },
    { 'idempotency-key': 'once' }
  );
  expect(paths[0]).toBe(`/incidents/${again.body.at('id').string}`);
}

describe('a backup, restored into a new server', () => {
  const directory = mkdtempSync(path.join(os.tmpdir(), 'leitstand-backup-'));
  afterAll(() => rmSync(directory, { recursive: true, force: true }));

  it('of SQLite, made while the server writes, gives the same public bytes and everything private', async () => {
    const server = await startTestServer({ provisioning: PROVISIONING });
    const paths = await write(server);
    const before = await publicBytes(server, paths);
    const file = path.join(directory, 'backup.db');
    const bytes = backupDatabase(server.dataDir, file);
    expect(statSync(file)).toMatchObject({ size: bytes });
    expect(statSync(file).mode & 0o777).toBe(0o600);
    await server.call('POST', '/incidents', { displayName: 'After the backup' });
    expect(() => backupDatabase(server.dataDir, file)).toThrow(/is there already/);
    await server.stop();

    const dataDir = path.join(directory, 'restored');
    mkdirSync(dataDir);
    renameSync(file, path.join(dataDir, 'leitstand.db'));
    const restored = await startTestServer({ dataDir, provisioning: PROVISIONING });
    await expectSameContent(restored, paths, before);
    await restored.stop();
    expect(readdirSync(directory)).toEqual(['restored']);
  });

  it('says what is missing', () => {
    expect(() => backupDatabase('/nowhere', path.join(directory, 'x'))).toThrow(/no database in \/nowhere/);
    expect(existsSync(path.join(directory, 'x'))).toBe(false);
  });

  it('of PostgreSQL by pg_dump gives the same', async () => {
    const cluster = await startPostgres();
    try {
      const [from, to] = [await cluster.createDatabase(), await cluster.createDatabase()];
      const server = await startTestServer({ databaseUrl: from, provisioning: PROVISIONING });
      const paths = await write(server);
      const before = await publicBytes(server, paths);
      const file = path.join(directory, 'backup.dump');
      execFileSync(path.join(findBinaries(), 'pg_dump'), ['--format=custom', `--file=${file}`, from]);
      await server.call('POST', '/incidents', { displayName: 'After the backup' });
      await server.stop();

      execFileSync(path.join(findBinaries(), 'pg_restore'), ['--no-owner', '--exit-on-error', `--dbname=${to}`, file]);
      const restored = await startTestServer({ databaseUrl: to, provisioning: PROVISIONING });
      await expectSameContent(restored, paths, before);
      await restored.stop();
    } finally {
      await cluster.stop();
    }
  });
});
