import type { Severity } from './model';

/** Name of the band of a planned maintenance: scs-0402 reserves the value 0 for it. */
export const MAINTENANCE_BAND = 'maintenance';
/** Name of the band of a value above the highest severity, or of no value at all. */
export const UNKNOWN_BAND = 'unknown';

/**
 * Name of the severity a value (0–100) falls into: a severity's `value` is its upper bound, its range begins one above the next lower one.
 * 0 is always `maintenance`; no value, or one above all bounds, is `unknown`. The list may be in any order.
 */
export function severityBand(severities: readonly Severity[], value: number | undefined): string {
  if (value === undefined || value < 0) {
    return UNKNOWN_BAND;
  }
  if (value === 0) {
    return MAINTENANCE_BAND;
  }
  const upwards = [...severities].sort((a, b) => a.value - b.value);
  return upwards.find((severity) => value <= severity.value)?.displayName ?? UNKNOWN_BAND;
}
