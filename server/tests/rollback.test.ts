import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import { Kysely, Migrator, SqliteDialect } from 'kysely';
import Libsql from 'libsql';

import { backupDatabase } from '../src/store/backupDatabase';
import { allMigrations } from '../src/store/migrations/allMigrations';

import { PROVISIONING } from './provisioning';
import { startTestServer } from './testServer';

jest.setTimeout(60_000);

const NEXT = '9999-of-a-newer-version';

/** What the next version does when it starts: a column more, say. */
async function upgrade(dataDir: string): Promise<void> {
  const database = new Libsql(path.join(dataDir, 'leitstand.db'));
  const db = new Kysely<unknown>({ dialect: new SqliteDialect({ database }) });
  const up = (within: Kysely<unknown>) =>
    within.schema.alterTable('incidents').addColumn('of_the_next_version', 'text').execute();
  const provider = { getMigrations: async () => ({ ...allMigrations('sqlite'), [NEXT]: { up } }) };
  expect((await new Migrator({ db, provider }).migrateToLatest()).error).toBeUndefined();
  await db.destroy();
}

describe('the version before, started on the data of the next one', () => {
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'leitstand-rollback-'));
  const backup = path.join(dataDir, 'backup.db');
  afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

  const titles = '/incidents?start=2020-01-01&end=2030-01-01';
  const incident = { displayName: 'From before', beganAt: '2026-05-01T08:00:00Z' };

  it('shows readers what was known last, refuses writes, and tells the operator why; on the backup it goes on as before', async () => {
    const before = await startTestServer({ dataDir, provisioning: PROVISIONING });
    await before.call('POST', '/incidents', incident);
    const known = (await before.call('GET', titles)).text;
    backupDatabase(dataDir, backup);
    await before.stop();
    await upgrade(dataDir);

    const tooOld = await startTestServer({ dataDir });
    expect((await tooOld.call('GET', titles)).text).toBe(known);
    expect((await tooOld.call('GET', '/en/')).text).toContain('What you see is as of');
    expect((await tooOld.call('POST', '/incidents', incident)).status).toBe(503);
    expect(tooOld.log.join('\n')).toContain(NEXT);
    await tooOld.stop();

    ['leitstand.db-wal', 'leitstand.db-shm'].forEach((name) => rmSync(path.join(dataDir, name), { force: true }));
    copyFileSync(backup, path.join(dataDir, 'leitstand.db'));
    const restored = await startTestServer({ dataDir });
    expect((await restored.call('GET', titles)).text).toBe(known);
    expect((await restored.call('POST', '/incidents', incident)).status).toBe(201);
    await restored.stop();
  });
});
