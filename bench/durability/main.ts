import { parseArgs } from 'node:util';

import { startPostgres } from '../../server/tests/postgres';
import { buildStatusServer } from '../statusServer';

import { killLoop, type Victim } from './killLoop';

// Kills the status page server and its database under load, and looks whether an acknowledged write is lost. See ../README.md.

const DEFAULT_KILLS = 500;

/** What is killed, on what. */
const RUNS: Readonly<Record<string, { victim: Victim; share: number; onPostgres: boolean }>> = {
  sqlite: { victim: 'server', share: 1, onPostgres: false },
  postgres: { victim: 'server', share: 1, onPostgres: true },
  postmaster: { victim: 'postgres', share: 0.1, onPostgres: true },
  connection: { victim: 'connection', share: 0.1, onPostgres: true },
};

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { kills: { type: 'string' } } });
  const kills = Number(values.kills ?? DEFAULT_KILLS);
  const names = positionals.length > 0 ? positionals : Object.keys(RUNS);
  buildStatusServer();
  for (const name of names) {
    const run = RUNS[name];
    if (!run) {
      throw new Error(`npm run bench:durability [-- ${Object.keys(RUNS).join(' | ')} …] [--kills ${DEFAULT_KILLS}]`);
    }
    const cluster = run.onPostgres ? await startPostgres() : undefined;
    const began = Date.now();
    try {
      const say = (line: string) =>
        process.stderr.write(process.stderr.isTTY ? `\r${name}: ${line} ` : `${name}: ${line}\n`);
      const result = await killLoop(run.victim, Math.ceil(kills * run.share), cluster, say);
      console.log(
        `${process.stderr.isTTY ? '\r' : ''}${name}: ${result.kills} kills in ${Math.round((Date.now() - began) / 1000)} s; acknowledged ${result.incidents} incidents and ${result.updates} updates, cut off ${result.unanswered}; wrong: ${result.wrong.length}`
      );
      result.wrong.forEach((line) => console.log(`  ${line}`));
      process.exitCode = process.exitCode || (result.wrong.length > 0 ? 1 : 0);
    } finally {
      await cluster?.stop();
    }
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
