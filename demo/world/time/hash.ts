/** A number in [0, 1) that depends on nothing but its keys (FNV-1a with a final mix), so that the past never changes. */
export function hash(...keys: Array<string | number>): number {
  let h = 0x811c9dc5;
  for (const char of keys.join('\u0000')) {
    h = Math.imul(h ^ char.charCodeAt(0), 0x01000193);
  }
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return ((h ^ (h >>> 16)) >>> 0) / 2 ** 32;
}
