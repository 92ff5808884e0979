import { type Kysely, type Migration, sql } from 'kysely';

import type { Engine } from '../schema';

/** The audit log: one row per write. Nothing refers to other tables: what was done stays known when its object is gone. */
export function auditMigration(engine: Engine): Migration {
  const text = engine === 'postgres' ? sql`text collate "C"` : sql`text`;

  return {
    async up(db: Kysely<unknown>) {
      await db.schema
        .createTable('audit')
        .addColumn('id', 'integer', (c) => c.primaryKey().notNull())
        .addColumn('at', text, (c) => c.notNull())
        .addColumn('issuer', 'text', (c) => c.notNull())
        .addColumn('subject', 'text', (c) => c.notNull())
        .addColumn('name', 'text')
        .addColumn('operation', text, (c) => c.notNull())
        .addColumn('object', text, (c) => c.notNull())
        .addColumn('fields', 'text', (c) => c.notNull())
        .execute();
      await db.schema.createIndex('audit_object').on('audit').column('object').execute();
    },
  };
}
