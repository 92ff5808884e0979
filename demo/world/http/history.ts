import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { REGION } from '../cloud/hosts';
import { EXPORTERS } from '../exporters/exporters';
import { formatValue, seriesName } from '../exporters/writeExposition';
import { SERVICES } from '../openstack/services';
import { hash } from '../time/hash';
import type { World } from '../world';
import { discover } from './discover';

interface Row {
  name: string;
  labels: Record<string, string>;
  value: number;
}

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
  for (let now = from; now <= to; now += step) {
    const rows = [...scraped(world, now, match), ...probed(host, now, match)];
    const lines = rows.map(({ name, labels, value }) => `${seriesName(name, labels)} ${formatValue(value)} ${now}\n`);
    if (!response.write(lines.join(''))) {
      await once(response, 'drain');
    }
  }
  response.end('# EOF\n');
}

function parsePattern(pattern: string): RegExp | undefined {
  try {
    return new RegExp(`^(?:${pattern})$`);
  } catch {
    return undefined;
  }
}

function scraped(world: World, now: number, match: RegExp): Row[] {
  const moment = world.moment(now);
  return EXPORTERS.flatMap(({ name: job, instances, collect }) =>
    instances.flatMap((instance) => {
      const target = { job, instance, cluster: REGION };
      const rows = collect(moment, instance).filter(({ name }) => match.test(name));
      const up = match.test('up') ? [{ name: 'up', labels: target, value: 1 }] : [];
      // A label that the exporter brings wins, as with honor_labels.
      return [...up, ...rows.map(({ name, labels, value }) => ({ name, labels: { ...target, ...labels }, value }))];
    })
  );
}

/** Probes of endpoints that answered: before the start nothing failed. */
function probed(host: string, now: number, match: RegExp): Row[] {
  return SERVICES.flatMap(({ name: service, status }, index) => {
    const { targets = [], labels } = discover('blackbox', host)?.[index] ?? { labels: {} };
    const target = { job: 'blackbox', instance: targets[0] ?? '', cluster: REGION, ...labels };
    const values = {
      up: 1,
      probe_success: 1,
      probe_http_status_code: status,
      probe_duration_seconds: 0.002 + 0.003 * hash('probe', service, now),
    };
    return Object.entries(values)
      .filter(([name]) => match.test(name))
      .map(([name, value]) => ({ name, labels: target, value }));
  });
}
