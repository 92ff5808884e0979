import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** What a running demo tells the next one, and the browser tests. */
export interface RunState {
  pid: number;
  /** Addresses and logins by the name of the environment variable that carries them. */
  environment: Record<string, string>;
}

/** The state of a demo that still runs from this folder, or undefined. */
export function readRunning(folder: string): RunState | undefined {
  const file = lockFile(folder);
  if (!existsSync(file)) {
    return undefined;
  }
  const state = parseState(readFileSync(file, 'utf8'));
  return state && isAlive(state.pid) ? state : undefined;
}

/** Says that this process runs the demo of this folder. */
export function writeRunning(folder: string, environment: Record<string, string>): void {
  mkdirSync(folder, { recursive: true });
  const state: RunState = { pid: process.pid, environment };
  writeFileSync(lockFile(folder), JSON.stringify(state, null, 2));
}

export function clearRunning(folder: string): void {
  rmSync(lockFile(folder), { force: true });
}

const lockFile = (folder: string) => path.join(folder, 'running.json');

function parseState(text: string): RunState | undefined {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && 'pid' in value && 'environment' in value) {
      const { pid, environment } = value;
      if (typeof pid === 'number' && typeof environment === 'object' && environment !== null) {
        return { pid, environment: Object.fromEntries(Object.entries(environment).map(([k, v]) => [k, String(v)])) };
      }
    }
  } catch {
    // A half-written file of a crashed demo counts as none.
  }
  return undefined;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
