import { asString, isRecord } from '../../domain/parse/narrow';
import type { Draft } from './draft';
import { keptInBrowser } from './keptInBrowser';
import { parseDraft } from './parseDraft';

/** A draft as it was left, and when (RFC 3339). */
export interface StoredDraft {
  draft: Draft;
  savedAt: string;
}

/** Keeps what was typed across reloads, crashes and the end of a session. */
export interface DraftStorage {
  load(id: string): StoredDraft | undefined;
  /** False if the browser does not keep it. */
  save(draft: Draft): boolean;
  clear(id: string): void;
}

const parseStored = (value: unknown): StoredDraft | undefined => {
  const draft = isRecord(value) ? parseDraft(value.draft) : undefined;
  const savedAt = isRecord(value) ? asString(value.savedAt) : undefined;
  return draft === undefined || savedAt === undefined ? undefined : { draft, savedAt };
};

/** Drafts of one user in this browser. */
export function browserDraftStorage(user: string, storage?: Storage): DraftStorage {
  const kept = keptInBrowser('draft', user, parseStored, storage);
  return {
    load: kept.load,
    save: (draft) => kept.save(draft.id, { draft, savedAt: new Date().toISOString() }),
    clear: kept.clear,
  };
}
