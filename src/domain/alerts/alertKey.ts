import type { LabelSet } from '../status/model';

/** Labels written by the machinery, not by who describes the alert. */
const isInternal = (label: string): boolean => label.startsWith('__');

// FNV-1a over UTF-16 units, twice with different offsets: 64 bits in all, which is what Alertmanager's fingerprint has.
const hash = (text: string, offset: number): string => {
  let value = offset;
  for (let i = 0; i < text.length; i++) {
    value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  }
  return (value >>> 0).toString(16).padStart(8, '0');
};

/**
 * Tells alerts apart and recognises one alert in two sources: a hash (16 hex digits) of its labels without those
 * the sources disagree on, which are `ignored` and all that begin with `__`. It is an identity, not a secret.
 */
export function alertKey(labels: LabelSet, ignored: readonly string[]): string {
  const kept = Object.entries(labels)
    .filter(([label, value]) => value !== '' && !isInternal(label) && !ignored.includes(label))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const text = JSON.stringify(kept);
  return hash(text, 0x811c9dc5) + hash(text, 0x9dc5811c);
}
