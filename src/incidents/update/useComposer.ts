import { useState } from 'react';
import { LeitstandError } from '../../domain/errors/leitstandError';
import { phaseName } from '../../domain/status/phaseName';
import type { PhaseList } from '../../domain/status/model';
import { joinText } from '../../domain/text/joinLanguages';
import type { Kept } from '../drafts/keptInBrowser';
import { isOutcomeUnknown } from '../usecases/isOutcomeUnknown';
import { newIdempotencyKey } from '../usecases/newIdempotencyKey';
import { phaseAfter } from './afterUpdate';
import type { RunningIncident } from './facts';
import { foreignChanges, seenVersion, type ForeignChange } from './foreignChanges';
import { changeFor, type UpdateToPost } from './postUpdate';
import { EMPTY_UPDATE, type UpdateAttempt, type UpdateDraft } from './updateDraft';

/** How an attempt to post is meant. */
export interface PostManner {
  /** An earlier attempt of the same words had no clear outcome. */
  isRetry: boolean;
  /** In spite of words that look internal. */
  isAnyway: boolean;
  /** Version the words were written for. */
  etag?: string;
  promiseMinutes?: number;
}

/** Whether the promised next update was kept in mind with the update. */
export interface PostOutcome {
  reminder: 'kept' | 'failed' | 'none';
}

/** Posts an update and what changes with it; rejects with a LeitstandError. */
export type OnPost = (attempt: UpdateAttempt, manner: PostManner) => Promise<PostOutcome>;

/** What became of the last thing that was posted. */
export type Done = { mode: UpdateDraft['mode']; reminder: PostOutcome['reminder'] };

interface ComposerState {
  draft: UpdateDraft;
  /** What somebody else did since typing began; nothing can be posted before one of the three below was chosen. */
  theirs: ForeignChange[];
  isPosting: boolean;
  /** False if the browser does not keep what is typed. */
  isKept: boolean;
  error?: unknown;
  done?: Done;
  change(patch: Partial<UpdateDraft>): void;
  reset(): void;
  keepMine(): void;
  keepMyText(): void;
  post(isAnyway: boolean): Promise<void>;
}

const isSame = (a: UpdateToPost, b: UpdateToPost): boolean =>
  a.text === b.text &&
  JSON.stringify([a.phase, a.affects]) === JSON.stringify([b.phase, b.affects]) &&
  (a.endedAt === undefined) === (b.endedAt === undefined);

/** An update being written: kept in the browser with every key, posted once however often it is tried, never over what somebody else wrote. */
export function useComposer(
  running: RunningIncident,
  phases: readonly PhaseList[],
  kept: Kept<UpdateDraft>,
  onPost: OnPost
): ComposerState {
  const { incident } = running;
  const [draft, setDraft] = useState(() => kept.load(incident.id) ?? EMPTY_UPDATE);
  const [isKept, setIsKept] = useState(true);
  const [isPosting, setIsPosting] = useState(false);
  const [error, setError] = useState<unknown>();
  const [done, setDone] = useState<Done>();

  const write = (next: UpdateDraft) => {
    const seen = next.seen ?? seenVersion(running);
    const versioned = { ...next, seen };
    setDraft(versioned);
    setIsKept(kept.save(incident.id, versioned));
  };
  const change = (patch: Partial<UpdateDraft>) => {
    setDone(undefined);
    write({ ...draft, ...patch });
  };
  const reset = () => {
    kept.clear(incident.id);
    setDraft(EMPTY_UPDATE);
    setError(undefined);
  };
  const acceptTheirs = (patch: Partial<UpdateDraft>) => {
    setError(undefined);
    write({ ...draft, ...patch, seen: seenVersion(running), attempt: undefined });
  };

  const post = async (isAnyway: boolean) => {
    const now = new Date().toISOString();
    const phase = phaseAfter(incident, draft, phases);
    const wanted: UpdateToPost = {
      title: phaseName(phases, phase) ?? incident.displayName,
      text: joinText(draft.text),
      createdAt: now,
      phase,
      affects: draft.affects,
      endedAt: draft.mode === 'resolve' ? (draft.endedAt ?? now) : undefined,
    };
    const earlier = draft.attempt;
    const isRetry = earlier !== undefined && isSame(earlier.update, wanted);
    const attempt = isRetry
      ? earlier
      : { idempotencyKey: newIdempotencyKey(), update: wanted, change: changeFor(incident, wanted) };
    const seen = draft.seen ?? seenVersion(running);
    write({ ...draft, attempt, seen });
    setIsPosting(true);
    setError(undefined);
    setDone(undefined);
    try {
      const { promiseMinutes } = draft;
      const { reminder } = await onPost(attempt, { isRetry, isAnyway, etag: seen.etag, promiseMinutes });
      reset();
      setDone({ mode: draft.mode, reminder });
    } catch (failure) {
      setError(failure);
      if (failure instanceof LeitstandError && failure.code === 'stale-edit' && !isOutcomeUnknown(failure)) {
        // Refused for certain, and written for a version that is no more: a new attempt will be one of its own.
        write({ ...draft, seen, attempt: undefined });
      }
    } finally {
      setIsPosting(false);
    }
  };

  return {
    draft,
    theirs: isPosting ? [] : foreignChanges(draft.seen, running, draft.attempt),
    isPosting,
    isKept,
    error,
    done,
    change,
    reset,
    keepMine: () => acceptTheirs({}),
    keepMyText: () => acceptTheirs({ phase: undefined, affects: undefined, mode: 'update', endedAt: undefined }),
    post,
  };
}
