import type { ReceivedAlert } from '../../../src/domain/alerts/parseAlertWebhook';
import type { HeartbeatTable } from '../store/alertInputTables';
import { parseLabels } from '../store/parseLabels';
import type { Db } from '../store/schema';
import { showStoredTime, storedNow } from '../store/storedTime';

/** Whether alerts would reach the server. `unknown`: no heartbeat ever came, so nobody can say. */
export interface MonitoringState {
  state: 'unknown' | 'ok' | 'blind';
  /** While blind: since when, RFC 3339. */
  since?: string;
  heartbeats: Array<{
    key: string;
    labels: Readonly<Record<string, string>>;
    lastAt: string;
    isSilent: boolean;
  }>;
}

/** Notes a sign of life, or that its sender says it has stopped. Returns whether it had been silent. */
export async function noteHeartbeat(db: Db, beat: ReceivedAlert, now: number): Promise<boolean> {
  const at = storedNow(now);
  const before = await db.selectFrom('heartbeats').selectAll().where('key', '=', beat.key).executeTakeFirst();
  const values =
    beat.state === 'firing'
      ? { last_at: at, resolved_at: null, silent_since: null }
      : { last_at: before?.last_at ?? at, resolved_at: before?.resolved_at ?? at };
  await db
    .insertInto('heartbeats')
    .values({ key: beat.key, labels: JSON.stringify(beat.labels), ...values })
    .onConflict((conflict) => conflict.column('key').doUpdateSet(values))
    .execute();
  return beat.state === 'firing' && before?.silent_since != null;
}

/** Whether monitoring is blind: a heartbeat that once came has not come for so long, or was said to have stopped. */
export async function readMonitoring(db: Db, silentAfterMs: number, now: number): Promise<MonitoringState> {
  const rows = await db.selectFrom('heartbeats').selectAll().orderBy('key').execute();
  const silent = rows.filter((row) => isSilent(row, silentAfterMs, now));
  const since = silent.map((row) => row.silent_since ?? row.resolved_at ?? row.last_at).sort()[0];
  return {
    state: rows.length === 0 ? 'unknown' : silent.length > 0 ? 'blind' : 'ok',
    since: since && showStoredTime(since),
    heartbeats: rows.map((row) => ({
      key: row.key,
      labels: parseLabels(row.labels) ?? {},
      lastAt: showStoredTime(row.last_at),
      isSilent: silent.includes(row),
    })),
  };
}

/** Notes which heartbeats have fallen silent; returns the labels of those that did just now. */
export async function noteSilence(db: Db, silentAfterMs: number, now: number): Promise<string[]> {
  const rows = await db.selectFrom('heartbeats').selectAll().where('silent_since', 'is', null).execute();
  const silent = rows.filter((row) => isSilent(row, silentAfterMs, now));
  const fallen: string[] = [];
  for (const { key, labels, resolved_at, last_at } of silent) {
    // Another process may have noted it, or a sign of life may have come, in the meantime.
    const { numUpdatedRows } = await db
      .updateTable('heartbeats')
      .set({ silent_since: resolved_at ?? last_at })
      .where('key', '=', key)
      .where('last_at', '=', last_at)
      .where('silent_since', 'is', null)
      .executeTakeFirst();
    if (numUpdatedRows > 0n) {
      fallen.push(labels);
    }
  }
  return fallen;
}

function isSilent(row: HeartbeatTable, silentAfterMs: number, now: number): boolean {
  return row.resolved_at !== null || row.last_at <= storedNow(now - silentAfterMs);
}
