import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import { Kysely, type Migration, Migrator, PostgresDialect, SqliteDialect } from 'kysely';
import Libsql from 'libsql';
import pg from 'pg';

import { allMigrations } from '../src/store/migrations/allMigrations';
import type { Engine, Schema } from '../src/store/schema';

import { startPostgres } from './postgres';
import { startTestServer } from './testServer';

jest.setTimeout(60_000);

const COMPONENT = '11111111-1111-4111-8111-111111111111';
const TYPE = '22222222-2222-4222-8222-222222222222';
const INCIDENT = '33333333-3333-4333-8333-333333333333';
const MIGRATIONS = Object.keys(allMigrations('sqlite')).sort();

async function migrate(db: Kysely<Schema>, migrations: Record<string, Migration>): Promise<void> {
  const { error } = await new Migrator({ db, provider: { getMigrations: async () => migrations } }).migrateToLatest();
  expect(error).toBeUndefined();
}

/** A database as the version that knew only the first `count` migrations left it. */
async function fillAsBefore(db: Kysely<Schema>, engine: Engine, count: number): Promise<void> {
  await migrate(db, Object.fromEntries(Object.entries(allMigrations(engine)).slice(0, count)));
  // Only columns of the first version: every later one has them, too.
  await db
    .insertInto('components')
    .values({ id: COMPONENT, position: 1, display_name: 'Compute', labels: '{"region":"fra1"}' })
    .execute();
  await db
    .insertInto('impact_types')
    .values({ id: TYPE, position: 1, display_name: 'Slow', description: null })
    .execute();
  await db.insertInto('severities').values({ display_name: 'broken', value: 100 }).execute();
  await db.insertInto('phases').values({ generation: 1, position: 0, name: 'Working on it' }).execute();
  await db
    .insertInto('incidents')
    .values({
      ...{ id: INCIDENT, position: 1, display_name: 'From before', description: 'Old', next_update: 1 },
      ...{ began_at: '2026-05-01T08:00:00.000000Z', ended_at: null, phase_generation: 1, phase_order: 0 },
    })
    .execute();
  await db
    .insertInto('impacts')
    .values({ incident_id: INCIDENT, position: 0, component_id: COMPONENT, impact_type_id: TYPE, severity: 100 })
    .execute();
  await db
    .insertInto('updates')
    .values({
      ...{ incident_id: INCIDENT, position: 0, display_name: 'First', description: null },
      created_at: '2026-05-01T09:00:00.000000Z',
    })
    .execute();
}

async function expectUpgraded(options: Parameters<typeof startTestServer>[0]): Promise<void> {
  const server = await startTestServer(options);
  const incident = await server.call('GET', `/incidents/${INCIDENT}`);
  expect(incident.body.at('data').value).toMatchObject({
    displayName: 'From before',
    beganAt: '2026-05-01T08:00:00Z',
    affects: [{ reference: COMPONENT, type: TYPE, severity: 100 }],
    updates: [0],
  });
  expect((await server.call('GET', '/en/')).text).toContain('From before');
  const answers = [
    await server.call('POST', `/incidents/${INCIDENT}/updates`, { displayName: 'After the upgrade' }),
    await server.call('PATCH', `/incidents/${INCIDENT}`, { endedAt: '2026-05-02T08:00:00Z' }),
    await server.call('POST', '/drafts', { title: 'New' }),
  ];
  expect(answers.map(({ status }) => status)).toEqual([201, 204, 201]);
  await server.stop();
}

describe('an upgrade', () => {
  const directory = mkdtempSync(path.join(os.tmpdir(), 'leitstand-upgrade-'));
  afterAll(() => rmSync(directory, { recursive: true, force: true }));

  const sqlite = (name: string) => {
    const dataDir = path.join(directory, name);
    mkdirSync(dataDir);
    const db = new Kysely<Schema>({
      dialect: new SqliteDialect({ database: new Libsql(path.join(dataDir, 'leitstand.db')) }),
    });
    return { dataDir, db };
  };

  it.each(MIGRATIONS.map((name, index) => [name, index + 1] as const))(
    'brings a SQLite database up to date that ends with %s, keeping what is in it',
    async (name, count) => {
      const { dataDir, db } = sqlite(name);
      await fillAsBefore(db, 'sqlite', count);
      await db.destroy();
      await expectUpgraded({ dataDir });
    }
  );

  it('does the same on PostgreSQL, from the first version', async () => {
    const cluster = await startPostgres();
    const databaseUrl = await cluster.createDatabase();
    const db = new Kysely<Schema>({
      dialect: new PostgresDialect({ pool: new pg.Pool({ connectionString: databaseUrl }) }),
    });
    await fillAsBefore(db, 'postgres', 1);
    await db.destroy();
    await expectUpgraded({ databaseUrl });
    await cluster.stop();
  });

  it('cannot be undone by starting the version before: it leaves the database alone', async () => {
    const { dataDir, db } = sqlite('newer');
    const next = { ...allMigrations('sqlite'), '9999-of-a-newer-version': { up: async () => undefined } };
    await migrate(db, next);
    await db.destroy();
    await expect(startTestServer({ dataDir })).rejects.toMatchObject({
      message: expect.stringContaining('cannot be used'),
      detail: expect.stringContaining('9999-of-a-newer-version'),
    });
  });
});
