/** A place in the browser's storage for one kind of thing. */
export interface Kept<T> {
  load(id: string): T | undefined;
  /** False if there is no room or the browser refuses storage: then the user must be told. */
  save(id: string, value: T): boolean;
  clear(id: string): void;
}

/**
 * Keeps things in the browser's own storage, one entry per user and id: it must work while every server is down.
 * `parse` reads back what an older version or another hand may have written.
 */
export function keptInBrowser<T>(
  kind: string,
  user: string,
  parse: (value: unknown) => T | undefined,
  storage: Storage = window.localStorage
): Kept<T> {
  const keyOf = (id: string) => `scs-leitstand-app.${kind}.${user}.${id}`;
  return {
    load(id) {
      try {
        return parse(JSON.parse(storage.getItem(keyOf(id)) ?? 'null'));
      } catch {
        return undefined;
      }
    },
    save(id, value) {
      try {
        storage.setItem(keyOf(id), JSON.stringify(value));
        return true;
      } catch {
        return false;
      }
    },
    clear(id) {
      try {
        storage.removeItem(keyOf(id));
      } catch {
        // Nothing was kept, so there is nothing to remove.
      }
    },
  };
}

/** The ids under which things of one kind are kept for a user; none where the browser refuses storage. */
export function keptIds(kind: string, user: string, storage: Storage = window.localStorage): string[] {
  const prefix = `scs-leitstand-app.${kind}.${user}.`;
  try {
    return Object.keys(storage)
      .filter((key) => key.startsWith(prefix))
      .map((key) => key.slice(prefix.length));
  } catch {
    return [];
  }
}
