import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { REGION } from '../cloud/hosts';
import { type Sample, sample } from '../exporters/exporter';
import { EXPORTERS } from '../exporters/exporters';
import { formatValue, seriesName } from '../exporters/writeExposition';
import { SERVICES } from '../openstack/services';
import { hash } from '../time/hash';
import type { World } from '../world';
import { answers } from './answers';
import { discover } from './discover';
import { targetLabels } from './targetLabels';

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
  /** Series in the order of their samples, empty for those that are not wanted: as long as names and labels agree. */
  known: Array<{ name: string; labels: Record<string, string>; series: string }>;
}

/** An instance answers in the same order nearly each time, so the names of its series are written once. */
function writeTarget(target: Target, now: number, match: RegExp, lines: string[]): void {
  const samples = target.collect(now);
  samples.forEach(({ name, labels, value }, index) => {
    let known = target.known[index];
    if (!known || known.name !== name || !sameLabels(known.labels, labels)) {
      // A label that the exporter brings wins, as with honor_labels.
      const series = match.test(name) ? seriesName(name, { ...target.labels, ...labels }) : '';
      known = { name, labels, series };
      target.known[index] = known;
    }
    if (known.series) {
      lines.push(`${known.series} ${formatValue(value)} ${now}\n`);
    }
  });
}

function sameLabels(a: Record<string, string>, b: Record<string, string>): boolean {
  if (a === b) {
    return true;
  }
  for (const label in a) {
    if (a[label] !== b[label]) {
      return false;
    }
  }
  return true;
}

function targetsOf(world: World, host: string): Target[] {
  const exporters = EXPORTERS.filter(({ variant }) => !variant).flatMap((exporter) =>
    exporter.instances.map((instance): Target => ({
      labels: { job: exporter.job ?? exporter.name, ...targetLabels(instance), cluster: REGION },
      collect: (now) => {
        const moment = world.moment(now);
        return answers(exporter, instance, moment)
          ? [sample('up', 1), ...exporter.collect(moment, instance)]
          : [sample('up', 0)];
      },
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
