import { LeitstandError } from '../../../src/domain/errors/leitstandError';
import { DirectoryTaken } from '../store/lockDirectory';
import { type DatabaseLocation, openDatabase } from '../store/openDatabase';
import { readSnapshot, saveSnapshot } from '../store/snapshotFile';
import { StatusStore } from '../store/statusStore';

const SAVE_MS = 1_000;
/** Other processes write to the same PostgreSQL. */
const CATCH_UP_MS = 500;
/** How often it is looked whether the database is there. */
const CHECK_MS = 5_000;

/** The store with what keeps it going. */
export interface OpenStore {
  store: StatusStore;
  /** Where the data is, for people. */
  description: string;
  /** Saves the last snapshot and closes the database. */
  close: () => Promise<void>;
}

/**
 * Opens the database. If that fails, the last good snapshot is served instead (and writes fail) while it is tried again; without a snapshot,
 * or if another process has the directory, the `LeitstandError` is thrown. `onOpened` is called once there is a database, before anything is served from it.
 */
export async function openStore(
  location: DatabaseLocation,
  log: (message: string) => void,
  onOpened: (store: StatusStore) => Promise<void>
): Promise<OpenStore> {
  let description: string;
  let store: StatusStore;
  try {
    const database = await openDatabase(location);
    description = database.description;
    store = await StatusStore.open(database);
  } catch (error) {
    const snapshot = error instanceof DirectoryTaken ? undefined : readSnapshot(location.dataDir);
    if (!snapshot) {
      throw error;
    }
    const reason = error instanceof Error ? error.message : String(error);
    description = `NONE – ${reason} Readers get what was known at ${snapshot.savedAt}, writes are refused; trying again.`;
    log(`${reasonOf(error)} What was known at ${snapshot.savedAt} is served.`);
    store = StatusStore.withoutDatabase(snapshot.state, snapshot.savedAt);
  }

  if (store.isAttached) {
    await onOpened(store);
  }

  const check = async () => {
    if (store.isAttached) {
      return store.catchUp();
    }
    await store.attach(await openDatabase(location));
    await onOpened(store);
    log('The database is there again.');
  };
  let saved = store.isAttached ? undefined : store.state;
  const save = async () => {
    if (store.asOf === undefined && saved !== store.state) {
      saveSnapshot(location.dataDir, { savedAt: new Date().toISOString(), state: store.state });
      saved = store.state;
    }
  };
  const endSaving = repeat(save, () => SAVE_MS, log);
  const endChecking = repeat(check, () => (store.isAttached && location.url ? CATCH_UP_MS : CHECK_MS), log);

  return {
    store,
    description,
    close: async () => {
      endChecking();
      endSaving();
      await save().catch((error: unknown) => log(`Snapshot: ${String(error)}`));
      await store.close();
    },
  };
}

/** With the detail: that the tables are of a later version, say, stands only there. */
function reasonOf(error: unknown): string {
  return error instanceof LeitstandError ? [error.message, error.detail].filter(Boolean).join(' ') : String(error);
}

/** Does `work` again and again, each time so long after it has ended. What fails is told once until it is something else. Returns how to end it. */
function repeat(work: () => Promise<void>, pauseMs: () => number, log: (message: string) => void): () => void {
  let timer: NodeJS.Timeout;
  let ended = false;
  let told: string | undefined;
  const turn = async () => {
    try {
      await work();
      told = undefined;
    } catch (error) {
      const message = `Database or snapshot: ${reasonOf(error)}`;
      if (message !== told) {
        log(message);
      }
      told = message;
    }
    schedule();
  };
  const schedule = () => {
    if (!ended) {
      timer = setTimeout(() => void turn(), pauseMs());
      timer.unref();
    }
  };
  schedule();
  return () => {
    ended = true;
    clearTimeout(timer);
  };
}
