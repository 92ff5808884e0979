import { findCaptured } from '../captures/findCaptured';
import { capturedNames } from '../captures/capturedNames';
import { type Exporter, type Sample, sample } from '../exporters/exporter';
import { EXPORTERS } from '../exporters/exporters';
import { formatValue, seriesName } from '../exporters/writeExposition';
import { answers } from '../http/answers';
import { targetLabels } from '../http/targetLabels';
import type { Moment } from '../time/moment';

/** What to write of the past. */
export interface HistoryOptions {
  /** Unix seconds from and to, seconds between samples. */
  from: number;
  to: number;
  step: number;
  /** Which metric names are wanted. */
  match: RegExp;
  /** Names of exporters; without it those that the demo scrapes, variants not among them. */
  exporters?: string[];
  /** Labels that all series get, as from `external_labels` or relabelling; `{ cluster: 'fra1' }`, say. */
  labels: Record<string, string>;
  /** What `instance` is: the short name of the host (the default), or address and port, as on sites that relabel nothing. */
  hostKey?: 'name' | 'address';
  /** Other things that are scraped: probes, for instance. */
  extra?: HistoryTarget[];
}

/** Something that is scraped, with the labels that scraping adds. */
export interface HistoryTarget {
  labels: Record<string, string>;
  collect: (moment: Moment) => Sample[];
}

interface Writer extends HistoryTarget {
  /** Series in the order of their samples, empty for those that are not wanted: as long as names and labels agree. */
  known: Array<{ name: string; labels: Record<string, string>; series: string }>;
}

/**
 * What would have been scraped in a stretch of time: lines in the OpenMetrics format that
 * `promtool tsdb create-blocks-from openmetrics` reads, one chunk for each point in time, without the `# EOF` at the end.
 */
export function* historyLines(momentAt: (now: number) => Moment, options: HistoryOptions): Generator<string> {
  const { from, to, step, match } = options;
  const writers = [...exporterTargets(options), ...(options.extra ?? [])].map((target): Writer => ({
    ...{ ...target, known: [] },
  }));
  for (let now = from; now <= to; now += step) {
    const lines: string[] = [];
    // One moment for all: parts of the cloud remember what they computed for it.
    const moment = momentAt(now);
    writers.forEach((writer) => writeTarget(writer, moment, match, lines));
    yield lines.join('');
  }
}

function exporterTargets({ exporters, labels, hostKey, match }: HistoryOptions): HistoryTarget[] {
  const chosen = EXPORTERS.filter(({ name, variant }) => exporters?.includes(name) ?? !variant);
  return chosen.flatMap((exporter) =>
    exporter.instances.map((instance): HistoryTarget => ({
      labels: { job: exporter.job ?? exporter.name, ...labelsOf(instance, hostKey), ...labels },
      collect: collectorOf(exporter, instance, match),
    }))
  );
}

const labelsOf = (instance: string, hostKey: HistoryOptions['hostKey']): Record<string, string> =>
  hostKey === 'address' ? { instance } : { ...targetLabels(instance) };

/** An exporter none of whose metrics is wanted is not asked, only counted as up. */
function collectorOf(exporter: Exporter, instance: string, match: RegExp): HistoryTarget['collect'] {
  const wanted = (name: string) => match.test(name);
  const needed = capturedNames(exporter.captures).some(
    (name) => wanted(name) && findCaptured(name, exporter.captures) !== undefined
  );
  return (moment) => {
    if (!answers(exporter, instance, moment)) {
      return [sample('up', 0)];
    }
    return [sample('up', 1), ...(needed ? exporter.collect(moment, instance, wanted) : [])];
  };
}

/** An instance answers in the same order nearly each time, so the names of its series are written once. */
function writeTarget(writer: Writer, moment: Moment, match: RegExp, lines: string[]): void {
  writer.collect(moment).forEach(({ name, labels, value }, index) => {
    let known = writer.known[index];
    if (!known || known.name !== name || !sameLabels(known.labels, labels)) {
      // A label that the exporter brings wins, as with honor_labels.
      const series = match.test(name) ? seriesName(name, { ...writer.labels, ...labels }) : '';
      known = { name, labels, series };
      writer.known[index] = known;
    }
    if (known.series) {
      lines.push(`${known.series} ${formatValue(value)} ${moment.now}\n`);
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
