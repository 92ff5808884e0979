import type { Sample } from './exporter';

const ESCAPES: Record<string, string> = { '\\': '\\\\', '"': '\\"', '\n': '\\n' };

/** Samples in the Prometheus text format (0.0.4), grouped by metric, each with its TYPE line. */
export function writeExposition(samples: Sample[], typeOf: (metric: string) => string): string {
  const families = new Map<string, string[]>();
  for (const { name, labels, value } of samples) {
    const lines = families.get(name) ?? [`# TYPE ${name} ${typeOf(name)}`];
    lines.push(`${seriesName(name, labels)} ${formatValue(value)}`);
    families.set(name, lines);
  }
  return [...families.values()].map((lines) => `${lines.join('\n')}\n`).join('');
}

/** `name{label="value"}` with values escaped. */
export function seriesName(name: string, labels: Record<string, string>): string {
  const pairs = Object.entries(labels).map(([label, value]) => `${label}="${value.replace(/[\\"\n]/g, escape)}"`);
  return pairs.length === 0 ? name : `${name}{${pairs.join(',')}}`;
}

const escape = (char: string) => ESCAPES[char] ?? char;

export function formatValue(value: number): string {
  return value === Infinity ? '+Inf' : value === -Infinity ? '-Inf' : String(value);
}
