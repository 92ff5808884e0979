import { spawn } from 'node:child_process';

import { debianProgram } from './debianProgram';

/** What wrk saw. */
export interface WrkResult {
  requests: number;
  perSecond: number;
  /** Milliseconds. */
  p99: number;
  /** Failed connections, reads, writes, timeouts and answers that were not 2xx or 3xx. */
  errors: number;
}

export interface WrkOptions {
  connections: number;
  seconds: number;
  headers?: Readonly<Record<string, string>>;
}

/** Asks for one address as fast as it is answered, from one thread, with Debian's wrk. */
export async function wrk(url: string, { connections, seconds, headers = {} }: WrkOptions): Promise<WrkResult> {
  const { file, environment } = debianProgram('wrk', ['wrk', 'libluajit-5.1-2']);
  const given = Object.entries(headers).flatMap(([name, value]) => ['-H', `${name}: ${value}`]);
  const child = spawn(file, ['-t1', `-c${connections}`, `-d${seconds}s`, '--latency', ...given, url], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.on('data', (chunk) => (output += String(chunk)));
  const code = await new Promise((resolve) => child.once('close', resolve));
  const number = (pattern: RegExp) => Number(pattern.exec(output)?.[1] ?? NaN);
  const requests = number(/(\d+) requests in/);
  if (code !== 0 || Number.isNaN(requests)) {
    throw new Error(`wrk ${url}: ${output}`);
  }
  const failed = /Socket errors: connect (\d+), read (\d+), write (\d+), timeout (\d+)/.exec(output)?.slice(1) ?? [];
  const bad = /Non-2xx or 3xx responses: (\d+)/.exec(output)?.[1] ?? '0';
  return {
    requests,
    perSecond: number(/Requests\/sec:\s*([\d.]+)/),
    p99: milliseconds(/99%\s+([\d.]+)(us|ms|s|m)/.exec(output)),
    errors: [...failed, bad].reduce((sum, each) => sum + Number(each), 0),
  };
}

function milliseconds(match: RegExpExecArray | null): number {
  const factor = { us: 0.001, ms: 1, s: 1000, m: 60_000 }[match?.[2] ?? 'ms'] ?? NaN;
  return Number(match?.[1]) * factor;
}
