import { chmodSync, closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';

import Libsql from 'libsql';

import { LeitstandError } from '../../../src/domain/errors/leitstandError';

const BUSY_MS = 10_000;

/**
 * Copies the embedded database of a data directory into one file, as it is at one moment, while a server goes on writing; returns its size in bytes.
 * The file appears when it is whole, checked and on the disk. Only its owner may read it: names of people and hashes of tokens are in it.
 * Throws `not-found` without a database, `conflict` if the file exists, `server-failed` if the copy is not sound.
 */
export function backupDatabase(dataDir: string, target: string): number {
  const file = path.join(dataDir, 'leitstand.db');
  if (!existsSync(file)) {
    throw new LeitstandError('not-found', `There is no database in ${dataDir}.`);
  }
  if (existsSync(target)) {
    throw new LeitstandError('conflict', `${target} is there already.`);
  }
  const draft = `${target}.part`;
  rmSync(draft, { force: true });
  // Made before, so that it is never readable to others, not even while it grows.
  closeSync(openSync(draft, 'w', 0o600));
  try {
    copy(file, draft);
    chmodSync(draft, 0o600);
    const written = openSync(draft, 'r+');
    fsyncSync(written);
    closeSync(written);
    renameSync(draft, target);
    return statSync(target).size;
  } catch (error) {
    rmSync(draft, { force: true });
    throw error instanceof LeitstandError
      ? error
      : new LeitstandError('server-failed', `${file} could not be copied to ${target}.`, String(error));
  }
}

function copy(file: string, draft: string): void {
  const source = new Libsql(file);
  try {
    source.exec(`PRAGMA busy_timeout = ${BUSY_MS}`);
    source.prepare('VACUUM INTO ?').run(draft);
  } finally {
    source.close();
  }
  const made = new Libsql(draft);
  try {
    const found: unknown = made.prepare('PRAGMA integrity_check').get();
    // The driver adds how long it took.
    if (Object(found).integrity_check !== 'ok') {
      throw new LeitstandError('server-failed', 'The copy is not sound.', JSON.stringify(found));
    }
  } finally {
    made.close();
  }
}
