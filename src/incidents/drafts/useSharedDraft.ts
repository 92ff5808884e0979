import { useCallback, useEffect, useRef, useState } from 'react';
import { LeitstandError } from '../../domain/errors/leitstandError';
import { newIdempotencyKey } from '../usecases/newIdempotencyKey';
import type { Draft, DraftWords } from './draft';
import type { DraftHome } from './draftHome';
import type { ServerDraft } from './serverDraft';
import { isSameWords, wordsOf } from './wordsOf';

const QUIET_MS = 2_000;

/** How the copy of a draft outside of the browser stands. */
export type SharedState =
  /** Nothing to keep: it says what was proposed. */
  | { kind: 'none' }
  | { kind: 'saving' }
  | { kind: 'saved' }
  /** Only the browser has it; it is tried again with the next change. */
  | { kind: 'failed'; error: unknown }
  /** Somebody else has changed it too. */
  | { kind: 'conflict'; theirs: ServerDraft }
  /** Somebody else has published or deleted it. */
  | { kind: 'gone' };

export interface SharedDraft {
  state: SharedState;
  /** Saves at once; resolves with the id of the server's draft, undefined if it is not there. Rejects with the LeitstandError of the write. */
  saveNow(): Promise<string | undefined>;
  /**
   * Looks before the draft is published whether the copy is as it was last seen here. If not, `state` shows what others did, and publishing
   * waits. A server that does not answer keeps nobody from trying: publishing says so itself.
   */
  isCurrent(): Promise<boolean>;
  /** Ends a conflict: these words are right, and go over the other version. */
  settle(words: DraftWords): void;
  /** Removes the copy, unless others have changed it meanwhile: the draft is published or deleted. */
  remove(): Promise<void>;
}

const codeOf = (error: unknown) => (error instanceof LeitstandError ? error.code : undefined);

/** Keeps a copy of a draft where others, or other browsers, find it: two seconds after the last change. The browser's own copy needs none of this. */
export function useSharedDraft(
  draft: Draft,
  proposed: DraftWords,
  home: DraftHome | undefined,
  change: (patch: Partial<Draft>) => void
): SharedDraft {
  const [state, setState] = useState<SharedState>({ kind: 'none' });
  const latest = useRef(draft);
  const running = useRef<Promise<unknown>>(Promise.resolve());
  const key = useRef(newIdempotencyKey());
  const isRemoved = useRef(false);

  useEffect(() => {
    latest.current = draft;
  }, [draft]);

  const write = useCallback(async (): Promise<string | undefined> => {
    const now = latest.current;
    const words = wordsOf(now);
    if (home === undefined || isRemoved.current) {
      return undefined;
    }
    if (home.kind === 'grafana') {
      await home.drafts.save({ draft: now, savedAt: new Date().toISOString() });
      return undefined;
    }
    const { shared } = now;
    if (shared !== undefined && isSameWords(shared.words, words)) {
      return shared.id;
    }
    const id = shared?.id ?? (await home.client.create(words, now.alerts, key.current));
    const version = shared === undefined ? 1 : await home.client.save(id, shared.version, words, now.alerts);
    change({ shared: { id, version, words } });
    latest.current = { ...latest.current, shared: { id, version, words } };
    return id;
  }, [home, change]);

  const noteGone = useCallback(() => {
    setState({ kind: 'gone' });
    change({ shared: undefined });
    latest.current = { ...latest.current, shared: undefined };
    key.current = newIdempotencyKey();
  }, [change]);

  const saveNow = useCallback((): Promise<string | undefined> => {
    const next = running.current.then(async () => {
      setState({ kind: 'saving' });
      try {
        const id = await write();
        setState({ kind: 'saved' });
        return id;
      } catch (error) {
        const { shared } = latest.current;
        if (codeOf(error) === 'stale-edit' && home?.kind === 'server' && shared !== undefined) {
          setState({ kind: 'conflict', theirs: await home.client.read(shared.id) });
        } else if (codeOf(error) === 'not-found') {
          noteGone();
        } else {
          setState({ kind: 'failed', error });
        }
        throw error;
      }
    });
    running.current = next.catch(() => undefined);
    return next;
  }, [write, home, noteGone]);

  const isCurrent = useCallback(async (): Promise<boolean> => {
    await running.current;
    const { shared } = latest.current;
    if (home?.kind !== 'server' || shared === undefined) {
      return true;
    }
    try {
      const theirs = await home.client.read(shared.id);
      if (theirs.version === shared.version) {
        return true;
      }
      if (isSameWords(theirs.words, latest.current)) {
        change({ shared: { id: theirs.id, version: theirs.version, words: theirs.words } });
        return true;
      }
      setState({ kind: 'conflict', theirs });
      return false;
    } catch (error) {
      if (codeOf(error) !== 'not-found') {
        return true;
      }
      noteGone();
      return false;
    }
  }, [home, change, noteGone]);

  const isChanged = !isSameWords(draft.shared?.words ?? proposed, draft);
  const isWaiting = state.kind === 'conflict' || state.kind === 'gone';
  const json = JSON.stringify(wordsOf(draft));
  useEffect(() => {
    if (home === undefined || !isChanged || isWaiting) {
      return undefined;
    }
    const timer = setTimeout(() => void saveNow().catch(() => undefined), QUIET_MS);
    return () => clearTimeout(timer);
  }, [home, isChanged, isWaiting, json, saveNow]);

  const settle = useCallback(
    (words: DraftWords) => {
      const { shared } = latest.current;
      if (state.kind === 'conflict' && shared !== undefined) {
        const { theirs } = state;
        change({ ...words, shared: { id: theirs.id, version: theirs.version, words: theirs.words } });
      }
      setState({ kind: 'none' });
    },
    [state, change]
  );

  const remove = useCallback(async () => {
    isRemoved.current = true;
    await running.current;
    const { shared, id } = latest.current;
    if (home?.kind === 'grafana') {
      await home.drafts.remove(id);
    } else if (shared !== undefined) {
      await home?.client.remove(shared.id, shared.version);
    }
  }, [home]);

  return { state, saveNow, isCurrent, settle, remove };
}
