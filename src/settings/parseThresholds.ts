import { isRecord } from '../domain/parse/narrow';
import type { ThresholdValues } from './settings';

const TONES = ['warning', 'serious', 'critical'] as const;

const isTone = (text: string): text is (typeof TONES)[number] => TONES.some((tone) => tone === text);

/** Reads thresholds by set and tone. What cannot be used is left out and named in `problems`. */
export function parseThresholds(given: unknown): {
  thresholds: Record<string, ThresholdValues>;
  problems: string[];
} {
  if (!isRecord(given)) {
    return { thresholds: {}, problems: ['Write thresholds as {"ceph-osd-fill": {"warning": 0.75}}.'] };
  }
  const thresholds: Record<string, ThresholdValues> = {};
  const problems: string[] = [];
  for (const [set, values] of Object.entries(given)) {
    const known: ThresholdValues = {};
    for (const [tone, value] of Object.entries(isRecord(values) ? values : { [`${values}`]: undefined })) {
      if (isTone(tone) && typeof value === 'number' && Number.isFinite(value)) {
        known[tone] = value;
      } else {
        problems.push(`${set}: ${tone} is not warning, serious or critical with a number.`);
      }
    }
    thresholds[set] = known;
  }
  return { thresholds, problems };
}
