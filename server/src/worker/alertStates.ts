import { isSameAlert } from '../../../src/domain/alerts/isSameAlert';
import type { OpenLink } from '../inbox/openIncidentLinks';
import { loadReceived } from '../inbox/receivedAlerts';
import type { ReceivedAlertTable } from '../store/alertInputTables';
import { parseLabels } from '../store/parseLabels';
import type { Db } from '../store/schema';

/** More alerts of one name are not compared label by label. */
const MAX_COMPARED = 200;

/** What the server knows of a linked alert now; `unknown`: no webhook ever told of it, or not all of its group was told. */
export interface AlertState {
  state: 'firing' | 'clear' | 'unknown';
  /** Since when it is clear, stored form. */
  clearedAt?: string;
  /** When it stopped, as its sender says, stored form. */
  endsAt?: string;
}

/** States of linked alerts, in their order. */
export async function alertStates(
  db: Db,
  links: readonly OpenLink[],
  ignoredLabels: readonly string[]
): Promise<AlertState[]> {
  const known = await loadReceived(
    db,
    links.map(({ key }) => key)
  );
  const strangers = new Set(links.filter(({ key }) => !known.has(key)).map(({ name }) => name));
  const byName = new Map<string, ReceivedAlertTable[]>();
  for (const name of strangers) {
    byName.set(
      name,
      await db.selectFrom('received_alerts').selectAll().where('name', '=', name).limit(MAX_COMPARED).execute()
    );
  }
  const groups = await db.selectFrom('truncated_groups').select('webhook_group').execute();
  const truncated = new Set(groups.map((row) => row.webhook_group));
  return links.map((link) => {
    const row =
      known.get(link.key) ??
      byName.get(link.name)?.find(({ labels }) => isSameAlert(link.labels, parseLabels(labels) ?? {}, ignoredLabels));
    if (row?.state === 'firing') {
      return { state: 'firing' };
    }
    return row === undefined || truncated.has(row.webhook_group)
      ? { state: 'unknown' }
      : { state: 'clear', clearedAt: row.cleared_at ?? undefined, endsAt: row.ends_at ?? undefined };
  });
}
