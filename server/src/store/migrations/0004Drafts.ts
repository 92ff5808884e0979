import { type Kysely, type Migration, sql } from 'kysely';

import type { Engine } from '../schema';

/** Drafts of incidents. Who wrote what in them is in the audit log. */
export function draftsMigration(engine: Engine): Migration {
  const text = engine === 'postgres' ? sql`text collate "C"` : sql`text`;

  return {
    async up(db: Kysely<unknown>) {
      await db.schema
        .createTable('drafts')
        .addColumn('id', text, (c) => c.primaryKey().notNull())
        .addColumn('version', 'integer', (c) => c.notNull())
        .addColumn('content', 'text', (c) => c.notNull())
        .addColumn('created_at', text, (c) => c.notNull())
        .addColumn('changed_at', text, (c) => c.notNull())
        .execute();
    },
  };
}
