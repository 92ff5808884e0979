import type { AlertWebhook, ReceivedAlert } from '../../../src/domain/alerts/parseAlertWebhook';
import { alertGroup } from '../../../src/domain/mapping/alertGroup';
import type { MappingDocument } from '../../../src/domain/mapping/model';
import type { StatusSnapshot } from '../../../src/domain/status/model';
import type { ReceivedAlertTable } from '../store/alertInputTables';
import type { Db } from '../store/schema';
import { storedNow } from '../store/storedTime';

import { alertTransition } from './alertTransition';
import { loadReceived } from './receivedAlerts';

/** How a webhook's alerts compare with what was known. */
export interface WebhookCounts {
  firing: number;
  cleared: number;
  unchanged: number;
  /** Of the firing ones: no mapping rule says what they mean to customers. */
  unmapped: number;
}

/** What some webhooks change, found without changing anything. */
export interface InboxPlan {
  /** Per webhook, in their order. */
  counts: WebhookCounts[];
  /** Alerts that have begun to fire, and those that have cleared. */
  fires: ReceivedAlertTable[];
  clears: ReceivedAlertTable[];
  /** How many alerts of a sender's group were cut off. */
  truncated: Map<string, number>;
}

const stored = (time: string) => storedNow(Date.parse(time));

/** Compares webhooks, in their order, with what is known. `now` in milliseconds. */
export async function planWebhooks(
  db: Db,
  webhooks: readonly AlertWebhook[],
  mapping: MappingDocument,
  components: StatusSnapshot['components'],
  now: number
): Promise<InboxPlan> {
  const known = await loadReceived(
    db,
    webhooks.flatMap(({ alerts }) => alerts.map(({ key }) => key))
  );
  const changed = new Map<string, ReceivedAlertTable>();
  const truncated = await changedTruncations(db, webhooks);
  const note = (row: ReceivedAlertTable) => {
    known.set(row.key, row);
    changed.set(row.key, row);
  };
  const counts: WebhookCounts[] = [];
  for (const webhook of webhooks) {
    const count = { firing: 0, cleared: 0, unchanged: 0, unmapped: 0 };
    for (const alert of webhook.alerts) {
      const before = known.get(alert.key);
      const transition = alertTransition(before, alert, now);
      if (transition === 'fires') {
        const row = firingRow(alert, webhook.groupKey, mapping, components);
        count.firing += 1;
        count.unmapped += row.group_key === null ? 1 : 0;
        note(row);
      } else if (transition === 'clears' && before) {
        count.cleared += 1;
        note(clearedRow(before, alert.endsAt, now));
      } else {
        count.unchanged += 1;
      }
    }
    if (webhook.status === 'resolved' && webhook.truncatedAlerts > 0) {
      // What was cut off is over as well, and nothing else will ever say so.
      for (const row of await firingOfGroup(db, webhook.groupKey, known)) {
        count.cleared += 1;
        note(clearedRow(row, undefined, now));
      }
    }
    counts.push(count);
  }
  const rows = [...changed.values()];
  return {
    counts,
    fires: rows.filter(({ state }) => state === 'firing'),
    clears: rows.filter(({ state }) => state === 'resolved'),
    truncated,
  };
}

function firingRow(
  alert: ReceivedAlert,
  webhookGroup: string,
  mapping: MappingDocument,
  components: StatusSnapshot['components']
): ReceivedAlertTable {
  const group = alertGroup(alert, mapping, components);
  return {
    key: alert.key,
    name: alert.name,
    severity: alert.severity,
    labels: JSON.stringify(alert.labels),
    group_key: group?.key ?? null,
    component_id: group?.component ?? null,
    webhook_group: webhookGroup,
    state: 'firing',
    starts_at: stored(alert.startsAt),
    ends_at: null,
    cleared_at: null,
    held_at: null,
    dismissed_at: null,
  };
}

function clearedRow(before: ReceivedAlertTable, endsAt: string | undefined, now: number): ReceivedAlertTable {
  const at = storedNow(now);
  return {
    ...before,
    state: 'resolved',
    ends_at: endsAt === undefined ? at : stored(endsAt),
    cleared_at: at,
    held_at: null,
    dismissed_at: null,
  };
}

async function firingOfGroup(
  db: Db,
  webhookGroup: string,
  known: ReadonlyMap<string, ReceivedAlertTable>
): Promise<ReceivedAlertTable[]> {
  const rows = await db
    .selectFrom('received_alerts')
    .selectAll()
    .where('webhook_group', '=', webhookGroup)
    .where('state', '=', 'firing')
    .execute();
  return rows.filter(({ key }) => known.get(key)?.state !== 'resolved');
}

async function changedTruncations(db: Db, webhooks: readonly AlertWebhook[]): Promise<Map<string, number>> {
  const before = new Map(
    (await db.selectFrom('truncated_groups').selectAll().execute()).map((row) => [row.webhook_group, row.truncated])
  );
  const now = new Map(before);
  for (const { groupKey, status, truncatedAlerts } of webhooks) {
    now.set(groupKey, status === 'resolved' ? 0 : truncatedAlerts);
  }
  return new Map([...now].filter(([group, count]) => (before.get(group) ?? 0) !== count));
}
