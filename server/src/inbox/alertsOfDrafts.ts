import type { AlertDraftTable } from '../store/alertInputTables';
import { chunks } from '../store/chunks';
import { parseLabels } from '../store/parseLabels';
import type { Db } from '../store/schema';
import { showStoredTime } from '../store/storedTime';

/** More alerts of one draft are counted, not listed. */
const MAX_LISTED = 500;

/** What a draft that the server made from alerts has beside its content. */
export interface DraftOrigin {
  origin: 'alert';
  /** Id of the mapping rule. */
  rule: string;
  /** Why which value stands in it (`Reason` by field). */
  reasons: unknown;
  /** Whether a person has changed it. */
  touched: boolean;
  /** Since when all of its alerts are clear. */
  clearedAt?: string;
  alertCounts: { firing: number; cleared: number };
  /** Firing ones first, the longest first. */
  alerts: Array<{ key: string; name: string; labels: object; startsAt: string; state: string }>;
}

/** Origin of the drafts among `ids` that were made from alerts; all of them without `ids`. */
export async function alertsOfDrafts(db: Db, ids?: readonly string[]): Promise<Map<string, DraftOrigin>> {
  const origins = new Map<string, DraftOrigin>();
  let drafts = db.selectFrom('alert_drafts').selectAll();
  if (ids) {
    drafts = drafts.where('draft_id', 'in', ids);
  }
  for (const draft of await drafts.execute()) {
    origins.set(draft.draft_id, originOf(draft));
  }
  for (const some of chunks([...origins.keys()])) {
    const rows = await db
      .selectFrom('draft_alerts')
      .innerJoin('received_alerts', 'received_alerts.key', 'draft_alerts.alert_key')
      .where('draft_alerts.draft_id', 'in', some)
      .selectAll()
      .orderBy('state')
      .orderBy('starts_at')
      .orderBy('key')
      .execute();
    for (const row of rows) {
      const origin = origins.get(row.draft_id);
      if (origin) {
        origin.alertCounts[row.state === 'firing' ? 'firing' : 'cleared'] += 1;
        if (origin.alerts.length < MAX_LISTED) {
          const { key, name, state } = row;
          const labels = parseLabels(row.labels) ?? {};
          origin.alerts.push({ key, name, labels, startsAt: showStoredTime(row.starts_at), state });
        }
      }
    }
  }
  return origins;
}

function originOf(draft: AlertDraftTable): DraftOrigin {
  const reasons: unknown = JSON.parse(draft.reasons);
  return {
    origin: 'alert',
    rule: draft.rule,
    reasons,
    touched: draft.touched_at !== null,
    clearedAt: draft.cleared_at === null ? undefined : showStoredTime(draft.cleared_at),
    alertCounts: { firing: 0, cleared: 0 },
    alerts: [],
  };
}
