import type { Exporter, Metric } from '../model';

/** Writes a row of a metric table: name, type, labels, unit, help, since and until when. */
export type MetricRow = readonly [
  name: string,
  type: Metric['type'],
  labels: string,
  unit: string,
  help: string,
  since?: string,
  until?: string,
];

/** Turns rows into metrics of one exporter; labels are written with spaces between. */
export function metricsOf(exporter: Exporter, rows: readonly MetricRow[]): Metric[] {
  return rows.map(([name, type, labels, unit, help, since, until]) => ({
    name,
    exporter,
    type,
    labels: labels === '' ? [] : labels.split(' '),
    unit,
    help,
    ...(since ? { since } : {}),
    ...(until ? { until } : {}),
  }));
}
