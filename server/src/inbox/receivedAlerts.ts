import type { ReceivedAlertTable } from '../store/alertInputTables';
import { chunks } from '../store/chunks';
import type { Db, Tx } from '../store/schema';

/** What is known of alerts, by key. */
export async function loadReceived(db: Db, keys: readonly string[]): Promise<Map<string, ReceivedAlertTable>> {
  const known = new Map<string, ReceivedAlertTable>();
  for (const some of chunks([...new Set(keys)])) {
    for (const row of await db.selectFrom('received_alerts').selectAll().where('key', 'in', some).execute()) {
      known.set(row.key, row);
    }
  }
  return known;
}

/** Stores what is now known of alerts. */
export async function storeReceived(tx: Tx, rows: readonly ReceivedAlertTable[]): Promise<void> {
  for (const some of chunks(rows)) {
    await tx
      .insertInto('received_alerts')
      .values(some)
      .onConflict((conflict) =>
        conflict.column('key').doUpdateSet((e) => ({
          name: e.ref('excluded.name'),
          severity: e.ref('excluded.severity'),
          labels: e.ref('excluded.labels'),
          group_key: e.ref('excluded.group_key'),
          component_id: e.ref('excluded.component_id'),
          webhook_group: e.ref('excluded.webhook_group'),
          state: e.ref('excluded.state'),
          starts_at: e.ref('excluded.starts_at'),
          ends_at: e.ref('excluded.ends_at'),
          cleared_at: e.ref('excluded.cleared_at'),
          held_at: e.ref('excluded.held_at'),
          dismissed_at: e.ref('excluded.dismissed_at'),
        }))
      )
      .execute();
  }
}
