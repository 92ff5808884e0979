import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { REGION } from '../cloud/hosts';
import { type Sample, sample } from '../exporters/exporter';
import { EXPORTERS } from '../exporters/exporters';
import { formatValue, seriesName } from '../exporters/writeExposition';
import { SERVICES } from '../openstack/services';
import { hash } from '../time/hash';
import type { World } from '../world';
import { discover } from './discover';

/** Unix seconds from and to, seconds between samples, and which metric names are wanted. */
export interface HistoryRequest {
  from: number;
  to: number;
  step: number;
  match: RegExp;
}

/** Reads ?from=&to=&step=&match= of GET /history; undefined if they cannot be used. */
export function readHistoryRequest({ searchParams }: URL): HistoryRequest | undefined {
  const [from, to, step] = ['from', 'to', 'step'].map((name) => Number(searchParams.get(name)));
  const match = parsePattern(searchParams.get('match') ?? '.*');
  return from && to && step && step > 0 && match ? { from, to, step, match } : undefined;
}

/**
 * GET /history: what would have been scraped in a stretch of time, in the OpenMetrics format that
 * `promtool tsdb create-blocks-from openmetrics` reads. Series carry the labels that the scrape
 * configuration adds (job, instance, cluster).
 */
export async function writeHistory(
  world: World,
  host: string,
  { from, to, step, match }: HistoryRequest,
  response: ServerResponse
): Promise<void> {
  response.writeHead(200, { 'content-type': 'application/openmetrics-text; version=1.0.0; charset=utf-8' });
  const targets = targetsOf(world, host);
  for (let now = from; now <= to && !response.destroyed; now += step) {
    const lines: string[] = [];
    for (const target of targets) {
      writeTarget(target, now, match, lines);
    }
    if (!response.write(lines.join(''))) {
      await Promise.race([once(response, 'drain'), once(response, 'close')]);
    }
  }
  response.end('# EOF\n');
}

interface Target {
  labels: Record<string, string>;
  collect: (now: number) => Sample[];
  /** Series in the order of their samples, empty for those that are not wanted: as long as the names agree. */
  known: Array<{ name: string; series: string }>;
}

/** An instance answers in the same order each time, so the names of its series are written once. */
function writeTarget(target: Target, now: number, match: RegExp, lines: string[]): void {
  const samples = target.collect(now);
  const same = samples.length === target.known.length && samples.every(({ name }, i) => target.known[i]?.name === name);
  if (!same) {
    target.known = samples.map(({ name, labels }) => ({
      name,
      // A label that the exporter brings wins, as with honor_labels.
      series: match.test(name) ? seriesName(name, { ...target.labels, ...labels }) : '',
    }));
  }
  samples.forEach(({ value }, index) => {
    const series = target.known[index]?.series;
    if (series) {
      lines.push(`${series} ${formatValue(value)} ${now}\n`);
    }
  });
}

function targetsOf(world: World, host: string): Target[] {
  const exporters = EXPORTERS.flatMap(({ name: job, instances, collect }) =>
    instances.map((instance): Target => ({
      labels: { job, instance, cluster: REGION },
      collect: (now) => [sample('up', 1), ...collect(world.moment(now), instance)],
      known: [],
    }))
  );
  return [...exporters, ...probes(host)];
}

/** Probes of endpoints that answered: before the start nothing failed. */
function probes(host: string): Target[] {
  return SERVICES.map(({ name: service, status }, index) => {
    const { targets = [], labels } = discover('blackbox', host)?.[index] ?? { labels: {} };
    return {
      labels: { job: 'blackbox', instance: targets[0] ?? '', cluster: REGION, ...labels },
      collect: (now) => [
        sample('up', 1),
        sample('probe_success', 1),
        sample('probe_http_status_code', status),
        sample('probe_duration_seconds', 0.002 + 0.003 * hash('probe', service, now)),
      ],
      known: [],
    };
  });
}

function parsePattern(pattern: string): RegExp | undefined {
  try {
    return new RegExp(`^(?:${pattern})$`);
  } catch {
    return undefined;
  }
}
