import type { LabelSet } from '../../../src/domain/status/model';
import { parseLabels } from '../store/parseLabels';
import type { Db } from '../store/schema';
import { storedNow } from '../store/storedTime';

/** An alert tied to an incident that is not over. */
export interface OpenLink {
  incident: string;
  key: string;
  name: string;
  labels: LabelSet;
}

/** Alerts tied to incidents that are not over; those of the newest incident last. `now` in milliseconds. */
export async function openIncidentLinks(db: Db, now: number): Promise<OpenLink[]> {
  const rows = await db
    .selectFrom('alert_links')
    .innerJoin('incidents', 'incidents.id', 'alert_links.incident_id')
    .select(['alert_links.incident_id', 'alert_links.alert_key', 'alert_links.name', 'alert_links.labels'])
    .where((e) => e.or([e('incidents.ended_at', 'is', null), e('incidents.ended_at', '>', storedNow(now))]))
    .orderBy('incidents.position')
    .orderBy('alert_links.alert_key')
    .execute();
  return rows.map((row) => ({
    incident: row.incident_id,
    key: row.alert_key,
    name: row.name,
    labels: parseLabels(row.labels) ?? {},
  }));
}
