import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { REGION } from '../cloud/hosts';
import { sample } from '../exporters/exporter';
import { EXPORTERS } from '../exporters/exporters';
import { historyLines, type HistoryOptions, type HistoryTarget } from '../history/historyLines';
import { isFailing } from '../openstack/isFailing';
import { SERVICES } from '../openstack/services';
import { hash } from '../time/hash';
import type { World } from '../world';
import { discover } from './discover';

/** Unix seconds from and to, seconds between samples, which metric names are wanted, and of which exporters. */
export type HistoryRequest = Pick<HistoryOptions, 'from' | 'to' | 'step' | 'match' | 'exporters'>;

/** The blackbox exporter is none of the cloud's, but its history is. */
const BLACKBOX = 'blackbox';

/** Reads ?from=&to=&step=&match=&exporters= of GET /history; undefined if they cannot be used. */
export function readHistoryRequest({ searchParams }: URL): HistoryRequest | undefined {
  const [from, to, step] = ['from', 'to', 'step'].map((name) => Number(searchParams.get(name)));
  const match = parsePattern(searchParams.get('match') ?? '.*');
  const exporters = searchParams.get('exporters')?.split(',');
  const known = [BLACKBOX, ...EXPORTERS.map(({ name }) => name)];
  if (exporters?.some((name) => !known.includes(name))) {
    return undefined;
  }
  return from && to && step && step > 0 && match ? { from, to, step, match, exporters } : undefined;
}

/**
 * GET /history: what would have been scraped in a stretch of time, in the OpenMetrics format that
 * `promtool tsdb create-blocks-from openmetrics` reads. Series carry the labels that the scrape
 * configuration adds (job, instance, rack, cluster).
 */
export async function writeHistory(
  world: World,
  host: string,
  request: HistoryRequest,
  response: ServerResponse
): Promise<void> {
  response.writeHead(200, { 'content-type': 'application/openmetrics-text; version=1.0.0; charset=utf-8' });
  const extra = request.exporters?.includes(BLACKBOX) === false ? [] : probes(host);
  const chunks = historyLines((now) => world.moment(now), { ...request, extra, labels: { cluster: REGION } });
  for (const chunk of chunks) {
    if (response.destroyed) {
      return;
    }
    if (!response.write(chunk)) {
      const { signal, abort } = listening();
      await Promise.race([once(response, 'drain', { signal }), once(response, 'close', { signal })]).finally(abort);
    }
  }
  response.end('# EOF\n');
}

/** A signal that ends waiting for the event that did not come. */
function listening(): { signal: AbortSignal; abort: () => void } {
  const controller = new AbortController();
  return { signal: controller.signal, abort: () => controller.abort() };
}

/** Probes of the endpoints at `host`, as the blackbox exporter would have seen them. */
export function probes(host: string): HistoryTarget[] {
  return SERVICES.map(({ name: service, status }, index) => {
    const { targets = [], labels } = discover(BLACKBOX, host)?.[index] ?? { labels: {} };
    return {
      labels: { job: BLACKBOX, instance: targets[0] ?? '', cluster: REGION, ...labels },
      collect: (moment) => {
        const answers = !isFailing(service, moment);
        return [
          sample('up', 1),
          sample('probe_success', Number(answers)),
          sample('probe_http_status_code', answers ? status : 503),
          sample('probe_duration_seconds', 0.002 + 0.003 * hash('probe', service, moment.now)),
        ];
      },
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
