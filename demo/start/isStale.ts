import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

const SKIPPED = new Set(['node_modules', 'dist', '.git', '.demo']);

/** Whether anything below `inputs` (files or folders) is newer than the file `output`, or `output` is missing. */
export function isStale(output: string, inputs: string[]): boolean {
  if (!existsSync(output)) {
    return true;
  }
  const made = statSync(output).mtimeMs;
  return inputs.some((input) => newest(input) > made);
}

function newest(entry: string): number {
  if (!existsSync(entry)) {
    return 0;
  }
  const { mtimeMs } = statSync(entry);
  if (!statSync(entry).isDirectory()) {
    return mtimeMs;
  }
  return readdirSync(entry)
    .filter((name) => !SKIPPED.has(name))
    .reduce((latest, name) => Math.max(latest, newest(path.join(entry, name))), mtimeMs);
}
