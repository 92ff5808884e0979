import type { Db } from '../store/schema';
import { showStoredTime, storedNow } from '../store/storedTime';

import type { AwakeSettings } from './awakeSettings';
import { type MonitoringState, readMonitoring } from './heartbeats';
import { readNextUpdates } from './nextUpdates';

/** What is going on while nobody is awake, in numbers. */
export interface WorkerStatus {
  /** Which process works, where several share a database. */
  holder?: string;
  /** Since when it does, RFC 3339. */
  since?: string;
  monitoring: MonitoringState;
  firingAlerts: number;
  draftsWaiting: number;
  proposals: number;
  overdueUpdates: number;
  /** Components on which a critical alert fires of which the public does not know. */
  truthGaps: Array<{ component: string; since: string; seconds: number }>;
}

/** Reads the state of what the worker watches. `now` in milliseconds. */
export async function readWorkerStatus(db: Db, settings: AwakeSettings, now: number): Promise<WorkerStatus> {
  const lease = await db
    .selectFrom('leases')
    .selectAll()
    .where('name', '=', 'worker')
    .where('expires_at', '>', storedNow(now))
    .executeTakeFirst();
  const gaps = await db
    .selectFrom('truth_gaps')
    .selectAll()
    .where('ended_at', 'is', null)
    .where('public_at', 'is', null)
    .orderBy('first_alert_at')
    .execute();
  const alerts = db.selectFrom('received_alerts').where('state', '=', 'firing');
  return {
    holder: lease?.holder,
    since: lease && showStoredTime(lease.since),
    monitoring: await readMonitoring(db, settings.heartbeat.silentAfterMs, now),
    firingAlerts: await countOf(alerts.select((e) => e.fn.countAll().as('count'))),
    draftsWaiting: await countOf(db.selectFrom('drafts').select((e) => e.fn.countAll().as('count'))),
    proposals: await countOf(
      db
        .selectFrom('proposals')
        .where('dismissed_at', 'is', null)
        .select((e) => e.fn.countAll().as('count'))
    ),
    overdueUpdates: (await readNextUpdates(db, now)).filter(({ isOverdue }) => isOverdue).length,
    truthGaps: gaps.map(({ component_id, first_alert_at }) => ({
      component: component_id,
      since: showStoredTime(first_alert_at),
      seconds: Math.max(0, (now - Date.parse(first_alert_at)) / 1000),
    })),
  };
}

async function countOf(query: {
  executeTakeFirstOrThrow: () => Promise<{ count: number | string | bigint }>;
}): Promise<number> {
  return Number((await query.executeTakeFirstOrThrow()).count);
}
