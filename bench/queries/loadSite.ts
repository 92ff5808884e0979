import { mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { anyPort } from '../../demo/monitoring/anyPort';
import { createBlocks } from '../../demo/monitoring/createBlocks';
import { findPrograms } from '../../demo/monitoring/programs';
import { queryRange, type Span } from '../../demo/monitoring/queryRange';
import { readRecordings } from '../../demo/monitoring/recordings';
import { shippedRules } from '../../demo/monitoring/writeConfigs';
import { writeReaderConfig } from '../../demo/monitoring/writeReaderConfig';
import { startProcess, type Running } from '../../demo/start/processes';
import { waitForHttp } from '../../demo/start/waitForHttp';
import { seriesName } from '../../demo/world/exporters/writeExposition';
import type { Site } from './site';
import { siteLines } from './siteLines';

export interface LoadOptions {
  root: string;
  /** An empty folder, for data and logs. */
  folder: string;
  site: Site;
  span: Span;
  /** Which metric names are loaded. */
  match: RegExp;
  say: (line: string) => void;
}

export interface LoadedSite extends Running {
  url: string;
  samples: number;
  series: number;
}

/** Points in time that are written at once: text on disk and memory of promtool stay small. */
const POINTS_AT_ONCE = 8;
const COMPACTION_TIMEOUT_MS = 15 * 60_000;
const BLOCK = /^[0-9A-Z]{26}$/;

/** Starts a Prometheus on a folder that `loadSite` filled, with that many samples. */
export async function openSite(options: LoadOptions, samples: number): Promise<LoadedSite> {
  const running = await startReader(options, path.join(options.folder, 'data'));
  return { ...running, samples, series: await seriesIn(running.url, options.span.to) };
}

/**
 * Writes a large site into a TSDB, has a Prometheus evaluate the shipped recording rules over all of it, writes what they record beside it,
 * waits until Prometheus made one block of all, and leaves it running. Throws what promtool or Prometheus say.
 */
export async function loadSite(options: LoadOptions): Promise<LoadedSite> {
  const { root, folder, site, span, match, say } = options;
  const data = path.join(folder, 'data');
  mkdirSync(data, { recursive: true });
  const { promtool } = await findPrograms(root, say);
  let samples = 0;
  const width = POINTS_AT_ONCE * span.step;
  for (let from = span.from; from <= span.to; from += width) {
    const to = Math.min(span.to, from + width - span.step);
    samples += await createBlocks(promtool, data, path.join(folder, 'site.om'), [
      // Every part sees the same cloud: its clock stands at the end of all.
      siteLines(site, { ...span, from, to }, match, span.to),
    ]);
    say(`  ${Math.round((100 * (to - span.from)) / (span.to - span.from))} % written, ${samples} samples`);
  }
  const reader = await startReader(options, data);
  let recorded: string[];
  try {
    say('Evaluating the recording rules over the whole stretch');
    recorded = await recordPast(root, reader.url, span);
  } finally {
    await reader.stop();
  }
  samples += await createBlocks(promtool, data, path.join(folder, 'recorded.om'), [recorded]);
  const running = await startReader(options, data);
  try {
    say('Waiting until Prometheus made one block of all');
    await untilOneBlock(data);
    return { ...running, samples, series: await seriesIn(running.url, span.to) };
  } catch (error) {
    await running.stop();
    throw error;
  }
}

async function startReader({ root, folder }: LoadOptions, data: string): Promise<Running & { url: string }> {
  const { prometheus } = await findPrograms(root);
  const port = await anyPort();
  const url = `http://127.0.0.1:${port}`;
  const running = startProcess({
    name: 'prometheus-site',
    command: prometheus,
    args: [
      `--config.file=${writeReaderConfig(folder, [])}`,
      `--storage.tsdb.path=${data}`,
      ...['--storage.tsdb.retention.time=100y', '--storage.tsdb.max-block-duration=31d'],
      ...[`--web.listen-address=127.0.0.1:${port}`, '--log.level=warn', '--query.max-samples=200000000'],
      '--query.timeout=10m',
    ],
    cwd: root,
    logs: folder,
    onDied: () => {},
  });
  try {
    await waitForHttp(`${url}/-/ready`, 120_000);
  } catch (error) {
    await running.stop();
    throw error;
  }
  return { ...running, url };
}

/** What the recording rules would have recorded, in OpenMetrics format. */
async function recordPast(root: string, url: string, span: Span): Promise<string[]> {
  const lines: string[] = [];
  for (const { name, expr, labels: added } of readRecordings(shippedRules(root).map(([, text]) => text))) {
    for (const { metric, values } of await queryRange(url, expr, span)) {
      const { __name__: _, ...labels } = metric;
      const series = seriesName(name, { ...labels, ...added });
      lines.push(values.map(([time, value]) => `${series} ${value} ${time}\n`).join(''));
    }
  }
  return lines;
}

/** Blocks of the same time are merged within minutes; measuring meanwhile would measure that. */
async function untilOneBlock(data: string): Promise<void> {
  const end = Date.now() + COMPACTION_TIMEOUT_MS;
  while (readdirSync(data).filter((name) => BLOCK.test(name)).length > 1) {
    if (Date.now() > end) {
      throw new Error('Prometheus did not make one block of all.');
    }
    await new Promise((resolve) => setTimeout(resolve, 1000));
  }
}

async function seriesIn(url: string, at: number): Promise<number> {
  const body = new URLSearchParams({ query: 'count({__name__!=""})', time: `${at}` });
  const answer = await (await fetch(`${url}/api/v1/query`, { method: 'POST', body })).json();
  return Number(answer.data.result[0]?.value[1] ?? 0);
}
