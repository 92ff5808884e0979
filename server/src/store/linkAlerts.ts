import { chunks } from './chunks';
import type { Tx } from './schema';

/** An alert as it is stored; `labels` as JSON, `starts_at` in stored form. */
export interface StoredAlert {
  key: string;
  name: string;
  labels: string;
  starts_at: string;
}

/** Notes that an incident is about these alerts, since `linkedAt` (stored form); what is linked already stays as it is. */
export async function linkAlerts(
  tx: Tx,
  incident: string,
  alerts: readonly StoredAlert[],
  linkedAt: string
): Promise<void> {
  for (const some of chunks(alerts)) {
    await tx
      .insertInto('alert_links')
      .values(
        some.map(({ key, name, labels, starts_at }) => ({
          incident_id: incident,
          alert_key: key,
          name,
          labels,
          starts_at,
          linked_at: linkedAt,
        }))
      )
      .onConflict((conflict) => conflict.columns(['incident_id', 'alert_key']).doNothing())
      .execute();
  }
}
