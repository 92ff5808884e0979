import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { seriesName } from '../world/exporters/writeExposition';
import { capturedNames } from '../world/captures/capturedNames';
import { EXPORTERS } from '../world/exporters/exporters';
import { startProcess } from '../start/processes';
import { waitForHttp } from '../start/waitForHttp';
import { createBlocks } from './createBlocks';
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
  /** How far back it goes; 4 without it. */
  hours?: number;
}

const HOURS = 4;
/** Half of the smallest rate window that Grafana uses with a scrape interval of 15 s. */
const STEP_SECONDS = 30;
/** Exporters of slow things are scraped seldom. */
const SELDOM_SECONDS = 240;
/** What only recording rules read needs no more than two samples in their windows of 5 minutes. */
const SPARSE_SECONDS = 120;
const RECORDED_SECONDS = 60;
const DENSE = ['node', 'ceph', 'ceph-exporter', 'blackbox'];
const SELDOM = ['openstack_exporter', 'smartctl', 'ipmi', 'redfish', 'idrac'];
/** What pages draw over time from these, besides what is recorded. Everything else begins with the first scrape. */
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
  'node_(cpu_seconds_total|timex_offset_seconds)',
].join('|');

/** Writes the hours before now into an empty TSDB: what exporters would have said, then what the rules record of it. */
export async function backfill(options: BackfillOptions): Promise<void> {
  const { folder, root, data, programs, hours = HOURS } = options;
  const to = Math.floor(Date.now() / 1000);
  const span: Span = { from: to - hours * 3600, to, step: STEP_SECONDS };
  const recorded = recordedNames(root).join('|');
  const dense = [historyOf(options, span, DENSE, DRAWN)];
  const others = [
    historyOf(options, { ...span, step: SPARSE_SECONDS }, namesBut([...DENSE, ...SELDOM]), `up|${recorded}`),
    historyOf(options, { ...span, step: SELDOM_SECONDS }, SELDOM, `up|${recorded}`),
  ];
  await Promise.all([
    createBlocks(programs.promtool, data, path.join(folder, 'dense.om'), dense),
    createBlocks(programs.promtool, data, path.join(folder, 'others.om'), others),
  ]);
  const past = path.join(folder, 'recorded.om');
  const lines = await withReader(options, (url) => recordPast(root, url, span));
  await createBlocks(programs.promtool, data, past, [lines]);
}

/** The exporters that the demo scrapes, without these. */
const namesBut = (without: string[]) =>
  EXPORTERS.filter(({ name, variant }) => !variant && !without.includes(name)).map(({ name }) => name);

/** Names of metrics that recording rules read. */
function recordedNames(root: string): string[] {
  const known = new Set(EXPORTERS.flatMap(({ captures }) => capturedNames(captures)));
  const expressions = readRecordings(shippedRules(root).map(([, text]) => text)).map(({ expr }) => expr);
  const read = new Set(expressions.flatMap((expr) => expr.match(/[a-zA-Z_][a-zA-Z0-9_]*/g) ?? []));
  return [...known].filter((name) => read.has(name));
}

/** Asks the simulated cloud for the past of some of its exporters. */
async function* historyOf(
  { worldUrl }: BackfillOptions,
  { from, to, step }: Span,
  exporters: string[],
  match: string
): AsyncGenerator<string> {
  const query = new URLSearchParams({ from: `${from}`, to: `${to}`, step: `${step}`, match });
  query.set('exporters', exporters.join(','));
  const answer = await fetch(`${worldUrl}/history?${query}`);
  if (!answer.ok || !answer.body) {
    throw new Error(`The simulated cloud gave no history (HTTP ${answer.status}).`);
  }
  const decoder = new TextDecoder();
  let last = '';
  const reader = answer.body.getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    // The end mark of this part is none of the whole.
    const text = last + decoder.decode(part.value, { stream: true });
    last = text.slice(-END.length);
    yield text.slice(0, -END.length);
  }
  if (last !== END) {
    throw new Error('The simulated cloud broke off its history.');
  }
}

const END = '# EOF\n';

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
async function recordPast(root: string, url: string, span: Span): Promise<string[]> {
  const lines: string[] = [];
  for (const { name, expr, labels: added } of readRecordings(shippedRules(root).map(([, text]) => text))) {
    for (const { metric, values } of await queryRange(url, expr, { ...span, step: RECORDED_SECONDS })) {
      const { __name__: _, ...labels } = metric;
      const series = seriesName(name, { ...labels, ...added });
      lines.push(...values.map(([time, value]) => `${series} ${value} ${time}\n`));
    }
  }
  return lines;
}
