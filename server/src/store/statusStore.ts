import { LeitstandError } from '../../../src/domain/errors/leitstandError';

import { loadIncidents, loadNamed, loadPhases, loadRemoved, loadSeverities, loadState } from './loadState';
import type { OpenDatabase } from './openDatabase';
import type { StatusState } from './records';
import type { Db, Tx } from './schema';
import { storedNow } from './storedTime';

const UNREACHABLE = 'The database does not answer as it should; nothing was stored.';
const UNCERTAIN =
  'The database went away before it said whether this is stored. Look, or repeat it with the same Idempotency-Key.';

/** What a write changes of what is public, so that only that is read again. Nothing: what is public stays as it is, its revision and time of change included. */
export interface Touched {
  /** So much that reading all again is simplest. */
  everything?: true;
  components?: true;
  impactTypes?: true;
  severities?: true;
  phases?: true;
  /** Id of the incident written, created or deleted. */
  incident?: string;
}

type Listener = (state: StatusState) => void;

/**
 * The stored status, with everything public also in memory: reads never wait for the database and go on without it.
 * Writes of all processes on one database wait for each other.
 */
export class StatusStore {
  private listeners: Listener[] = [];
  private queue: Promise<unknown> = Promise.resolve();
  /** When the database last answered, milliseconds. */
  private seen = Date.now();

  private constructor(
    private database: OpenDatabase | undefined,
    private current: StatusState,
    private lost: string | undefined
  ) {}

  /** Reads everything once. */
  static async open(database: OpenDatabase): Promise<StatusStore> {
    return new StatusStore(database, await loadState(database.db), undefined);
  }

  /** Serves what was last known (`asOf`: when, RFC 3339) until `attach` brings a database; writes fail until then. */
  static withoutDatabase(state: StatusState, asOf: string): StatusStore {
    return new StatusStore(undefined, state, asOf);
  }

  /** Brings the database that could not be opened at start. */
  async attach(database: OpenDatabase): Promise<void> {
    const state = await loadState(database.db);
    this.database = database;
    this.lost = undefined;
    this.become(state);
  }

  /** Throws `server-failed` while there is no database. */
  get db(): Db {
    if (!this.database) {
      throw new LeitstandError('server-failed', UNREACHABLE, 'It could not be opened at start.');
    }
    return this.database.db;
  }

  /** Whether the database could be opened; it may be gone since. */
  get isAttached(): boolean {
    return this.database !== undefined;
  }

  /** While the database is gone: until when what is served is known to be true, RFC 3339. */
  get asOf(): string | undefined {
    return this.lost;
  }

  get state(): StatusState {
    return this.current;
  }

  /** Calls back after every change of what is public, before the write is answered. */
  onChange(listener: Listener): void {
    this.listeners.push(listener);
  }

  /**
   * Runs `work` in one transaction; after it is committed, `state` and the listeners know of it.
   * Whatever `work` throws undoes everything and is thrown on; a failing database becomes `server-failed`.
   */
  async write<T>(touched: Touched, work: (tx: Tx) => Promise<T>): Promise<T> {
    const turn = this.queue.then(() => this.transact(touched, work));
    this.queue = turn.catch(() => undefined);
    return turn;
  }

  /** Reads everything again if another process has written since. When the database does not answer, `asOf` says since when; the error is thrown on. */
  async catchUp(): Promise<void> {
    const turn = this.queue.then(async () => {
      const { revision } = await this.db.selectFrom('revision').select('revision').executeTakeFirstOrThrow();
      const state = revision === this.current.revision ? this.current : await loadState(this.db);
      this.seen = Date.now();
      if (state !== this.current || this.lost !== undefined) {
        this.lost = undefined;
        this.become(state);
      }
    });
    this.queue = turn.catch(() => {
      if (this.lost === undefined) {
        this.lost = new Date(this.seen).toISOString();
        this.become(this.current);
      }
    });
    return turn;
  }

  /** Waits for writes under way and closes the database. */
  async close(): Promise<void> {
    await this.queue;
    await this.database?.close();
  }

  private async transact<T>(touched: Touched, work: (tx: Tx) => Promise<T>): Promise<T> {
    let thrownByWork: unknown;
    let isCommitting = false;
    try {
      const isPrivate = Object.keys(touched).length === 0;
      const { result, state } = await this.db.transaction().execute(async (tx) => {
        // Private writes wait for the others as well.
        const { revision } = await tx
          .updateTable('revision')
          .set((column) =>
            isPrivate
              ? { revision: column.ref('revision') }
              : { revision: column('revision', '+', 1), changed_at: storedNow() }
          )
          .returning('revision')
          .executeTakeFirstOrThrow();
        const result = await work(tx).catch((error: unknown) => {
          thrownByWork = error;
          throw error;
        });
        const alone = revision === this.current.revision + 1 && !touched.everything;
        const state = isPrivate ? undefined : alone ? await this.reload(tx, touched, revision) : await loadState(tx);
        isCommitting = true;
        return { result, state };
      });
      if (state) {
        this.become(state);
      }
      return result;
    } catch (error) {
      if (error === thrownByWork && error instanceof LeitstandError) {
        throw error;
      }
      throw new LeitstandError('server-failed', isCommitting ? UNCERTAIN : UNREACHABLE, String(error));
    }
  }

  private async reload(tx: Tx, touched: Touched, revision: number): Promise<StatusState> {
    const before = this.current;
    const incidents = touched.incident ? await this.withIncident(tx, touched.incident) : before.incidents;
    const { changed_at } = await tx.selectFrom('revision').select('changed_at').executeTakeFirstOrThrow();
    return {
      revision,
      changedAt: changed_at,
      ...(touched.components || touched.impactTypes ? await loadNamed(tx) : named(before)),
      severities: touched.severities ? await loadSeverities(tx) : before.severities,
      phases: touched.phases ? await loadPhases(tx) : before.phases,
      incidents,
      removed: touched.incident && !incidents.has(touched.incident) ? await loadRemoved(tx) : before.removed,
    };
  }

  private async withIncident(tx: Tx, id: string): Promise<StatusState['incidents']> {
    const incidents = new Map(this.current.incidents);
    const [incident] = await loadIncidents(tx, id);
    if (incident) {
      incidents.set(id, incident);
    } else {
      incidents.delete(id);
    }
    return incidents;
  }

  private become(state: StatusState): void {
    this.current = state;
    this.listeners.forEach((listener) => listener(state));
  }
}

function named({ components, impactTypes, retired }: StatusState) {
  return { components, impactTypes, retired };
}
