import { type Kysely, type Migration, sql } from 'kysely';

import type { Engine } from '../schema';

/** Corrections and retractions, postmortems, what an update changes about impacts and phase, and who wrote a draft. */
export function amendmentsMigration(engine: Engine): Migration {
  const text = engine === 'postgres' ? sql`text collate "C"` : sql`text`;

  return {
    async up(db: Kysely<unknown>) {
      await db.schema
        .createTable('amendments')
        .addColumn('incident_id', text, (c) => c.notNull().references('incidents.id').onDelete('cascade'))
        .addColumn('position', 'integer', (c) => c.notNull())
        .addColumn('update_position', 'integer')
        .addColumn('kind', 'text', (c) => c.notNull())
        .addColumn('note', 'text', (c) => c.notNull())
        .addColumn('at', text, (c) => c.notNull())
        .addPrimaryKeyConstraint('amendments_key', ['incident_id', 'position'])
        .execute();
      await db.schema.alterTable('incidents').addColumn('first_affects', 'text').execute();
      await db.schema.alterTable('incidents').addColumn('postmortem', 'text').execute();
      await db.schema.alterTable('incidents').addColumn('postmortem_at', text).execute();
      await db.schema.alterTable('updates').addColumn('affects', 'text').execute();
      await db.schema.alterTable('updates').addColumn('phase_generation', 'integer').execute();
      await db.schema.alterTable('updates').addColumn('phase_order', 'integer').execute();
      await db.schema
        .alterTable('drafts')
        .addColumn('authors', 'text', (c) => c.notNull().defaultTo('[]'))
        .execute();
    },
  };
}
