import { linkAlerts } from '../store/linkAlerts';
import type { Tx } from '../store/schema';
import { storedNow } from '../store/storedTime';

/** Remembers that a person has changed a draft: the server does not withdraw or publish it any more. Returns whether the draft was made from alerts. */
export async function noteDraftTouched(tx: Tx, id: string): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('alert_drafts')
    .set((e) => ({ touched_at: e.fn.coalesce('touched_at', e.val(storedNow())) }))
    .where('draft_id', '=', id)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/**
 * Before a draft is deleted: if some of its alerts are linked to an incident that is not over, it was published, and its other alerts are linked to it too.
 * Otherwise it was thrown away, and its alerts are left alone for a while.
 */
export async function noteDraftGone(tx: Tx, id: string): Promise<void> {
  const now = storedNow();
  const alerts = await tx
    .selectFrom('draft_alerts')
    .innerJoin('received_alerts', 'received_alerts.key', 'draft_alerts.alert_key')
    .selectAll('received_alerts')
    .where('draft_id', '=', id)
    .execute();
  const published = await tx
    .selectFrom('alert_links')
    .innerJoin('incidents', 'incidents.id', 'alert_links.incident_id')
    .innerJoin('draft_alerts', 'draft_alerts.alert_key', 'alert_links.alert_key')
    .select('incidents.id')
    .where('draft_alerts.draft_id', '=', id)
    .where((e) => e.or([e('incidents.ended_at', 'is', null), e('incidents.ended_at', '>', now)]))
    .orderBy('incidents.position', 'desc')
    .executeTakeFirst();
  if (!published) {
    await tx
      .updateTable('received_alerts')
      .set({ dismissed_at: now })
      .where('state', '=', 'firing')
      .where('key', 'in', tx.selectFrom('draft_alerts').select('alert_key').where('draft_id', '=', id))
      .execute();
    return;
  }
  await linkAlerts(tx, published.id, alerts, now);
}
