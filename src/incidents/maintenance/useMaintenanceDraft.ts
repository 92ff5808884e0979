import { useRef, useState } from 'react';
import type { Kept } from '../drafts/keptInBrowser';
import type { MaintenanceDraft } from './maintenanceDraft';

/** A draft as it was left, and when (RFC 3339). */
export interface StoredMaintenance {
  draft: MaintenanceDraft;
  savedAt: string;
}

interface DraftState {
  draft: MaintenanceDraft;
  change(patch: Partial<MaintenanceDraft>): void;
  /** RFC 3339 time of what was restored; undefined if nothing was. */
  restoredAt?: string;
  /** Whether the browser keeps what is typed. */
  isKept: boolean;
  /** Forgets what was typed and goes back to the proposal. */
  startOver(): void;
  /** Forgets the stored draft: it is announced. */
  finish(): void;
}

/** A draft that survives reloads, crashes and the end of a session: every change is in the browser's storage at once. */
export function useMaintenanceDraft(proposed: MaintenanceDraft, kept: Kept<StoredMaintenance>): DraftState {
  const [restored] = useState(() => kept.load(proposed.id));
  const [restoredAt, setRestoredAt] = useState(restored?.savedAt);
  const [draft, setDraft] = useState(restored?.draft ?? proposed);
  const [isKept, setIsKept] = useState(true);
  // What is sent and kept in one event must not be lost to the next.
  const latest = useRef(draft);

  return {
    draft,
    restoredAt,
    isKept,
    change(patch) {
      latest.current = { ...latest.current, ...patch };
      setDraft(latest.current);
      setIsKept(kept.save(proposed.id, { draft: latest.current, savedAt: new Date().toISOString() }));
    },
    startOver() {
      kept.clear(proposed.id);
      latest.current = proposed;
      setDraft(proposed);
      setRestoredAt(undefined);
    },
    finish: () => kept.clear(proposed.id),
  };
}
