import { type Kysely, type Migration, sql } from 'kysely';

import type { Engine } from '../schema';

/** What a provisioning file provides and keeps as it says (`provisioning.mode: reconcile`). */
export function provisionedMigration(engine: Engine): Migration {
  const text = engine === 'postgres' ? sql`text collate "C"` : sql`text`;

  return {
    async up(db: Kysely<unknown>) {
      await db.schema
        .createTable('provisioned')
        .addColumn('kind', text, (c) => c.notNull())
        .addColumn('key', text, (c) => c.notNull())
        .addColumn('object_id', text, (c) => c.notNull())
        .addColumn('file', 'text', (c) => c.notNull())
        .addColumn('retired_at', text)
        .addColumn('content', 'text')
        .addPrimaryKeyConstraint('provisioned_key', ['kind', 'key'])
        .execute();
      await db.schema
        .createIndex('provisioned_object')
        .unique()
        .on('provisioned')
        .columns(['kind', 'object_id'])
        .execute();
    },
  };
}
