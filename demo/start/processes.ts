import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, openSync } from 'node:fs';
import path from 'node:path';

/** Something the demo started and must stop. */
export interface Running {
  name: string;
  pid?: number;
  stop: () => Promise<void>;
}

export interface StartOptions {
  name: string;
  command: string;
  args: string[];
  cwd: string;
  env?: Record<string, string>;
  /** Its output goes to `<logs>/<name>.log`. */
  logs: string;
  /** Called when it ends although nobody stopped it. */
  onDied: (name: string, log: string) => void;
}

const GRACE_MS = 8_000;

/** Starts a process whose output goes to a log file, and which is not sent the terminal's Ctrl-C. */
export function startProcess(options: StartOptions): Running {
  mkdirSync(options.logs, { recursive: true });
  const log = path.join(options.logs, `${options.name}.log`);
  const out = openSync(log, 'w');
  const child = spawn(options.command, options.args, {
    cwd: options.cwd,
    env: { ...process.env, ...options.env },
    stdio: ['ignore', out, out],
    // A group of its own: the demo stops its parts itself, in order.
    detached: true,
  });
  let stopping = false;
  child.on('error', () => options.onDied(options.name, log));
  child.on('exit', () => stopping || options.onDied(options.name, log));
  return {
    name: options.name,
    pid: child.pid,
    stop: () => {
      stopping = true;
      return stopChild(child);
    },
  };
}

/** Asks a process to end, insists after a while, and resolves when it is gone. */
function stopChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) {
    return Promise.resolve();
  }
  return new Promise((resolve) => {
    const insist = setTimeout(() => child.kill('SIGKILL'), GRACE_MS);
    child.once('exit', () => {
      clearTimeout(insist);
      resolve();
    });
    child.kill('SIGTERM');
  });
}
