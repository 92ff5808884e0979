import type { LabelSet } from '../status/model';

/** Narrowing of what comes from outside; every parser builds on these instead of casts. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value if it is a text, else undefined. */
export function asString(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** The value if it is a finite number, else undefined. */
export function asNumber(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

/** The value if it is a list, else an empty one. */
export function asList(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The text entries of a record; anything else becomes an empty one. */
export function asLabels(value: unknown): LabelSet {
  const labels: Record<string, string> = {};
  if (isRecord(value)) {
    for (const [name, text] of Object.entries(value)) {
      if (typeof text === 'string') {
        labels[name] = text;
      }
    }
  }
  return labels;
}

/** An RFC 3339 time of any zone and precision as UTC with milliseconds; undefined if it is none. */
export function asTime(value: unknown): string | undefined {
  if (typeof value !== 'string' || value === '') {
    return undefined;
  }
  const time = new Date(value);
  return Number.isNaN(time.getTime()) ? undefined : time.toISOString();
}
