import { historyLines } from '../../demo/world/history/historyLines';
import { probes } from '../../demo/world/http/history';
import { World } from '../../demo/world/world';
import { seriesName } from '../../demo/world/exporters/writeExposition';
import type { Span } from '../../demo/monitoring/queryRange';
import { multiplySeries, type Labels } from './multiplySeries';
import type { Site } from './site';

/** Lines in one chunk of text: what fits well into memory. */
const CHUNK = 20_000;
const SERIES = /^([a-zA-Z_:][\w:]*)\{(.*)\}$/s;
const PAIR = /(\w+)="((?:[^"\\]|\\.)*)"/g;

/**
 * What Prometheus would have scraped of the large site, in OpenMetrics format. `match` says which metric names, `clock` (Unix seconds) since
 * when counters count: parts of one history have the same.
 */
export function* siteLines(site: Site, { from, to, step }: Span, match: RegExp, clock: number = to): Generator<string> {
  const world = new World(() => clock);
  const copies = new Map<string, string[]>();
  const options = { from, to, step, match, labels: { cluster: 'fra1' }, extra: probes('world:4100') };
  for (const text of historyLines((now) => world.moment(now), options)) {
    let lines: string[] = [];
    for (const line of text.split('\n')) {
      const end = line.lastIndexOf(' ', line.lastIndexOf(' ') - 1);
      if (end > 0) {
        const rest = line.slice(end);
        for (const series of copiesOf(copies, line.slice(0, end), site)) {
          lines.push(`${series}${rest}\n`);
        }
      }
      if (lines.length > CHUNK) {
        yield lines.join('');
        lines = [];
      }
    }
    yield lines.join('');
  }
}

function copiesOf(known: Map<string, string[]>, series: string, site: Site): string[] {
  const before = known.get(series);
  if (before) {
    return before;
  }
  const [, name = '', inner = ''] = SERIES.exec(series) ?? [];
  const labels: Labels = Object.fromEntries(
    [...inner.matchAll(PAIR)].map(([, label = '', value = '']) => [label, value.replace(/\\(.)/g, '$1')])
  );
  const copies = multiplySeries(labels, site).map((copy) => seriesName(name, copy));
  known.set(series, copies);
  return copies;
}
