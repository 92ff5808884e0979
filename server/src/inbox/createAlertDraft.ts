import { randomUUID } from 'node:crypto';

import { draftContent } from '../../../src/domain/mapping/draftContent';
import { draftWords } from '../../../src/domain/mapping/draftWords';
import { findRule, mapAlert } from '../../../src/domain/mapping/mapAlert';
import { type JoinedTexts, joinLanguages, type SplitTexts } from '../../../src/domain/text/joinLanguages';
import { MAX_TEXT, MAX_TITLE } from '../api/schemas';
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
  const proposal = mapAlert({ labels, startsAt }, mapping, vocabulary);
  const words = draftWords({ labels, startsAt }, mapping, vocabulary, settings.timeZone);
  // Which alerts belong to it is kept beside it: they come and go while a person may be writing.
  const { alerts: _alerts, ...filled } = draftContent(proposal, []);
  const content = { ...filled, ...writeWords(words, settings.language) };
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

/** Both languages, or the one that is wanted; English alone where both together would be too long to be published. */
function writeWords({ title, text }: SplitTexts, only: 'en' | 'de' | undefined): JoinedTexts {
  const both = joinLanguages({ title, text });
  const language = only ?? (both.title.length > MAX_TITLE || both.text.length > MAX_TEXT ? 'en' : undefined);
  return language === undefined ? both : { title: title[language], text: text[language] };
}
