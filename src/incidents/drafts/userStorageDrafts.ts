import { isRecord } from '../../domain/parse/narrow';
import { parseStoredDraft, type StoredDraft } from './draftStorage';

/** What Grafana keeps for a user of a plugin: strings by key, on its server (`usePluginUserStorage`). */
export interface UserStorage {
  getItem(key: string): Promise<string | null | undefined>;
  setItem(key: string, value: string): Promise<void>;
}

/** Drafts where the status page server keeps none: the user's own, in Grafana, in whatever browser. */
export interface UserDrafts {
  list(): Promise<StoredDraft[]>;
  save(stored: StoredDraft): Promise<void>;
  remove(id: string): Promise<void>;
}

const KEY = 'drafts';
/** One item holds them all; a hundred drafts are more than anybody writes. */
const MOST = 100;

const parseAll = (text: string | null | undefined): StoredDraft[] => {
  try {
    const value: unknown = JSON.parse(text ?? '{}');
    return isRecord(value) ? Object.values(value).flatMap((each) => parseStoredDraft(each) ?? []) : [];
  } catch {
    return [];
  }
};

/** Drafts in Grafana's user storage. Changes follow one another, so that none is lost to another one of this page. */
export function userDrafts(storage: UserStorage): UserDrafts {
  let last: Promise<unknown> = Promise.resolve();
  const list = async () => parseAll(await storage.getItem(KEY));
  const change = (work: (all: StoredDraft[]) => StoredDraft[]): Promise<void> => {
    const next = last.then(async () => {
      const all = work(await list()).sort((a, b) => b.savedAt.localeCompare(a.savedAt));
      await storage.setItem(
        KEY,
        JSON.stringify(Object.fromEntries(all.slice(0, MOST).map((each) => [each.draft.id, each])))
      );
    });
    last = next.catch(() => undefined);
    return next;
  };
  return {
    list: async () => (await list()).sort((a, b) => b.savedAt.localeCompare(a.savedAt)),
    save: (stored) => change((all) => [...all.filter(({ draft }) => draft.id !== stored.draft.id), stored]),
    remove: (id) => change((all) => all.filter(({ draft }) => draft.id !== id)),
  };
}
