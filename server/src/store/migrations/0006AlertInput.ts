import { type Kysely, type Migration, sql } from 'kysely';

import type { Engine } from '../schema';

/** What alerts and time do while nobody is awake: alerts received, drafts made from them, heartbeats of monitoring, proposals, promises, truth gaps. All private. */
export function alertInputMigration(engine: Engine): Migration {
  const text = engine === 'postgres' ? sql`text collate "C"` : sql`text`;

  return {
    async up(db: Kysely<unknown>) {
      await db.schema
        .createTable('alert_drafts')
        .addColumn('draft_id', text, (c) => c.primaryKey().notNull().references('drafts.id').onDelete('cascade'))
        .addColumn('group_key', text, (c) => c.notNull().unique())
        .addColumn('rule', 'text', (c) => c.notNull())
        .addColumn('reasons', 'text', (c) => c.notNull())
        .addColumn('touched_at', text)
        .addColumn('cleared_at', text)
        .execute();
      await db.schema
        .createTable('received_alerts')
        .addColumn('key', text, (c) => c.primaryKey().notNull())
        .addColumn('name', 'text', (c) => c.notNull())
        .addColumn('severity', 'text', (c) => c.notNull())
        .addColumn('labels', 'text', (c) => c.notNull())
        .addColumn('group_key', text)
        .addColumn('component_id', text)
        .addColumn('webhook_group', text, (c) => c.notNull())
        .addColumn('state', text, (c) => c.notNull())
        .addColumn('starts_at', text, (c) => c.notNull())
        .addColumn('ends_at', text)
        .addColumn('cleared_at', text)
        .addColumn('held_at', text)
        .addColumn('dismissed_at', text)
        .execute();
      await db.schema.createIndex('received_alerts_group').on('received_alerts').column('group_key').execute();
      await db.schema.createIndex('received_alerts_webhook').on('received_alerts').column('webhook_group').execute();
      await db.schema
        .createTable('truncated_groups')
        .addColumn('webhook_group', text, (c) => c.primaryKey().notNull())
        .addColumn('truncated', 'integer', (c) => c.notNull())
        .execute();
      await db.schema
        .createTable('draft_alerts')
        .addColumn('draft_id', text, (c) => c.notNull().references('drafts.id').onDelete('cascade'))
        .addColumn('alert_key', text, (c) => c.notNull())
        .addPrimaryKeyConstraint('draft_alerts_key', ['draft_id', 'alert_key'])
        .execute();
      await db.schema.createIndex('draft_alerts_alert').on('draft_alerts').column('alert_key').execute();
      await db.schema
        .createTable('heartbeats')
        .addColumn('key', text, (c) => c.primaryKey().notNull())
        .addColumn('labels', 'text', (c) => c.notNull())
        .addColumn('last_at', text, (c) => c.notNull())
        .addColumn('resolved_at', text)
        .addColumn('silent_since', text)
        .execute();
      await db.schema
        .createTable('leases')
        .addColumn('name', text, (c) => c.primaryKey().notNull())
        .addColumn('holder', 'text', (c) => c.notNull())
        .addColumn('since', text, (c) => c.notNull())
        .addColumn('expires_at', text, (c) => c.notNull())
        .execute();
      await db.schema
        .createTable('maintenance_steps')
        .addColumn('incident_id', text, (c) => c.notNull().references('incidents.id').onDelete('cascade'))
        .addColumn('step', text, (c) => c.notNull())
        .addColumn('due_at', text, (c) => c.notNull())
        .addColumn('done_at', text, (c) => c.notNull())
        .addPrimaryKeyConstraint('maintenance_steps_key', ['incident_id', 'step', 'due_at'])
        .execute();
      await db.schema
        .createTable('proposals')
        .addColumn('id', text, (c) => c.primaryKey().notNull())
        .addColumn('incident_id', text, (c) => c.notNull().unique().references('incidents.id').onDelete('cascade'))
        .addColumn('content', 'text', (c) => c.notNull())
        .addColumn('created_at', text, (c) => c.notNull())
        .addColumn('dismissed_at', text)
        .execute();
      await db.schema
        .createTable('next_updates')
        .addColumn('incident_id', text, (c) => c.primaryKey().notNull().references('incidents.id').onDelete('cascade'))
        .addColumn('due_at', text, (c) => c.notNull())
        .addColumn('after_update', 'integer', (c) => c.notNull())
        .addColumn('set_at', text, (c) => c.notNull())
        .addColumn('reminded_at', text)
        .execute();
      await db.schema
        .createTable('truth_gaps')
        .addColumn('id', text, (c) => c.primaryKey().notNull())
        .addColumn('component_id', text, (c) => c.notNull())
        .addColumn('first_alert_at', text, (c) => c.notNull())
        .addColumn('opened_at', text, (c) => c.notNull())
        .addColumn('public_at', text)
        .addColumn('incident_id', text)
        .addColumn('ended_at', text)
        .execute();
      await db.schema.createIndex('truth_gaps_time').on('truth_gaps').column('first_alert_at').execute();
    },
  };
}
