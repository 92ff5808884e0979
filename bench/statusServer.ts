import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import MEMORY from '../scripts/serverEnvironment.json';

import { firstContent } from './firstContent';
import { freePort, waitFor } from './startParts';

const ROOT = path.resolve(__dirname, '..');
/** Another build of the server than this folder's, e.g. that of an unpacked package. */
const BUNDLE = process.env.LEITSTAND_BUNDLE ?? 'server/dist/main.mjs';

export interface StatusServer {
  url: string;
  pid: number;
  /** Resident memory now and at most, MB. */
  memory: () => { now: number; peak: number };
  /** Processor time used so far, milliseconds. */
  processorTime: () => number;
  stop: (signal?: NodeJS.Signals) => Promise<void>;
}

export interface StatusServerOptions {
  /** Where data and files go. */
  folder: string;
  /** How many components it is seeded with. */
  components: number;
  /** Default: a free one. */
  port?: number;
  databaseUrl?: string;
  /** More of its options. */
  args?: readonly string[];
}

/** Bundles the server if it is not of today. */
export function buildStatusServer(): void {
  execFileSync(process.execPath, ['scripts/server.mjs', '--build-only'], { cwd: ROOT, stdio: 'inherit' });
}

/** Starts the bundled server by itself (no process in between), open to everybody on loopback, and waits until it answers. */
export async function startStatusServer(options: StatusServerOptions): Promise<StatusServer> {
  const { folder, components, databaseUrl, args = [] } = options;
  const port = options.port ?? (await freePort());
  const provisioning = path.join(folder, 'provisioning.yaml');
  writeFileSync(provisioning, JSON.stringify(firstContent(components)));
  const child = spawn(
    process.execPath,
    [
      ...[BUNDLE, '--insecure-no-auth', '--listen', `127.0.0.1:${port}`],
      ...['--data', path.join(folder, 'data'), '--provisioning', provisioning],
      ...(databaseUrl ? ['--database', databaseUrl] : []),
      ...args,
    ],
    { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'], env: { ...MEMORY, ...process.env } }
  );
  const url = `http://127.0.0.1:${port}`;
  try {
    await Promise.race([waitFor(`${url}/healthz`), failure(child)]);
  } catch (error) {
    child.kill('SIGKILL');
    throw error;
  }
  const pid = child.pid ?? 0;
  return {
    url,
    pid,
    memory: () => {
      const status = readFileSync(`/proc/${pid}/status`, 'utf8');
      const megabytes = (name: string) => Number(new RegExp(`${name}:\\s*(\\d+) kB`).exec(status)?.[1]) / 1024;
      return { now: megabytes('VmRSS'), peak: megabytes('VmHWM') };
    },
    processorTime: () => {
      const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
      // Clock ticks of 10 ms: utime and stime.
      return (Number(fields[11]) + Number(fields[12])) * 10;
    },
    stop: async (signal = 'SIGTERM') => {
      if (child.exitCode === null && child.signalCode === null) {
        const ended = once(child, 'exit');
        child.kill(signal);
        await ended;
      }
    },
  };
}

async function failure(child: ChildProcess): Promise<never> {
  const [code] = await once(child, 'exit');
  throw new Error(`The server ended (${String(code)}) before it answered.`);
}
