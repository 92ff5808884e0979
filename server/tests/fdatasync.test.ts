import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import { debianProgram } from '../../bench/debianProgram';

import { buildServer, freePort, startProgram } from './processes';
import { PROVISIONING } from './provisioning';

jest.setTimeout(60_000);

const SYSTEM_CALLS = 'read,write,writev,pwrite64,pwritev,fdatasync,fsync,sync_file_range';

const strace = debianProgram('strace', ['strace', 'libunwind8']);
const environment = { ...process.env, ...strace.environment };
const mayTrace = spawnSync(strace.file, ['-o', '/dev/null', 'true'], { env: environment }).status === 0;
if (!mayTrace) {
  console.warn('SKIPPED: this system forbids ptrace, so that nobody can see when the server syncs.');
}

(mayTrace ? describe : describe.skip)('a write on SQLite', () => {
  const directory = mkdtempSync(path.join(os.tmpdir(), 'leitstand-strace-'));
  afterAll(() => rmSync(directory, { recursive: true, force: true }));

  it('is answered only after its part of the write-ahead log was written and synced to the disk', async () => {
    buildServer();
    const [provisioning, trace] = ['provisioning.yaml', 'trace'].map((name) => path.join(directory, name));
    writeFileSync(String(provisioning), PROVISIONING);
    const url = `http://127.0.0.1:${await freePort()}`;
    const server = startProgram(
      strace.file,
      [
        ...['-f', '-y', '-s', '40', '-e', `trace=${SYSTEM_CALLS}`, '-o', String(trace)],
        ...[process.execPath, 'server/dist/main.mjs', '--insecure-no-auth', '--listen', new URL(url).host],
        ...['--data', path.join(directory, 'data'), '--provisioning', String(provisioning)],
      ],
      strace.environment
    );
    await server.line(/Status page server on/);
    for (const title of ['one', 'two', 'three']) {
      const answer = await fetch(`${url}/incidents`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ displayName: title, beganAt: '2026-05-01T00:00:00Z' }),
      });
      expect(answer.status).toBe(201);
    }
    // strace passes SIGTERM on only to itself.
    execFileSync('pkill', ['-TERM', '-P', String(server.pid)]);
    await server.ended;

    const asked = split(readFileSync(String(trace), 'utf8'));
    expect(asked).toHaveLength(3);
    for (const calls of asked) {
      const wal = calls.map((call) => /(pwrite64|fdatasync|fsync)\(\d+<[^>]*leitstand\.db-wal>.*= (\d+)/.exec(call));
      const lastWritten = wal.findLastIndex((call) => call?.[1] === 'pwrite64');
      const synced = wal.findIndex(
        (call, index) => index > lastWritten && /sync/.test(call?.[1] ?? '') && call?.[2] === '0'
      );
      expect(lastWritten).toBeGreaterThan(-1);
      expect(synced).toBeGreaterThan(lastWritten);
    }
  });
});

/**
 * strace breaks the line of a call during which another thread's is noted: `7 read(5,  <unfinished ...>`, later `7 <... read resumed>"POST …", 9) = 9`.
 * Such a call stands here where it ended; what it was given stands where it began, so that an answer counts from its beginning.
 */
function whole(lines: readonly string[]): string[] {
  const begun = new Map<string, string>();
  return lines.map((line) => {
    const thread = line.split(' ', 1)[0] ?? '';
    const unfinished = /^(.*?) *<unfinished \.\.\.>$/.exec(line)?.[1];
    if (unfinished !== undefined) {
      begun.set(thread, unfinished);
      return line;
    }
    const rest = /<\.\.\. \w+ resumed>(.*)$/.exec(line)?.[1];
    return rest === undefined ? line : `${begun.get(thread) ?? ''}${rest}`;
  });
}

/** The system calls between each request and its answer, in their order. */
function split(trace: string): string[][] {
  const found: string[][] = [];
  let current: string[] | undefined;
  for (const call of whole(trace.split('\n'))) {
    if (/read\(.*"POST \/incidents/.test(call)) {
      current = [];
    } else if (/writev?\(.*HTTP\/1\.1 201/.test(call) && current) {
      found.push(current);
      current = undefined;
    } else {
      current?.push(call);
    }
  }
  return found;
}
