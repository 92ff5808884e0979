import type { Severity } from './model';
import { MAINTENANCE_BAND, UNKNOWN_BAND } from './severityBand';
import { severityTone, type Tone } from './severityTone';

/** A band of severity with both its bounds, which belong to it. */
export interface SeverityRange {
  /** As the server has it; `maintenance` and `unknown` where the standard or nobody names it. */
  displayName: string;
  from: number;
  to: number;
  tone: Tone;
}

/** The bands from 0 to 100 without a gap: 0 is maintenance, each begins one above the one below, what lies above the highest is unknown. */
export function severityRanges(severities: readonly Severity[]): SeverityRange[] {
  const bands = severities.filter(({ value }) => value > 0).sort((a, b) => a.value - b.value);
  const ranges: SeverityRange[] = [{ displayName: MAINTENANCE_BAND, from: 0, to: 0, tone: 'maintenance' }];
  let from = 1;
  for (const { displayName, value } of bands) {
    ranges.push({ displayName, from, to: value, tone: severityTone(severities, value) });
    from = value + 1;
  }
  if (from <= 100) {
    ranges.push({ displayName: UNKNOWN_BAND, from, to: 100, tone: 'unknown' });
  }
  return ranges;
}
