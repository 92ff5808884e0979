import { readFileSync } from 'node:fs';
import { parseExposition } from '../world/captures/parseExposition';
import { formatValue, seriesName } from '../world/exporters/writeExposition';
import type { FillOptions } from './fillPrometheus';
import { scopesOf, wantedNames } from './worldLines';

/** A captured exposition, and the labels that scraping it would add. */
export interface CapturedTarget {
  /** Path of a `.prom` file. */
  file: string;
  labels: { job: string; instance: string } & Record<string, string>;
}

/**
 * Captures as targets that answer the same at every scrape: gauges are what was captured, counters stand still.
 * A label that the capture brings wins, as with honor_labels; a series that it repeats is written once.
 */
export function* capturedLines(targets: CapturedTarget[], options: FillOptions): Generator<string> {
  const { from, to, scrapeIntervalSeconds: step } = options;
  const wanted = wantedNames(options);
  for (const { file, labels } of targets) {
    const samples = parseExposition(readFileSync(file, 'utf8')).filter(({ name }) => wanted.test(name));
    for (const scope of scopesOf(options)) {
      const values = new Map(
        samples.map(({ name, labels: own, value }) => [seriesName(name, { ...labels, ...scope, ...own }), value])
      );
      values.set(seriesName('up', { ...labels, ...scope }), 1);
      for (let now = from; now <= to; now += step) {
        yield [...values].map(([series, value]) => `${series} ${formatValue(value)} ${now}\n`).join('');
      }
    }
  }
}
