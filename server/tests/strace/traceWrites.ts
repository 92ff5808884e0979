import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import { freePort, startProgram } from '../processes';
import { PROVISIONING } from '../provisioning';

import { type Call, callsOfRequests } from './callsOfRequests';
import type { Strace } from './findStrace';

const SYSTEM_CALLS = 'read,write,writev,recvfrom,sendto,pwrite64,pwritev,fdatasync,fsync,sync_file_range';
const TITLES = ['one', 'two', 'three'];

/**
 * Starts a server (`bundle`: its main.mjs) below strace, publishes three incidents, stops it, and returns the system calls between each request and its answer.
 * With `database` the data is there, and what the processes do that `postmaster` starts meanwhile is among the calls.
 */
export async function traceWrites(
  strace: Strace,
  bundle: string,
  postgres?: { database: string; postmaster: number }
): Promise<Call[][]> {
  const directory = mkdtempSync(path.join(os.tmpdir(), 'leitstand-strace-'));
  const [provisioning, trace] = [path.join(directory, 'provisioning.yaml'), path.join(directory, 'trace')];
  writeFileSync(provisioning, PROVISIONING);
  const url = `http://127.0.0.1:${await freePort()}`;
  const server = startProgram(
    strace.file,
    [
      ...['-f', '-y', '-s', '60', '-e', `trace=${SYSTEM_CALLS}`, '-o', trace],
      // With a program of its own strace would ignore signals, and go on for ever with what it is attached to.
      ...(postgres ? ['-I', 'waiting', '-p', String(postgres.postmaster)] : []),
      ...[process.execPath, bundle, '--insecure-no-auth', '--listen', new URL(url).host],
      ...['--data', path.join(directory, 'data'), '--provisioning', provisioning],
      ...(postgres ? ['--database', postgres.database] : []),
    ],
    strace.environment
  );
  await server.line(/Status page server on/);
  for (const displayName of TITLES) {
    const answer = await fetch(`${url}/incidents`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ displayName, beganAt: '2026-05-01T00:00:00Z' }),
    });
    expect(answer.status).toBe(201);
  }
  // strace passes SIGTERM on only to itself.
  execFileSync('pkill', ['-TERM', '-P', String(server.pid)]);
  if (postgres) {
    await server.line(/stopping/);
    // A signal that comes just before it waits for the next event is not noticed.
    const insist = setInterval(() => void server.stop(), 200);
    await server.ended;
    clearInterval(insist);
  }
  await server.ended;
  const asked = callsOfRequests(readFileSync(trace, 'utf8'));
  rmSync(directory, { recursive: true, force: true });
  expect(asked).toHaveLength(TITLES.length);
  return asked;
}
