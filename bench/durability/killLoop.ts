import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { startStatusServer, type StatusServer } from '../statusServer';
import { createStatusWriter } from '../statusWriter';

import { checkAttempts } from './checkAttempts';
import { type Attempt, writeUntilFailure } from './writeLoad';

const WRITERS = 4;
/** A kill comes after so many acknowledged incidents at most, at random, and a moment later … */
const MOST_BEFORE_KILL = 8;
const MOMENT_MS = 20;
/** … or when nothing was acknowledged for so long. */
const LONGEST_WAIT_MS = 10_000;
/** Then a new database is begun: the time goes to kills, not to pages of thousands of incidents. */
const KILLS_PER_DATABASE = 25;
const COMPONENTS = 5;
const RECOVERED_MS = 30_000;

/** What is killed: the status page server, or PostgreSQL under it. */
export type Victim = 'server' | 'postgres' | 'connection';

/** The database under the server; none is SQLite. */
export interface Cluster {
  createDatabase: () => Promise<string>;
  crash: () => Promise<void>;
  crashConnection: () => Promise<void>;
}

export interface KillResult {
  kills: number;
  /** Acknowledged before the kills. */
  incidents: number;
  updates: number;
  /** Incidents whose answer a kill cut off. */
  unanswered: number;
  /** What was wrong, as sentences; empty is good. */
  wrong: string[];
}

/** Kills `victim` with SIGKILL again and again while four writers write, and looks each time at what is there afterwards. */
export async function killLoop(
  victim: Victim,
  kills: number,
  cluster?: Cluster,
  say: (line: string) => void = () => undefined
): Promise<KillResult> {
  const result: KillResult = { kills: 0, incidents: 0, updates: 0, unanswered: 0, wrong: [] };
  while (result.kills < kills && result.wrong.length === 0) {
    const folder = mkdtempSync(path.join(tmpdir(), 'leitstand-kill-'));
    const databaseUrl = await cluster?.createDatabase();
    const start = (port?: number) => startStatusServer({ folder, components: COMPONENTS, port, databaseUrl });
    let server = await start();
    try {
      const { components, impactType } = await createStatusWriter(server.url).names();
      const vocabulary = { components, impactType };
      const all: Attempt[] = [];
      const until = Math.min(kills, result.kills + KILLS_PER_DATABASE);
      while (result.kills < until && result.wrong.length === 0) {
        const attempts: Attempt[] = [];
        const writers = Array.from({ length: WRITERS }, () => writeUntilFailure(server.url, vocabulary, attempts));
        await untilWritten(attempts, Math.random() * MOST_BEFORE_KILL);
        if (victim === 'server') {
          await server.stop('SIGKILL');
          await Promise.all(writers);
          server = await start(Number(new URL(server.url).port));
        } else {
          await (victim === 'postgres' ? cluster?.crash() : cluster?.crashConnection());
          await Promise.all(writers);
          await untilDatabase(server);
        }
        result.kills += 1;
        result.unanswered += attempts.filter(({ id }) => id === undefined).length;
        result.incidents += attempts.filter(({ id }) => id !== undefined).length;
        result.updates += attempts.reduce((sum, { updates }) => sum + updates.length, 0);
        result.wrong.push(...(await checkAttempts(server.url, vocabulary, attempts)));
        all.push(...attempts);
        say(
          `${result.kills} kills, ${result.incidents} incidents, ${result.updates} updates, ${result.unanswered} unanswered`
        );
      }
      // Later kills must not have harmed what earlier ones left.
      result.wrong.push(...(await checkAttempts(server.url, vocabulary, all)));
    } finally {
      await server.stop('SIGKILL');
      rmSync(folder, { recursive: true, force: true });
    }
  }
  return result;
}

async function untilWritten(attempts: readonly Attempt[], count: number): Promise<void> {
  const end = Date.now() + LONGEST_WAIT_MS;
  while (attempts.filter(({ id }) => id !== undefined).length < count && Date.now() < end) {
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
  await new Promise((resolve) => setTimeout(resolve, Math.random() * MOMENT_MS));
}

/** Until the server has its database again and shows what is in it. */
async function untilDatabase({ url }: StatusServer): Promise<void> {
  const end = Date.now() + RECOVERED_MS;
  for (;;) {
    const answer = await fetch(`${url}/healthz`);
    const { database }: { database: string } = await answer.json();
    // What was written in the last moment is seen with the next look at the database.
    if (database === 'ok') {
      await new Promise((resolve) => setTimeout(resolve, 1200));
      return;
    }
    if (Date.now() > end) {
      throw new Error(`The server did not find its database again within ${RECOVERED_MS / 1000} s.`);
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
