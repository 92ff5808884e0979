import type { Exporter, Metric } from '../model';

/** Writes a row of a metric table: name, type, labels, unit, help, and since when. */
export type MetricRow = readonly [
  name: string,
  type: Metric['type'],
  labels: string,
  unit: string,
  help: string,
  since?: string,
];

/** Turns rows into metrics of one exporter; labels are written with spaces between. */
export function metricsOf(exporter: Exporter, rows: readonly MetricRow[]): Metric[] {
  return rows.map(([name, type, labels, unit, help, since]) => ({
    name,
    exporter,
    type,
    labels: labels === '' ? [] : labels.split(' '),
    unit,
    help,
    ...(since ? { since } : {}),
  }));
}
