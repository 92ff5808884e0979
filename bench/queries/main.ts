import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { readRecordings } from '../../demo/monitoring/recordings';
import { shippedRules } from '../../demo/monitoring/writeConfigs';
import { METRICS } from '../../src/catalog/metrics/metrics';
import { selectorsOf } from '../../src/catalog/testing/selectorsOf';
import { loadSite, openSite } from './loadSite';
import { measurePages, measureQuestions } from './measure';
import { OBJECTS } from './pages';
import { peerVariables, readBoards, type Board, type PeerPanel } from './peers';
import { costOfRules, recordingRules } from './recordingCost';
import { number, pageTable, questionTable, verdictsOf } from './report';
import { sum } from './ask';
import { siteOf } from './site';

const ROOT = path.resolve(__dirname, '../..');
const HOUR = 3600;
const STEP = 60;
/** Blocks begin every two hours; a stretch that lies within one is one block. */
const BLOCK = 7200;

const { values } = parseArgs({
  options: {
    nodes: { type: 'string', default: '100' },
    osds: { type: 'string', default: '1000' },
    instances: { type: 'string', default: '2000' },
    keep: { type: 'string' },
    json: { type: 'string' },
  },
});

/** Names that anybody here reads: others would only take room. */
function namesRead(boards: ReadonlyMap<Board, PeerPanel[]>): RegExp {
  const peers = [...boards.values()].flat().flatMap(({ queries }) => queries);
  const rules = readRecordings(shippedRules(ROOT).map(([, text]) => text));
  const read = [...peers, ...rules]
    .flatMap(({ expr }) => selectorsOf(expr).metrics)
    .filter((name) => /^\w+$/.test(name));
  return new RegExp(
    `^(?:${[...new Set([...read, ...METRICS.map(({ name }) => name), 'up', 'ceph_pg_.*'])].join('|')})$`
  );
}

async function main(): Promise<number> {
  const site = siteOf(Number(values.nodes), Number(values.osds), Number(values.instances));
  const kept = values.keep === undefined ? undefined : path.resolve(values.keep);
  const folder = kept ?? mkdtempSync(path.join(tmpdir(), 'leitstand-queries-'));
  mkdirSync(folder, { recursive: true });
  const ready = path.join(folder, 'loaded.json');
  const boards = readBoards(peerVariables(OBJECTS.osd, OBJECTS.node));
  const before: { to: number; samples: number } | undefined = existsSync(ready)
    ? JSON.parse(readFileSync(ready, 'utf8'))
    : undefined;
  const to = before?.to ?? Math.floor(Date.now() / 1000 / BLOCK) * BLOCK - STEP;
  const span = { from: to - HOUR, to, step: STEP };
  const say = (line: string) => process.stdout.write(`${line}\n`);
  try {
    const { storage, compute, control, osds, instances } = site;
    say(
      `A site of ${storage} storage, ${compute} compute, ${control} control nodes, ${osds} OSDs, ${instances} instances`
    );
    const options = { root: ROOT, folder, site, span, match: namesRead(boards), say };
    const loaded = await (before ? openSite(options, before.samples) : loadSite(options));
    writeFileSync(ready, JSON.stringify({ to, samples: loaded.samples }));
    try {
      say(`${number(loaded.series)} series, ${number(loaded.samples)} samples, one hour at ${STEP} s\n`);
      const rules = recordingRules(ROOT);
      const ruleCosts = await costOfRules(loaded.url, rules, to);
      const measuring = { url: loaded.url, span, boards, rules, ruleCosts };
      const pages = await measurePages(measuring);
      const questions = await measureQuestions(measuring);
      const oneEvaluation = sum([...ruleCosts.values()]);
      say(
        'Queries / Prometheus milliseconds / samples read; ratios are of samples. Peers: Debian ceph-grafana-dashboards.\n'
      );
      say(`${pageTable(pages)}\n\n${questionTable(questions)}\n`);
      say(
        `One evaluation of all ${oneEvaluation.queries} recording rules: ${oneEvaluation.ms.toFixed(0)} ms, ${number(oneEvaluation.samples)} samples; ` +
          'sixty of them an hour, shared by sixty page views, are one for each.'
      );
      [...ruleCosts]
        .sort(([, a], [, b]) => b.samples - a.samples)
        .slice(0, 6)
        .forEach(([name, { ms, samples }]) => say(`  ${name}: ${ms.toFixed(0)} ms, ${number(samples)}`));
      pages.forEach(({ page, dearest, dearestUnrecorded }) =>
        say(
          `Dearest of ${page.name}: ${dearest.map(({ id, cost }) => `${id} ${number(cost.samples)}`).join(', ')}; ` +
            `without rules ${dearestUnrecorded.map(({ id, cost }) => `${id} ${number(cost.samples)}`).join(', ')}`
        )
      );
      const refused = [...pages, ...questions].flatMap(({ ours, unrecorded, peer }) => [
        ...[...ours.refused, ...unrecorded.refused].map((each) => `ours: ${each}`),
        ...(peer?.refused ?? []).map((each) => `peer's: ${each}`),
      ]);
      [...new Set(refused.map((each) => each.replaceAll(/\s+/g, ' ').slice(0, 120)))].forEach((each) =>
        say(`Refused, ${each} …`)
      );
      const verdicts = verdictsOf(pages);
      say('');
      verdicts.forEach(({ goal, reached }) => say(`${reached ? 'PASS' : 'MISS'}  ${goal}`));
      if (values.json) {
        writeFileSync(values.json, JSON.stringify({ site, pages, questions, rules: [...ruleCosts] }, null, 1));
      }
      return verdicts.every(({ reached }) => reached) && !refused.some((each) => each.startsWith('ours')) ? 0 : 1;
    } finally {
      await loaded.stop();
    }
  } finally {
    if (!kept) {
      rmSync(folder, { recursive: true, force: true });
    }
  }
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
);
