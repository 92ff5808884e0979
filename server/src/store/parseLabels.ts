/** The label map of a stored JSON text; what is not a map of strings counts as none. */
export function parseLabels(stored: string | null): Record<string, string> | null {
  if (stored === null) {
    return null;
  }
  const parsed: unknown = JSON.parse(stored);
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) {
    return null;
  }
  return Object.fromEntries(
    Object.entries(parsed).filter((entry): entry is [string, string] => typeof entry[1] === 'string')
  );
}
