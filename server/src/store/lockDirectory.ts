import path from 'node:path';

import Libsql from 'libsql';

import { LeitstandError } from '../../../src/domain/errors/leitstandError';

/** Another process has the data directory. */
export class DirectoryTaken extends LeitstandError {}

/**
 * Takes a data directory for this process; returns how to give it back. Throws `server-failed` if another process has it.
 * SQLite's own locking is used on a file beside the database: the system frees it when a process dies, however it dies, and the database itself stays open to backup tools.
 */
export function lockDirectory(dataDir: string): () => void {
  const lock = new Libsql(path.join(dataDir, 'leitstand.lock'));
  try {
    lock.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    lock.close();
    throw new DirectoryTaken('server-failed', `Another status page server is running on ${dataDir}.`, String(error));
  }
  return () => {
    lock.exec('ROLLBACK');
    lock.close();
  };
}
