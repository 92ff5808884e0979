import type { Call } from './callsOfRequests';

/** How far the write-ahead log had come when a write was answered. */
export type LogState = 'not written' | 'only written' | 'synced';

/** PostgreSQL only: nothing was committed, or nobody saw it. */
export type CommitState = LogState | 'not committed';

/** SQLite, which the server's own process writes: the state of `leitstand.db-wal` after these calls. */
export function stateOfSqliteLog(calls: readonly Call[]): LogState {
  return stateOf(calls, 'leitstand\\.db-wal');
}

/**
 * PostgreSQL: the state of `pg_wal` when the process that serves the connection answered that the transaction with the new incident is committed.
 * Only what that process did itself counts.
 */
export function stateOfPostgresLog(calls: readonly Call[]): CommitState {
  const backend = calls.find(({ text }) => /^recvfrom\(.*insert into \\"incidents\\"/.test(text))?.thread;
  const own = calls.filter(({ thread }) => thread === backend);
  const answered = own.findIndex(({ text }) => /^sendto\(.*"C\\0\\0\\0\\vCOMMIT\\0/.test(text));
  return answered === -1 ? 'not committed' : stateOf(own.slice(0, answered), '/pg_wal/');
}

function stateOf(calls: readonly Call[], file: string): LogState {
  const call = new RegExp(`^(pwrite64|fdatasync|fsync)\\(\\d+<[^>]*${file}[^>]*>.*= (\\d+)`);
  const known = calls.map(({ text }) => call.exec(text));
  const lastWritten = known.findLastIndex((each) => each?.[1] === 'pwrite64');
  if (lastWritten === -1) {
    return 'not written';
  }
  return known.slice(lastWritten + 1).some((each) => each?.[2] === '0') ? 'synced' : 'only written';
}
