import type { Db } from '../store/schema';
import { storedNow } from '../store/storedTime';

/** Ids of components on which a maintenance is going on. `now` in milliseconds. */
export async function componentsInMaintenance(db: Db, now: number): Promise<Set<string>> {
  const at = storedNow(now);
  const rows = await db
    .selectFrom('impacts')
    .innerJoin('incidents', 'incidents.id', 'impacts.incident_id')
    .select('impacts.component_id')
    .where('impacts.severity', '=', 0)
    .where('incidents.began_at', '<=', at)
    .where('incidents.ended_at', '>', at)
    .execute();
  return new Set(rows.map((row) => row.component_id));
}
