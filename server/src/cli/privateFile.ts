import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** A JSON file's content; undefined if there is none or it is no JSON. */
export function readPrivateFile(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/** Writes a JSON file that only its owner can read, as a whole or not at all. */
export function writePrivateFile(file: string, content: unknown): void {
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  const next = `${file}.${process.pid}`;
  rmSync(next, { force: true });
  writeFileSync(next, JSON.stringify(content, null, 2), { mode: 0o600, flag: 'wx' });
  renameSync(next, file);
}
