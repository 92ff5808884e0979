import { useState } from 'react';
import { checkDraft } from '../drafts/checkDraft';
import type { Draft, PublishAttempt } from '../drafts/draft';
import type { NewIncident } from '../../domain/status/model';
import type { Published } from '../usecases/publish';

/** Publishes, `isAnyway` in spite of words that look internal; rejects with a LeitstandError. */
export type OnPublish = (
  draft: Draft,
  incident: NewIncident,
  keepAttempt: (attempt?: PublishAttempt) => void,
  isAnyway: boolean
) => Promise<Published>;

export interface Publishing {
  /** Milliseconds since 1970; until publishing was tried, nothing is held against the user. */
  triedAt?: number;
  isPublishing: boolean;
  error?: unknown;
  published?: Published;
  /** Publishes if nothing is missing; `draftId` names the server's draft that is approved with it. */
  submit(options: { isAnyway: boolean; draftId?: string }): Promise<void>;
  /** Holds what is missing against the draft without publishing; whether nothing is. */
  check(): boolean;
}

/** The way from a draft to an incident: one attempt at a time, and what became of it. */
export function usePublishing(
  draft: Draft,
  onPublish: OnPublish,
  keepAttempt: (attempt?: PublishAttempt) => void,
  onPublished: () => void,
  /** Looks before whether somebody else has changed the draft; false: nothing is published. */
  isCurrent: () => Promise<boolean>
): Publishing {
  const [triedAt, setTriedAt] = useState<number>();
  const [isPublishing, setIsPublishing] = useState(false);
  const [error, setError] = useState<unknown>();
  const [published, setPublished] = useState<Published>();

  const check = () => {
    const now = Date.now();
    setTriedAt(now);
    return checkDraft(draft, now).problems.length === 0;
  };

  const submit: Publishing['submit'] = async ({ isAnyway, draftId }) => {
    const now = Date.now();
    const { incident } = checkDraft(draft, now);
    setTriedAt(now);
    if (incident === undefined || isPublishing) {
      return;
    }
    setIsPublishing(true);
    setError(undefined);
    try {
      if (!(await isCurrent())) {
        return;
      }
      const sent = draftId === undefined ? incident : { ...incident, draft: draftId };
      setPublished(await onPublish(draft, sent, keepAttempt, isAnyway));
      onPublished();
    } catch (failure) {
      setError(failure);
    } finally {
      setIsPublishing(false);
    }
  };

  return { triedAt, isPublishing, error, published, submit, check };
}
