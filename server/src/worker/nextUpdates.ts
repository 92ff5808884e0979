import type { Db, Tx } from '../store/schema';
import { showStoredTime, storedNow } from '../store/storedTime';

/** When the next update of an incident was promised, and whether that time is over. */
export interface PromisedUpdate {
  incident: string;
  /** RFC 3339. */
  dueAt: string;
  isOverdue: boolean;
}

/** Promises that still bind: the incident is not over and nothing was posted since. The next one first. */
export async function readNextUpdates(db: Db, now: number): Promise<PromisedUpdate[]> {
  const at = storedNow(now);
  const rows = await db
    .selectFrom('next_updates')
    .innerJoin('incidents', 'incidents.id', 'next_updates.incident_id')
    .select(['next_updates.incident_id', 'next_updates.due_at'])
    .whereRef('incidents.next_update', '<=', 'next_updates.after_update')
    .where((e) => e.or([e('incidents.ended_at', 'is', null), e('incidents.ended_at', '>', at)]))
    .orderBy('next_updates.due_at')
    .orderBy('next_updates.incident_id')
    .execute();
  return rows.map((row) => ({
    incident: row.incident_id,
    dueAt: showStoredTime(row.due_at),
    isOverdue: row.due_at <= at,
  }));
}

/** Promises when the next update will come (stored form); null takes the promise back. False if there is no such incident. */
export async function promiseNextUpdate(tx: Tx, incident: string, dueAt: string | null): Promise<boolean> {
  const found = await tx.selectFrom('incidents').select('next_update').where('id', '=', incident).executeTakeFirst();
  if (!found) {
    return false;
  }
  await tx.deleteFrom('next_updates').where('incident_id', '=', incident).execute();
  if (dueAt !== null) {
    const values = { due_at: dueAt, after_update: found.next_update, set_at: storedNow() };
    await tx
      .insertInto('next_updates')
      .values({ incident_id: incident, ...values })
      .execute();
  }
  return true;
}

/** Notes which overdue promises are to be reminded of; each is returned once, to one process. */
export async function noteReminders(db: Db, now: number): Promise<PromisedUpdate[]> {
  const overdue = (await readNextUpdates(db, now)).filter(({ isOverdue }) => isOverdue);
  const fresh: PromisedUpdate[] = [];
  for (const promise of overdue) {
    const { numUpdatedRows } = await db
      .updateTable('next_updates')
      .set({ reminded_at: storedNow(now) })
      .where('incident_id', '=', promise.incident)
      .where('reminded_at', 'is', null)
      .executeTakeFirst();
    if (numUpdatedRows > 0n) {
      fresh.push(promise);
    }
  }
  return fresh;
}
