import type { Items, UserStorage } from './grafanaUserStorage';
import { parseStoredDraft, type StoredDraft } from './draftStorage';

/** Drafts where the status page server keeps none: the user's own, in Grafana, in whatever browser. */
export interface UserDrafts {
  /** Newest first. */
  list(): Promise<StoredDraft[]>;
  save(stored: StoredDraft): Promise<void>;
  remove(id: string): Promise<void>;
}

const PREFIX = 'draft.';
/** More drafts than anybody writes: the oldest go. */
const MOST = 100;

const parse = (text: string): StoredDraft | undefined => {
  try {
    return parseStoredDraft(JSON.parse(text));
  } catch {
    return undefined;
  }
};

const draftsIn = (items: Items): StoredDraft[] =>
  Object.entries(items)
    .flatMap(([key, text]) => (key.startsWith(PREFIX) ? (parse(text) ?? []) : []))
    .sort((a, b) => b.savedAt.localeCompare(a.savedAt));

const keyOf = (id: string) => `${PREFIX}${id}`;

/** Drafts in Grafana's user storage, each under a key of its own: what another browser keeps is never written over. */
export function userDrafts(storage: UserStorage): UserDrafts {
  // One after the other: the last words typed are the last ones kept.
  let last: Promise<unknown> = Promise.resolve();
  const write = (change: Record<string, string | null>): Promise<Items> => {
    const next = last.then(() => storage.write(change));
    last = next.catch(() => undefined);
    return next;
  };
  return {
    list: async () => draftsIn(await storage.read()),
    save: async (stored) => {
      const all = draftsIn(await write({ [keyOf(stored.draft.id)]: JSON.stringify(stored) }));
      const oldest = all.slice(MOST).map(({ draft }) => [keyOf(draft.id), null]);
      if (oldest.length > 0) {
        await write(Object.fromEntries(oldest));
      }
    },
    remove: async (id) => {
      await write({ [keyOf(id)]: null });
    },
  };
}
