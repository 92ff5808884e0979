import { sql } from 'kysely';

import { recordWrite } from '../audit/recordWrite';
import type { Tx } from '../store/schema';
import { storedNow } from '../store/storedTime';
import { WORKER } from '../worker/actor';

/**
 * Marks drafts all of whose alerts are clear, and takes the mark away when one fires again. Those that have been clear for `clearForMs`
 * and that no person has touched are withdrawn. `now` in milliseconds.
 */
export async function reviewDrafts(tx: Tx, clearForMs: number, now: number): Promise<void> {
  const drafts = await tx
    .selectFrom('alert_drafts as d')
    .leftJoin('draft_alerts as a', 'a.draft_id', 'd.draft_id')
    .leftJoin('received_alerts as r', 'r.key', 'a.alert_key')
    // Of a group that was cut off not all that fires is known.
    .leftJoin('truncated_groups as t', 't.webhook_group', 'r.webhook_group')
    .groupBy(['d.draft_id', 'd.touched_at', 'd.cleared_at'])
    .select(['d.draft_id', 'd.touched_at', 'd.cleared_at'])
    .select(sql<number>`sum(case when r.state = 'firing' or t.webhook_group is not null then 1 else 0 end)`.as('open'))
    .select((e) => e.fn.max('r.cleared_at').as('last_cleared'))
    .execute();
  for (const draft of drafts) {
    const clearedAt = Number(draft.open) > 0 ? null : (draft.last_cleared ?? storedNow(now));
    if (clearedAt !== null && draft.touched_at === null && clearedAt <= storedNow(now - clearForMs)) {
      await tx.deleteFrom('drafts').where('id', '=', draft.draft_id).execute();
      await recordWrite(tx, WORKER, { operation: 'drafts.withdraw', object: `/drafts/${draft.draft_id}`, fields: [] });
    } else if (clearedAt !== draft.cleared_at) {
      await tx
        .updateTable('alert_drafts')
        .set({ cleared_at: clearedAt })
        .where('draft_id', '=', draft.draft_id)
        .execute();
    }
  }
}
