import { useCallback, useEffect, useRef, useState } from 'react';
import type { Draft, PublishAttempt } from '../drafts/draft';
import type { DraftStorage } from '../drafts/draftStorage';

interface DraftState {
  draft: Draft;
  change(patch: Partial<Draft>): void;
  /** RFC 3339 time of what was restored from the browser's storage; undefined if nothing was. */
  restoredAt?: string;
  /** Whether the browser keeps what is typed. */
  isKept: boolean;
  /** Forgets what was typed and goes back to the proposal. */
  startOver(): void;
  keepAttempt(attempt: PublishAttempt | undefined): void;
  /** Forgets the stored draft: it is published. */
  finish(): void;
}

/** A draft that survives: every change is in the browser's storage before the next key is pressed. */
export function useDraft(proposed: Draft, storage: DraftStorage): DraftState {
  const [restored] = useState(() => storage.load(proposed.id));
  const [restoredAt, setRestoredAt] = useState(restored?.savedAt);
  const [draft, setDraft] = useState(restored?.draft ?? proposed);
  const [isKept, setIsKept] = useState(true);
  const latest = useRef(draft);
  const isFinished = useRef(false);

  useEffect(() => {
    latest.current = draft;
  }, [draft]);

  const write = useCallback(
    (next: Draft) => {
      latest.current = next;
      setDraft(next);
      // What comes in late must not bring back what is published.
      setIsKept(isFinished.current || storage.save(next));
    },
    [storage]
  );

  const change = useCallback((patch: Partial<Draft>) => write({ ...latest.current, ...patch }), [write]);
  const keepAttempt = useCallback((attempt: PublishAttempt | undefined) => change({ attempt }), [change]);
  const finish = useCallback(() => {
    isFinished.current = true;
    storage.clear(latest.current.id);
  }, [storage]);
  const startOver = useCallback(() => {
    storage.clear(proposed.id);
    latest.current = proposed;
    setDraft(proposed);
    setRestoredAt(undefined);
  }, [proposed, storage]);

  return { draft, change, restoredAt, isKept, startOver, keepAttempt, finish };
}
