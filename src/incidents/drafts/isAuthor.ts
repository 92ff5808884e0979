import type { Me } from '../../domain/status/access';
import type { ServerDraft } from './serverDraft';

type Origin = { kind: string; draft?: ServerDraft };

/** Whether somebody has written (or is about to write) a draft: only others may publish it where drafts are reviewed. */
export function isAuthor(origin: Origin, me: Me | undefined): boolean {
  if (origin.kind !== 'shared' || origin.draft === undefined) {
    return true;
  }
  return wroteDraft(origin.draft, me);
}

/** Whether the history of a draft names somebody. */
export function wroteDraft({ history = [] }: Pick<ServerDraft, 'history'>, me: Me | undefined): boolean {
  return me?.subject !== undefined && history.some(({ subject }) => subject === me.subject);
}
