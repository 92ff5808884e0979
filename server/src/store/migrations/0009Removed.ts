import { type Kysely, type Migration, sql } from 'kysely';

import type { Engine } from '../schema';

/** Which incidents were published once and deleted: their permalinks say so. Nothing of what they said is kept. */
export function removedMigration(engine: Engine): Migration {
  const text = engine === 'postgres' ? sql`text collate "C"` : sql`text`;

  return {
    async up(db: Kysely<unknown>) {
      await db.schema
        .createTable('removed_incidents')
        .addColumn('id', text, (c) => c.primaryKey())
        .addColumn('removed_at', text, (c) => c.notNull())
        .execute();
    },
  };
}
