import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import path from 'node:path';

export const ROOT = path.resolve(__dirname, '../..');

/** A process that a test started; all that are left are ended with the test file. */
export interface TestProcess {
  /** What it has printed so far. */
  output: () => string;
  /** Resolves with the first line that matches; fails if the process ends before. */
  line: (pattern: RegExp) => Promise<RegExpExecArray>;
  stop: (signal?: NodeJS.Signals) => Promise<void>;
  /** Resolves when it has ended. */
  ended: Promise<void>;
  pid: number | undefined;
}

const running = new Set<ChildProcess>();
afterAll(() => running.forEach((child) => child.kill('SIGKILL')));

/** Bundles server and command line if they are not of today. */
export function buildServer(): void {
  execFileSync(process.execPath, ['scripts/server.mjs', '--build-only'], { cwd: ROOT, stdio: 'inherit' });
}

/** Starts `node …args` in the repository's root. */
export function startNode(args: readonly string[], environment: Record<string, string> = {}): TestProcess {
  return startProgram(process.execPath, args, environment);
}

/** Starts a program in the repository's root, or in `folder`. */
export function startProgram(
  program: string,
  args: readonly string[],
  environment: Record<string, string> = {},
  folder = ROOT
): TestProcess {
  const child = spawn(program, args, {
    cwd: folder,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  let output = '';
  child.stdout.on('data', (chunk) => (output += String(chunk)));
  child.stderr.on('data', (chunk) => (output += String(chunk)));
  const exited = new Promise<void>((resolve) => child.once('close', () => resolve()));
  void exited.then(() => running.delete(child));
  return {
    output: () => output,
    line: (pattern) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const match = pattern.exec(output);
          if (match) {
            resolve(match);
          }
          return match;
        };
        if (!look()) {
          child.stdout.on('data', look);
          child.stderr.on('data', look);
          void exited.then(() => look() ?? reject(new Error(`It ended without ${String(pattern)}:\n${output}`)));
        }
      }),
    stop: async (signal = 'SIGTERM') => {
      child.kill(signal);
      await exited;
    },
    ended: exited,
    pid: child.pid,
  };
}

/** Runs `node …args` to its end. */
export function runNode(
  args: readonly string[],
  environment: Record<string, string | undefined>
): Promise<{ code: number | null; stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, {
      cwd: ROOT,
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    running.add(child);
    let [stdout, stderr] = ['', ''];
    child.stdout.on('data', (chunk) => (stdout += String(chunk)));
    child.stderr.on('data', (chunk) => (stderr += String(chunk)));
    child.once('close', (code) => {
      running.delete(child);
      resolve({ code, stdout: stdout.trim(), stderr: stderr.trim() });
    });
  });
}

/** A port nobody listens on right now. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address ? address.port : 0;
}
