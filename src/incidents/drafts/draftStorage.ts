import { asString, isRecord } from '../../domain/parse/narrow';
import type { Draft } from './draft';
import { keptIds, keptInBrowser } from './keptInBrowser';
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

/** Reads back a draft with the time it was left at; undefined if it is none. */
export function parseStoredDraft(value: unknown): StoredDraft | undefined {
  const draft = isRecord(value) ? parseDraft(value.draft) : undefined;
  const savedAt = isRecord(value) ? asString(value.savedAt) : undefined;
  return draft === undefined || savedAt === undefined ? undefined : { draft, savedAt };
}

/** Drafts of one user in this browser. */
export function browserDraftStorage(user: string, storage?: Storage): DraftStorage {
  const kept = keptInBrowser('draft', user, parseStoredDraft, storage);
  return {
    load: kept.load,
    save: (draft) => kept.save(draft.id, { draft, savedAt: new Date().toISOString() }),
    clear: kept.clear,
  };
}

/** All drafts of one user in this browser, the last one left first. */
export function listBrowserDrafts(user: string, storage?: Storage): StoredDraft[] {
  const kept = keptInBrowser('draft', user, parseStoredDraft, storage);
  return keptIds('draft', user, storage)
    .flatMap((id) => kept.load(id) ?? [])
    .sort((a, b) => b.savedAt.localeCompare(a.savedAt));
}
