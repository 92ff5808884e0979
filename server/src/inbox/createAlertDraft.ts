import { randomUUID } from 'node:crypto';

import { draftContent } from '../../../src/domain/mapping/draftContent';
import { findRule, mapAlert } from '../../../src/domain/mapping/mapAlert';
import { recordWrite } from '../audit/recordWrite';
import type { ReceivedAlertTable } from '../store/alertInputTables';
import { parseLabels } from '../store/parseLabels';
import type { Tx } from '../store/schema';
import { showStoredTime, storedNow } from '../store/storedTime';

import type { DraftingContext } from './attachAlerts';

/** Makes the draft of a group of alerts from the one that began first, through the mapping rules. Returns the draft's id. */
export async function createAlertDraft(
  tx: Tx,
  groupKey: string,
  alerts: readonly ReceivedAlertTable[],
  { mapping, vocabulary, settings, actor, now }: DraftingContext
): Promise<string> {
  const [first] = [...alerts].sort((a, b) => (a.starts_at < b.starts_at ? -1 : 1));
  const labels = parseLabels(first?.labels ?? null) ?? {};
  const startsAt = showStoredTime(first?.starts_at ?? storedNow(now));
  const proposal = mapAlert({ labels, startsAt }, mapping, vocabulary, settings.language);
  // Which alerts belong to it is kept beside it: they come and go while a person may be writing.
  const { alerts: _alerts, ...content } = draftContent(proposal, []);
  const reasons = Object.fromEntries(Object.entries(proposal).map(([field, { reason }]) => [field, reason]));
  const id = randomUUID();
  const at = storedNow(now);
  await tx
    .insertInto('drafts')
    .values({ id, version: 1, content: JSON.stringify(content), created_at: at, changed_at: at })
    .execute();
  await tx
    .insertInto('alert_drafts')
    .values({
      draft_id: id,
      group_key: groupKey,
      rule: findRule({ labels }, mapping)?.id ?? '',
      reasons: JSON.stringify(reasons),
      touched_at: null,
      cleared_at: null,
    })
    .execute();
  await recordWrite(tx, actor, {
    operation: 'drafts.create',
    object: `/drafts/${id}`,
    fields: [...Object.keys(content), 'alerts'],
  });
  return id;
}
