import { readMapping } from '../store/documents';
import type { Db } from '../store/schema';
import type { StatusStore } from '../store/statusStore';
import { storedNow } from '../store/storedTime';

import { WORKER } from './actor';
import type { AwakeSettings } from './awakeSettings';
import { noteSilence } from './heartbeats';
import { Lease } from './lease';
import { takeMaintenanceSteps } from './maintenanceSteps';
import { noteReminders } from './nextUpdates';
import { type IsClean, publishAutomatically } from './publishAutomatically';
import { review } from './review';

/** A process that has not renewed its claim for so long, or for four looks, is believed to be dead. */
const LEASE_MS = 8_000;
/** Alerts that cleared so long ago are forgotten, if nothing refers to them. */
const FORGET_MS = 7 * 24 * 3600_000;
const FORGET_EVERY_MS = 3600_000;

export interface WorkerOptions {
  store: StatusStore;
  settings: AwakeSettings;
  /** Whether other processes may have the same database. */
  isShared: boolean;
  isClean: IsClean;
  log: (message: string) => void;
}

/** Starts what happens by time and not by request. Of several processes on one database one does it. Returns how to end it. */
export function startWorker(options: WorkerOptions): { stop: () => Promise<void> } {
  const { store, settings, isShared, log } = options;
  const lease = isShared ? new Lease(Math.max(LEASE_MS, 4 * settings.lookEveryMs)) : undefined;
  let isWorking = false;
  let told: string | undefined;
  let forgotAt = 0;

  const turn = async () => {
    if (!store.isAttached || store.asOf !== undefined) {
      return;
    }
    const isMine = lease === undefined || (await lease.hold(store.db));
    if (isMine !== isWorking) {
      isWorking = isMine;
      if (isShared) {
        log(isMine ? 'This process does the work that only one may do.' : 'Another process does the work now.');
      }
    }
    if (!isMine) {
      return;
    }
    const now = Date.now();
    await work(options, now);
    if (now - forgotAt > FORGET_EVERY_MS) {
      forgotAt = now;
      await forgetAlerts(store.db, now);
    }
  };

  let timer: NodeJS.Timeout;
  let ended = false;
  let under: Promise<void> = Promise.resolve();
  const loop = async () => {
    try {
      await turn();
      told = undefined;
    } catch (error) {
      const message = `Worker: ${String(error)}`;
      if (message !== told) {
        log(message);
      }
      told = message;
    }
    schedule(settings.lookEveryMs);
  };
  const schedule = (pauseMs: number) => {
    if (!ended) {
      timer = setTimeout(() => (under = loop()), pauseMs);
      timer.unref();
    }
  };
  schedule(0);
  return {
    stop: async () => {
      ended = true;
      clearTimeout(timer);
      await under;
      if (isWorking && store.isAttached) {
        await lease?.giveBack(store.db).catch(() => undefined);
      }
    },
  };
}

async function work({ store, settings, isClean, log }: WorkerOptions, now: number): Promise<void> {
  for (const labels of await noteSilence(store.db, settings.heartbeat.silentAfterMs, now)) {
    log(`Monitoring is blind: the heartbeat ${labels} has stopped. Alerts may not reach this server.`);
  }
  for (const { incident, dueAt } of await noteReminders(store.db, now)) {
    log(`The update of incident ${incident} that was promised for ${dueAt} is overdue.`);
  }
  await takeMaintenanceSteps(store, settings, now);
  const mapping = await readMapping(store.db);
  await publishAutomatically(store, mapping, isClean, now);
  if (await isAnythingOpen(store.db, now)) {
    await store.write({}, (tx) => review(tx, [], { mapping, state: store.state, settings, actor: WORKER, now }));
  }
}

/** Whether alerts are waiting for something: without any, a look every few seconds must not write. */
async function isAnythingOpen(db: Db, now: number): Promise<boolean> {
  const found = await Promise.all([
    db.selectFrom('alert_drafts').select('draft_id').limit(1).executeTakeFirst(),
    db.selectFrom('received_alerts').select('key').where('held_at', 'is not', null).limit(1).executeTakeFirst(),
    db.selectFrom('truth_gaps').select('id').where('ended_at', 'is', null).limit(1).executeTakeFirst(),
    db.selectFrom('proposals').select('id').limit(1).executeTakeFirst(),
    db
      .selectFrom('alert_links')
      .innerJoin('incidents', 'incidents.id', 'alert_links.incident_id')
      .select('incidents.id')
      .where((e) => e.or([e('incidents.ended_at', 'is', null), e('incidents.ended_at', '>', storedNow(now))]))
      .limit(1)
      .executeTakeFirst(),
  ]);
  return found.some((row) => row !== undefined);
}

async function forgetAlerts(db: Db, now: number): Promise<void> {
  await db
    .deleteFrom('received_alerts')
    .where('state', '=', 'resolved')
    .where('cleared_at', '<', storedNow(now - FORGET_MS))
    .where('key', 'not in', db.selectFrom('draft_alerts').select('alert_key'))
    .where('key', 'not in', db.selectFrom('alert_links').select('alert_key'))
    .execute();
}
