/**
 * Whether all strings of a parsed JSON value, keys included, can be stored and sent as text: no NUL and no half of a surrogate pair.
 * Goes through the value without recursion: how deep it is, is up to whoever sends it.
 */
export function isCleanText(value: unknown): boolean {
  const left: unknown[] = [value];
  while (left.length > 0) {
    const item = left.pop();
    if (typeof item === 'string') {
      // With the u flag only unpaired halves match.
      if (item.includes('\0') || /[\uD800-\uDFFF]/u.test(item)) {
        return false;
      }
    } else if (typeof item === 'object' && item !== null) {
      for (const [key, inner] of Object.entries(item)) {
        left.push(key, inner);
      }
    }
  }
  return true;
}
