import { type Kysely, type Migration, sql } from 'kysely';

import type { Engine } from '../schema';

/** When an admin retired a component or an impact type. What a provisioning file retires is noted in `provisioned`. */
export function retiredMigration(engine: Engine): Migration {
  const text = engine === 'postgres' ? sql`text collate "C"` : sql`text`;

  return {
    async up(db: Kysely<unknown>) {
      await db.schema.alterTable('components').addColumn('retired_at', text).execute();
      await db.schema.alterTable('impact_types').addColumn('retired_at', text).execute();
    },
  };
}
