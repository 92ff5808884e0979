import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseExposition } from './parseExposition';

/** What one or more captured files agree on for a metric. */
export interface CapturedMetric {
  /** `gauge`, `counter`, `untyped`, `histogram`, `summary`. */
  type: string;
  /** Every label name that a series of this metric carries in these files, sorted. */
  labels: string[];
  /** Positions in `CaptureIndex.files`. */
  files: number[];
}

/** Metric names, types and label names of all captures; files that differ in type or labels stand apart. */
export interface CaptureIndex {
  files: Array<{ name: string; synthetic: boolean }>;
  metrics: Record<string, CapturedMetric[]>;
}

/** Reads every `.prom` of a captures folder, and those of its `synthetic/`, which are marked as invented. */
export function buildIndex(folder: string): CaptureIndex {
  const names = [...exposed(folder), ...exposed(path.join(folder, 'synthetic')).map((name) => `synthetic/${name}`)];
  const metrics = new Map<string, CapturedMetric[]>();
  names.forEach((name, position) => {
    for (const [metric, seen] of metricsOf(readFileSync(path.join(folder, name), 'utf8'))) {
      add(metrics, metric, seen, position);
    }
  });
  return {
    files: names.map((name) => ({ name, synthetic: name.startsWith('synthetic/') })),
    metrics: Object.fromEntries([...metrics].sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}

const exposed = (folder: string) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.prom'))
    .sort();

function metricsOf(text: string): Map<string, { type: string; labels: Set<string> }> {
  const found = new Map<string, { type: string; labels: Set<string> }>();
  for (const { name, type, labels } of parseExposition(text)) {
    const metric = found.get(name) ?? { type, labels: new Set<string>() };
    Object.keys(labels).forEach((label) => metric.labels.add(label));
    found.set(name, metric);
  }
  return found;
}

function add(
  metrics: Map<string, CapturedMetric[]>,
  name: string,
  seen: { type: string; labels: Set<string> },
  position: number
): void {
  const labels = [...seen.labels].sort();
  const known = metrics.get(name) ?? [];
  const same = known.find((metric) => metric.type === seen.type && metric.labels.join() === labels.join());
  if (same) {
    same.files.push(position);
  } else {
    known.push({ type: seen.type, labels, files: [position] });
  }
  metrics.set(name, known);
}
