import { randomUUID } from 'node:crypto';

import type { TruthGapEpisode } from '../../../src/domain/truthGap/model';
import type { ReceivedAlertTable, TruthGapTable } from '../store/alertInputTables';
import { componentsInMaintenance } from '../inbox/componentsInMaintenance';
import type { Db, Tx } from '../store/schema';
import { showStoredTime, storedNow } from '../store/storedTime';

/** Begins a truth gap for every component on which a first critical alert fires. What a maintenance covers is no surprise to anybody and begins none. */
export async function openTruthGaps(
  tx: Tx,
  alerts: readonly ReceivedAlertTable[],
  criticalSeverities: readonly string[],
  now: number
): Promise<void> {
  const first = new Map<string, string>();
  for (const { component_id, severity, starts_at } of alerts) {
    const before = component_id === null ? undefined : first.get(component_id);
    if (
      component_id !== null &&
      criticalSeverities.includes(severity) &&
      (before === undefined || starts_at < before)
    ) {
      first.set(component_id, starts_at);
    }
  }
  if (first.size === 0) {
    return;
  }
  const inMaintenance = await componentsInMaintenance(tx, now);
  const open = await tx.selectFrom('truth_gaps').select('component_id').where('ended_at', 'is', null).execute();
  for (const [component_id, first_alert_at] of first) {
    if (!inMaintenance.has(component_id) && !open.some((gap) => gap.component_id === component_id)) {
      await tx
        .insertInto('truth_gaps')
        .values({ id: randomUUID(), component_id, first_alert_at, opened_at: storedNow(now) })
        .execute();
    }
  }
}

/** Looks whether the public has had its first word about each open truth gap, and whether its alerts are clear. Returns what is to be changed. */
export async function reviewTruthGaps(
  db: Db,
  criticalSeverities: readonly string[],
  now: number
): Promise<Array<Pick<TruthGapTable, 'id'> & Partial<TruthGapTable>>> {
  const gaps = await db.selectFrom('truth_gaps').selectAll().where('ended_at', 'is', null).execute();
  if (gaps.length === 0) {
    return [];
  }
  const firing = await db
    .selectFrom('received_alerts')
    .select('component_id')
    .distinct()
    .where('state', '=', 'firing')
    .where('severity', 'in', [...criticalSeverities])
    .where('component_id', 'is not', null)
    .execute();
  const changes: Array<Pick<TruthGapTable, 'id'> & Partial<TruthGapTable>> = [];
  for (const gap of gaps) {
    const word = gap.public_at === null ? await firstWord(db, gap, now) : undefined;
    const isOver = !firing.some(({ component_id }) => component_id === gap.component_id);
    if (word || isOver) {
      changes.push({ id: gap.id, ...word, ...(isOver && { ended_at: storedNow(now) }) });
    }
  }
  return changes;
}

/** Stores what `reviewTruthGaps` found. */
export async function storeTruthGaps(tx: Tx, changes: Awaited<ReturnType<typeof reviewTruthGaps>>): Promise<void> {
  for (const { id, ...values } of changes) {
    await tx.updateTable('truth_gaps').set(values).where('id', '=', id).execute();
  }
}

/**
 * When the public first could read that a component is affected: when the incident was written that affects it, or when it was named in one.
 * The times are those of the audit log, not those the incident gives for itself.
 */
async function firstWord(db: Db, gap: TruthGapTable, now: number): Promise<Partial<TruthGapTable> | undefined> {
  const at = storedNow(now);
  const incidents = await db
    .selectFrom('impacts')
    .innerJoin('incidents', 'incidents.id', 'impacts.incident_id')
    .select('incidents.id')
    .where('impacts.component_id', '=', gap.component_id)
    .where((e) => e.or([e('incidents.began_at', 'is', null), e('incidents.began_at', '<=', at)]))
    .where((e) => e.or([e('incidents.ended_at', 'is', null), e('incidents.ended_at', '>', gap.first_alert_at)]))
    .execute();
  const words: Array<{ public_at: string; incident_id: string }> = [];
  for (const { id } of incidents) {
    const writes = await db
      .selectFrom('audit')
      .select(['at', 'operation', 'fields'])
      .where((e) => e.or([e('object', '=', `/incidents/${id}`), e('object', 'like', `/incidents/${id}/updates/%`)]))
      .orderBy('id')
      .execute();
    const naming = writes.filter(({ fields }) => fields.includes('"affects"')).map((write) => write.at);
    // Gaps are looked at every few seconds: the last write that named components is the one that is new. An import names no single incident.
    const public_at = naming.at(-1) ?? (gap.opened_at === at ? gap.first_alert_at : at);
    words.push({ public_at, incident_id: id });
  }
  words.sort((a, b) => (a.public_at < b.public_at ? -1 : 1));
  const [word] = words;
  return word && { ...word, public_at: word.public_at < gap.first_alert_at ? gap.first_alert_at : word.public_at };
}

/** Episodes that began in a span of time (stored form), the oldest first. */
export async function readTruthGaps(db: Db, from: string, to: string): Promise<TruthGapEpisode[]> {
  const rows = await db
    .selectFrom('truth_gaps')
    .selectAll()
    .where('first_alert_at', '>=', from)
    .where('first_alert_at', '<=', to)
    .orderBy('first_alert_at')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    component: row.component_id,
    firstAlertAt: showStoredTime(row.first_alert_at),
    publicAt: row.public_at === null ? undefined : showStoredTime(row.public_at),
    incident: row.incident_id ?? undefined,
    endedAt: row.ended_at === null ? undefined : showStoredTime(row.ended_at),
  }));
}
