import { execFile } from 'node:child_process';
import { createWriteStream, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Writable } from 'node:stream';
import { promisify } from 'node:util';
import { seriesName } from '../world/exporters/writeExposition';
import { startProcess } from '../start/processes';
import { waitForHttp } from '../start/waitForHttp';
import type { Programs } from './programs';
import { queryRange, type Span } from './queryRange';
import { readRecordings } from './recordings';
import { shippedRules } from './writeConfigs';

export interface BackfillOptions {
  root: string;
  /** Where files of this run may be written. */
  folder: string;
  logs: string;
  /** TSDB to write to; no Prometheus may use it meanwhile. */
  data: string;
  /** A free port, used for a few seconds. */
  port: number;
  worldUrl: string;
  programs: Programs;
}

const HOURS = 6;
/** Half of the smallest rate window that Grafana uses with a scrape interval of 15 s. */
const STEP_SECONDS = 30;
/** What pages and recording rules draw over time. Everything else begins with the first scrape. */
const DRAWN = [
  'up|probe_(success|duration_seconds|http_status_code)',
  'ceph_health_(status|detail)|ceph_healthcheck_slow_ops|ceph_num_objects_.*|ceph_cluster_.*',
  'ceph_(mon_quorum_status|(mon|mgr|osd|pool)_metadata|osd_(up|in|weight|commit_latency_ms|apply_latency_ms))',
  'ceph_pg_(total|active|clean|degraded|undersized|peering|recovering|recovery_wait|scrubbing|deep|down|incomplete)',
  'ceph_pool_(rd|wr|rd_bytes|wr_bytes|stored|bytes_used|max_avail|percent_used|objects|recovering_bytes_per_sec)',
  'ceph_osd_(op_[rw]|op_(r_out|w_in)_bytes|op_[rw]_latency_(sum|count)|recovery_bytes|stat_bytes|stat_bytes_used|numpg)',
  'ceph_bluestore_kv_commit_lat_(sum|count)',
  'node_(load5|memory_Mem(Total|Available)_bytes|filesystem_(size|avail)_bytes|filesystem_readonly|uname_info)',
  'node_(pressure_.*|disk_(io_time_seconds|read_bytes|written_bytes)_total|network_(receive|transmit)_bytes_total)',
  'node_cpu_seconds_total',
].join('|');

const run = promisify(execFile);

/** Writes the hours before now into an empty TSDB: what exporters would have said, then what the rules record of it. */
export async function backfill(options: BackfillOptions): Promise<void> {
  const { folder, worldUrl } = options;
  const to = Math.floor(Date.now() / 1000);
  const span: Span = { from: to - HOURS * 3600, to, step: STEP_SECONDS };
  const query = new URLSearchParams({ from: `${span.from}`, to: `${to}`, step: `${STEP_SECONDS}`, match: DRAWN });
  const answer = await fetch(`${worldUrl}/history?${query}`);
  if (!answer.ok || !answer.body) {
    throw new Error(`The simulated cloud gave no history (HTTP ${answer.status}).`);
  }
  const scraped = path.join(folder, 'history.om');
  await answer.body.pipeTo(Writable.toWeb(createWriteStream(scraped)));
  await createBlocks(scraped, options);
  const recorded = path.join(folder, 'recorded.om');
  await writeFile(recorded, await withReader(options, (url) => recordPast(options.root, url, span)));
  await createBlocks(recorded, options);
}

async function createBlocks(file: string, { programs, data }: BackfillOptions): Promise<void> {
  await run(programs.promtool, ['tsdb', 'create-blocks-from', 'openmetrics', '--quiet', file, data]);
  rmSync(file);
}

/** Runs a Prometheus that reads the TSDB and scrapes nothing. */
async function withReader<T>(options: BackfillOptions, use: (url: string) => Promise<T>): Promise<T> {
  const { root, folder, logs, data, port, programs } = options;
  const config = path.join(folder, 'past.yml');
  await writeFile(config, 'global: {}\n');
  const reader = startProcess({
    name: 'prometheus-past',
    command: programs.prometheus,
    args: [`--config.file=${config}`, `--storage.tsdb.path=${data}`, `--web.listen-address=127.0.0.1:${port}`],
    cwd: root,
    logs,
    onDied: () => {},
  });
  try {
    const url = `http://127.0.0.1:${port}`;
    await waitForHttp(`${url}/-/ready`, 30_000);
    return await use(url);
  } finally {
    await reader.stop();
  }
}

/** What the recording rules would have recorded, in OpenMetrics format. */
async function recordPast(root: string, url: string, span: Span): Promise<string> {
  const lines: string[] = [];
  for (const { name, expr } of readRecordings(shippedRules(root).map(([, text]) => text))) {
    for (const { metric, values } of await queryRange(url, expr, span)) {
      const { __name__: _, ...labels } = metric;
      const series = seriesName(name, labels);
      lines.push(...values.map(([time, value]) => `${series} ${value} ${time}`));
    }
  }
  return [...lines, '# EOF', ''].join('\n');
}
