/** Nothing is kept longer than this, in milliseconds. */
const LONGEST_MS = 60_000;

/** One request for all who ask within a while (`forMs`); a failed one is asked again. Each name has one reader. */
export function shortMemory(): <T>(name: string, forMs: number, read: () => Promise<T>) => Promise<T> {
  const kept = new Map<string, { at: number; value: Promise<unknown> }>();
  return <T>(name: string, forMs: number, read: () => Promise<T>): Promise<T> => {
    const now = Date.now();
    for (const [key, { at }] of kept) {
      if (now - at > LONGEST_MS) {
        kept.delete(key);
      }
    }
    const known = kept.get(name);
    if (known !== undefined && now - known.at < forMs) {
      return known.value.then((value) => keptAs<T>(value));
    }
    const value = read();
    kept.set(name, { at: now, value });
    value.catch(() => kept.delete(name));
    return value;
  };
}

/** What is kept under a name is what was read under that name. */
function keptAs<T>(value: unknown): T {
  return value as T;
}
