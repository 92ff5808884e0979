/** One sample of a text exposition, with the type of the family it belongs to. */
export interface ParsedSample {
  name: string;
  /** `gauge`, `counter`, `untyped`, `histogram` or `summary`; `untyped` where no TYPE line says otherwise. */
  type: string;
  labels: Record<string, string>;
  value: number;
}

const SAMPLE = /^([a-zA-Z_:][a-zA-Z0-9_:]*)(?:\{(.*)\})?\s+(\S+)(?:\s+-?\d+)?$/;
const LABEL = /([a-zA-Z_][a-zA-Z0-9_]*)="((?:[^"\\]|\\.)*)"/g;
const TYPE = /^#\s+TYPE\s+(\S+)\s+(\S+)/;
const DERIVED = /_(?:bucket|sum|count)$/;
const ESCAPES: Record<string, string> = { n: '\n', '"': '"', '\\': '\\' };

/**
 * Reads the Prometheus text format (0.0.4).
 *
 * It is as tolerant as the Prometheus server: real ceph-mgr answers repeat HELP and TYPE blocks.
 * Throws an Error that names the line when one is neither comment nor sample.
 */
export function parseExposition(text: string): ParsedSample[] {
  const types = new Map<string, string>();
  const samples: ParsedSample[] = [];
  for (const [index, raw] of text.split('\n').entries()) {
    const line = raw.trim();
    if (line === '') {
      continue;
    }
    if (line.startsWith('#')) {
      const [, family, type] = TYPE.exec(line) ?? [];
      if (family && type) {
        types.set(family, type);
      }
      continue;
    }
    const [, name, labels, value] = SAMPLE.exec(line) ?? [];
    if (!name || !value) {
      throw new Error(`Line ${index + 1} is no sample: ${line.slice(0, 120)}`);
    }
    samples.push({ name, type: typeOf(name, types), labels: parseLabels(labels ?? ''), value: parseValue(value) });
  }
  return samples;
}

function typeOf(name: string, types: Map<string, string>): string {
  const own = types.get(name);
  if (own) {
    return own;
  }
  const family = types.get(name.replace(DERIVED, ''));
  return family === 'histogram' || family === 'summary' ? family : 'untyped';
}

function parseLabels(text: string): Record<string, string> {
  return Object.fromEntries([...text.matchAll(LABEL)].map(([, name = '', value = '']) => [name, unescape(value)]));
}

function unescape(value: string): string {
  return value.replace(/\\(.)/g, (whole, char: string) => ESCAPES[char] ?? whole);
}

function parseValue(text: string): number {
  return text === '+Inf' ? Infinity : text === '-Inf' ? -Infinity : Number(text);
}
