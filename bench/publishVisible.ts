import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import path from 'node:path';
import { issueToken } from '../demo/idp/issueToken';
import { percentile } from './percentile';
import { startParts } from './startParts';
import { readPage, visibleAfter } from './visibleAfter';
import { createStatusWriter, fill, incidentOf } from './statusWriter';

// How long after an operator's write customers can read it at the origin. See README.md for what is measured.

const COMPONENTS = 50;
const STORED = 500;
const PUBLISHED = 100;
/** Issue 3: visible at the origin in under this. */
const LIMIT_MS = 250;

function row(name: string, values: readonly number[], bare: readonly number[]): string {
  const cells = [50, 99].flatMap((percent) => {
    const value = percentile(values, percent);
    return [`${value.toFixed(1)} ms`, `× ${(value / percentile(bare, percent)).toFixed(1)}`];
  });
  return [name.padEnd(34), ...cells.map((cell) => cell.padStart(10))].join('');
}

async function main(): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'leitstand-bench-'));
  const parts = await startParts(folder, COMPONENTS);
  try {
    const { access_token: token } = await issueToken('operator@example.org', { issuer: parts.issuer });
    const writer = createStatusWriter(parts.statusUrl, token);
    const names = await writer.names();
    const page = `${parts.statusUrl}/en/`;
    await fill(writer, STORED);

    const bare: number[] = [];
    const answered: number[] = [];
    const visible: number[] = [];
    for (let number = 0; number < PUBLISHED; number++) {
      const beforeGet = performance.now();
      await readPage(page);
      bare.push(performance.now() - beforeGet);

      const title = `Published incident ${number} of this run`;
      const incident = incidentOf(names, number, title, Date.now(), false);
      const began = performance.now();
      const [, seen] = await Promise.all([
        writer.publish(incident).then(() => answered.push(performance.now() - began)),
        visibleAfter(began, page, title),
      ]);
      visible.push(seen);
    }

    const size = Math.round(Buffer.byteLength(await readPage(page)) / 1024);
    const p99 = percentile(visible, 99);
    console.log(`${COMPONENTS} components, ${STORED} incidents stored, ${PUBLISHED} published one after another`);
    console.log(
      `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}, page ${size} KiB at the end\n`
    );
    console.log(
      ['', 'p50', '/ GET', 'p99', '/ GET'].map((cell, at) => (at ? cell.padStart(10) : cell.padEnd(34))).join('')
    );
    console.log(row('GET /en/', bare, bare));
    console.log(row('POST sent until answered', answered, bare));
    console.log(row('POST sent until on /en/', visible, bare));
    console.log(`\nVisible at the origin in under ${LIMIT_MS} ms at p99: ${p99 < LIMIT_MS ? 'yes' : 'NO'}`);
    process.exitCode = p99 < LIMIT_MS ? 0 : 1;
  } finally {
    await parts.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
