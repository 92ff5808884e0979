import type { Severity } from './model';

/** How a severity looks: the same five everywhere, each with an icon, a word and a colour. */
export const TONES = ['operational', 'maintenance', 'limited', 'broken', 'unknown'] as const;
export type Tone = (typeof TONES)[number];

/**
 * The look of a value (0–100) among severities a provider named freely: the lowest band looks operational, the highest broken, what is between limited.
 * A single band looks broken: an impact whose only name is the worst one is not played down.
 */
export function severityTone(severities: readonly Severity[], value: number | undefined): Tone {
  if (value === undefined || value < 0) {
    return 'unknown';
  }
  if (value === 0) {
    return 'maintenance';
  }
  const bounds = severities.map((severity) => severity.value).filter((bound) => bound > 0);
  bounds.sort((a, b) => a - b);
  const band = bounds.findIndex((bound) => value <= bound);
  if (band === -1) {
    return 'unknown';
  }
  if (band === bounds.length - 1) {
    return 'broken';
  }
  return band === 0 ? 'operational' : 'limited';
}
