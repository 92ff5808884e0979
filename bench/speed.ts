import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';

import { measureMemory } from './measureMemory';
import { measureSteady } from './measureSteady';
import { measureThroughput, type ThroughputRow } from './measureThroughput';
import { measureVisible } from './measureVisible';
import { buildStatusServer, startStatusServer } from './statusServer';
import { createStatusWriter, fill } from './statusWriter';

// How fast the status page server is beside nginx and, with REFERENCE_URL, another SCS server. See README.md for what is measured.

const COMPONENTS = 50;
const INCIDENTS = 500;
const READERS = 500;
const RATE = 3000;
const LARGE = { components: 5_000, incidents: 10_000 };
const LIMITS = { visibleMs: 250, steadyMs: 50, memoryMb: 200 };
const PARTS = ['throughput', 'visible', 'steady', 'memory'] as const;

const USAGE = `npm run bench [-- part …] [--quick]

Parts: ${PARTS.join(', ')} (default: all).
  --quick            shorter: to see whether it works, not for numbers
  --fill-reference   store the same incidents at REFERENCE_URL first (a server of your own!)
REFERENCE_URL=http://… adds any server of the SCS Status Page API as a column.`;

const say = (line = '') => console.log(line);
const failed: string[] = [];

function judge(what: string, isReached: boolean): string {
  if (!isReached) {
    failed.push(what);
  }
  return isReached ? 'yes' : 'NO';
}

function showThroughput(rows: readonly ThroughputRow[]): void {
  const isCompared = rows.some(({ reference }) => reference !== undefined);
  say(
    `| wrk, 1 thread, 20 connections | bytes | here | nginx | × nginx | goal | reached | nginx tuned | × tuned | µs CPU |${isCompared ? ' reference | × reference | goal | reached |' : ''}`
  );
  say(`|---|--:|--:|--:|--:|--:|---|--:|--:|--:|${isCompared ? '--:|--:|--:|---|' : ''}`);
  for (const row of rows) {
    const cells = [
      row.name,
      row.bytes,
      `${Math.round(row.status)}/s`,
      `${Math.round(row.nginx)}/s`,
      row.toNginx.toFixed(2),
      row.goal,
      judge(`${row.name} × nginx`, row.toNginx >= row.goal),
      `${Math.round(row.tuned)}/s`,
      row.toTuned.toFixed(2),
      row.processor.toFixed(0),
    ];
    if (isCompared) {
      cells.push(
        ...(row.reference === undefined || row.referenceGoal === undefined
          ? ['–', '–', '–', '–']
          : [
              `${Math.round(row.reference)}/s`,
              (row.toReference ?? NaN).toFixed(0),
              row.referenceGoal,
              judge(`${row.name} × reference`, (row.toReference ?? 0) >= row.referenceGoal),
            ])
      );
    }
    say(`| ${cells.join(' | ')} |`);
  }
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { quick: { type: 'boolean' }, 'fill-reference': { type: 'boolean' }, help: { type: 'boolean' } },
  });
  const unknown = positionals.filter((part) => !PARTS.some((each) => each === part));
  if (values.help || unknown.length > 0) {
    say(USAGE);
    process.exitCode = values.help ? 0 : 2;
    return;
  }
  const wanted = (part: (typeof PARTS)[number]) => positionals.length === 0 || positionals.includes(part);
  const { quick = false } = values;
  const reference = process.env.REFERENCE_URL?.replace(/\/$/, '');
  const folder = mkdtempSync(path.join(tmpdir(), 'leitstand-bench-'));
  buildStatusServer();
  say(
    `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}, load ${loadavg()[0]?.toFixed(1)}; ${COMPONENTS} components, ${INCIDENTS} incidents in 90 days\n`
  );
  try {
    if (positionals.some((part) => part !== 'memory') || positionals.length === 0) {
      const server = await startStatusServer({ folder, components: COMPONENTS });
      try {
        await fill(createStatusWriter(server.url), INCIDENTS);
        if (reference && values['fill-reference']) {
          await fill(createStatusWriter(reference), INCIDENTS);
        }
        if (wanted('throughput')) {
          const effort = quick ? { rounds: 1, seconds: 1 } : { rounds: 7, seconds: 3 };
          showThroughput(await measureThroughput(server, folder, { ...effort, reference }));
          say();
        }
        if (wanted('steady')) {
          const steady = await measureSteady(server, { perSecond: RATE, seconds: quick ? 5 : 60, connections: 100 });
          const isReached = steady.errors === 0 && steady.p99 < LIMITS.steadyMs && steady.perSecond > 0.99 * RATE;
          say(
            `${RATE} requests/s for ${quick ? 5 : 60} s: ${steady.perSecond.toFixed(0)}/s answered, ${steady.errors} errors, p99 ${steady.p99} ms, slowest ${steady.max} ms; no error and p99 < ${LIMITS.steadyMs} ms: ${judge('steady', isReached)}\n`
          );
        }
        if (wanted('visible')) {
          const visible = await measureVisible(server, quick ? 10 : 100, READERS);
          say(
            `Published until on /en/, ${READERS} connections reading ${Math.round(visible.readers)}/s (${visible.errors} errors): p50 ${visible.p50.toFixed(0)} ms, p99 ${visible.p99.toFixed(0)} ms; < ${LIMITS.visibleMs} ms: ${judge('visible', visible.p99 < LIMITS.visibleMs)}\n`
          );
        }
      } finally {
        await server.stop();
      }
    }
    if (wanted('memory')) {
      const large = path.join(folder, 'large');
      mkdirSync(large);
      const { components, incidents } = quick ? { components: 500, incidents: 1_000 } : LARGE;
      const memory = await measureMemory(large, components, incidents);
      say(
        `${components} components, ${incidents} incidents in 90 days: ${memory.now.toFixed(0)} MB resident, ${memory.peak.toFixed(0)} MB at most; < ${LIMITS.memoryMb} MB: ${judge('memory', memory.peak < LIMITS.memoryMb)}`
      );
      say(
        `There: up after ${memory.started.toFixed(0)} ms, published until on /en/ p50 ${memory.visible.p50.toFixed(0)} ms, p99 ${memory.visible.p99.toFixed(0)} ms`
      );
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  if (failed.length > 0) {
    say(`\nNot reached: ${failed.join(', ')}`);
    process.exitCode = 1;
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
