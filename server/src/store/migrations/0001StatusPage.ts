import { type Kysely, type Migration, sql } from 'kysely';

import type { Engine } from '../schema';

/** The tables of the SCS Status Page API, alert links, documents and idempotency keys. Only types both engines have. */
export function statusPageMigration(engine: Engine): Migration {
  // Times and ids must sort by their bytes, whatever the database's locale is.
  const text = engine === 'postgres' ? sql`text collate "C"` : sql`text`;

  return {
    async up(db: Kysely<unknown>) {
      await db.schema
        .createTable('components')
        .addColumn('id', text, (c) => c.primaryKey().notNull())
        .addColumn('position', 'integer', (c) => c.notNull())
        .addColumn('display_name', 'text')
        .addColumn('labels', 'text')
        .execute();
      await db.schema
        .createTable('impact_types')
        .addColumn('id', text, (c) => c.primaryKey().notNull())
        .addColumn('position', 'integer', (c) => c.notNull())
        .addColumn('display_name', 'text')
        .addColumn('description', 'text')
        .execute();
      await db.schema
        .createTable('severities')
        .addColumn('display_name', text, (c) => c.primaryKey().notNull())
        .addColumn('value', 'integer', (c) => c.notNull().unique())
        .execute();
      await db.schema
        .createTable('phases')
        .addColumn('generation', 'integer', (c) => c.notNull())
        .addColumn('position', 'integer', (c) => c.notNull())
        .addColumn('name', 'text', (c) => c.notNull())
        .addPrimaryKeyConstraint('phases_key', ['generation', 'position'])
        .execute();
      await db.schema
        .createTable('incidents')
        .addColumn('id', text, (c) => c.primaryKey().notNull())
        .addColumn('position', 'integer', (c) => c.notNull())
        .addColumn('display_name', 'text')
        .addColumn('description', 'text')
        .addColumn('began_at', text)
        .addColumn('ended_at', text)
        .addColumn('phase_generation', 'integer')
        .addColumn('phase_order', 'integer')
        .addColumn('next_update', 'integer', (c) => c.notNull().defaultTo(0))
        .addForeignKeyConstraint('incidents_phase', ['phase_generation', 'phase_order'], 'phases', [
          'generation',
          'position',
        ])
        .execute();
      await db.schema
        .createTable('impacts')
        .addColumn('incident_id', text, (c) => c.notNull().references('incidents.id').onDelete('cascade'))
        .addColumn('position', 'integer', (c) => c.notNull())
        .addColumn('component_id', text, (c) => c.notNull().references('components.id'))
        .addColumn('impact_type_id', text, (c) => c.notNull().references('impact_types.id'))
        .addColumn('severity', 'integer')
        .addPrimaryKeyConstraint('impacts_key', ['incident_id', 'component_id', 'impact_type_id'])
        .execute();
      await db.schema.createIndex('impacts_component').on('impacts').column('component_id').execute();
      await db.schema.createIndex('impacts_type').on('impacts').column('impact_type_id').execute();
      await db.schema
        .createTable('updates')
        .addColumn('incident_id', text, (c) => c.notNull().references('incidents.id').onDelete('cascade'))
        .addColumn('position', 'integer', (c) => c.notNull())
        .addColumn('display_name', 'text')
        .addColumn('description', 'text')
        .addColumn('created_at', text, (c) => c.notNull())
        .addPrimaryKeyConstraint('updates_key', ['incident_id', 'position'])
        .execute();
      await db.schema
        .createTable('alert_links')
        .addColumn('incident_id', text, (c) => c.notNull().references('incidents.id').onDelete('cascade'))
        .addColumn('alert_key', text, (c) => c.notNull())
        .addColumn('name', 'text', (c) => c.notNull())
        .addColumn('labels', 'text', (c) => c.notNull())
        .addColumn('starts_at', text, (c) => c.notNull())
        .addColumn('linked_at', text, (c) => c.notNull())
        .addPrimaryKeyConstraint('alert_links_key', ['incident_id', 'alert_key'])
        .execute();
      await db.schema
        .createTable('documents')
        .addColumn('name', text, (c) => c.primaryKey().notNull())
        .addColumn('content', 'text', (c) => c.notNull())
        .addColumn('changed_at', text, (c) => c.notNull())
        .execute();
      await db.schema
        .createTable('idempotency')
        .addColumn('owner', text, (c) => c.notNull())
        .addColumn('key', text, (c) => c.notNull())
        .addColumn('fingerprint', 'text', (c) => c.notNull())
        .addColumn('status', 'integer', (c) => c.notNull())
        .addColumn('body', 'text')
        .addColumn('created_at', text, (c) => c.notNull())
        .addPrimaryKeyConstraint('idempotency_key', ['owner', 'key'])
        .execute();
      await db.schema.createIndex('idempotency_age').on('idempotency').column('created_at').execute();
      await db.schema
        .createTable('revision')
        .addColumn('id', 'integer', (c) => c.primaryKey().notNull())
        .addColumn('revision', 'integer', (c) => c.notNull())
        .addColumn('changed_at', text, (c) => c.notNull())
        .execute();
      await sql`insert into revision (id, revision, changed_at) values (1, 0, '1970-01-01T00:00:00.000000Z')`.execute(
        db
      );
    },
  };
}
