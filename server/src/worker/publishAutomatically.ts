import { randomUUID } from 'node:crypto';

import type { MappingDocument } from '../../../src/domain/mapping/model';
import { asList, asNumber, asString, isRecord } from '../../../src/domain/parse/narrow';
import { recordWrite } from '../audit/recordWrite';
import { linkAlerts } from '../store/linkAlerts';
import { nextPosition } from '../store/nextPosition';
import type { Tx } from '../store/schema';
import type { StatusStore } from '../store/statusStore';
import { parseStoredTime, storedNow } from '../store/storedTime';

import { WORKER } from './actor';

/** Whether nothing in a text looks internal. */
export type IsClean = (text: string) => Promise<boolean>;

/**
 * Publishes the drafts of rules that are explicitly set so, if they are complete, untouched by people, still firing, and nothing in their words looks internal.
 * Everything else stays a draft. Returns the ids of the incidents.
 */
export async function publishAutomatically(
  store: StatusStore,
  mapping: MappingDocument,
  isClean: IsClean,
  now: number
): Promise<string[]> {
  const rules = mapping.rules.filter(({ publish }) => publish !== undefined).map(({ id }) => id);
  if (rules.length === 0) {
    return [];
  }
  const ready = await store.db
    .selectFrom('alert_drafts')
    .select('draft_id')
    .where('rule', 'in', rules)
    .where('touched_at', 'is', null)
    .where('cleared_at', 'is', null)
    .execute();
  const published: string[] = [];
  for (const { draft_id } of ready) {
    const id = randomUUID();
    const content = await readComplete(store, draft_id);
    if (
      content &&
      (await isClean(`${content.title}\n${content.text}`)) &&
      (await store.write({ incident: id }, (tx) => publishDraft(tx, draft_id, id, content, now)))
    ) {
      published.push(id);
    }
  }
  return published;
}

interface Complete {
  title: string;
  text: string;
  component: string;
  type: string;
  severity: number;
  phase: { generation: number; order: number };
  beganAt: string;
}

async function readComplete(store: StatusStore, draftId: string): Promise<Complete | undefined> {
  const row = await store.db.selectFrom('drafts').select('content').where('id', '=', draftId).executeTakeFirst();
  const content: unknown = row && JSON.parse(row.content);
  const draft = isRecord(content) ? content : {};
  const [impact] = asList(draft.affects).filter(isRecord);
  const phase = isRecord(draft.phase) ? draft.phase : {};
  const [title, text] = [asString(draft.title), asString(draft.text)];
  const [component, type] = [asString(impact?.component), asString(impact?.type)];
  const [severity, generation, order] = [asNumber(impact?.severity), asNumber(phase.generation), asNumber(phase.order)];
  const beganAt = parseStoredTime(asString(draft.beganAt) ?? '');
  if (
    !title ||
    !text ||
    component === undefined ||
    type === undefined ||
    severity === undefined ||
    generation === undefined ||
    order === undefined ||
    beganAt === undefined
  ) {
    return undefined;
  }
  return { title, text, component, type, severity, phase: { generation, order }, beganAt };
}

async function publishDraft(tx: Tx, draftId: string, id: string, content: Complete, now: number): Promise<boolean> {
  // Asked again under the write lock: a person or another process may have been faster.
  const draft = await tx
    .selectFrom('alert_drafts')
    .select('rule')
    .where('draft_id', '=', draftId)
    .where('touched_at', 'is', null)
    .executeTakeFirst();
  if (!draft) {
    return false;
  }
  await tx
    .insertInto('incidents')
    .values({
      id,
      position: await nextPosition(tx, 'incidents'),
      display_name: content.title,
      description: content.text,
      began_at: content.beganAt,
      phase_generation: content.phase.generation,
      phase_order: content.phase.order,
      next_update: 0,
    })
    .execute();
  await tx
    .insertInto('impacts')
    .values({
      incident_id: id,
      position: 0,
      component_id: content.component,
      impact_type_id: content.type,
      severity: content.severity,
    })
    .execute();
  await linkAlerts(tx, id, await alertsOf(tx, draftId), storedNow(now));
  await tx.deleteFrom('drafts').where('id', '=', draftId).execute();
  const actor = { ...WORKER, name: `Mapping rule ${draft.rule}, without review` };
  await recordWrite(tx, actor, {
    operation: 'incidents.create',
    object: `/incidents/${id}`,
    fields: ['displayName', 'description', 'beganAt', 'phase', 'affects'],
  });
  await recordWrite(tx, actor, { operation: 'drafts.delete', object: `/drafts/${draftId}`, fields: [] });
  return true;
}

function alertsOf(tx: Tx, draftId: string) {
  return tx
    .selectFrom('draft_alerts')
    .innerJoin('received_alerts', 'received_alerts.key', 'draft_alerts.alert_key')
    .select(['key', 'name', 'labels', 'starts_at'])
    .where('draft_id', '=', draftId)
    .execute();
}
