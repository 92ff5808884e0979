import type { FastifyRequest } from 'fastify';

import type { Tx } from '../store/schema';

import { ApiError } from './apiError';
import { authorOf, isSame, parseAuthors } from './draftAuthors';
import type { GivenIncident } from './incidentRules';
import { parseId } from './parseParameters';

/**
 * Four eyes: throws 403 unless an incident is published from a draft (`draft`: its id) that others wrote, as they wrote it. Whoever changes the words first is an author herself.
 */
export async function checkReview(
  tx: Tx,
  request: FastifyRequest,
  draft: string | null | undefined,
  given: GivenIncident
): Promise<void> {
  if (!draft) {
    throw refused('An incident is published from a draft that somebody else wrote; this request names none.');
  }
  const id = parseId(draft, 'draft');
  const row = await tx.selectFrom('drafts').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) {
    throw refused('An incident is published from a draft that somebody else wrote; there is no such draft.');
  }
  const authors = parseAuthors(row.authors);
  const me = authorOf(request.bearer);
  const before = authors.length > 0 ? authors : await authorsInAudit(tx, id);
  if (before.some((author) => isSame(author, me))) {
    throw refused('You wrote this draft yourself; somebody else has to publish it.');
  }
  if (!isWhatTheDraftSays(JSON.parse(row.content), given)) {
    throw refused('This is not what the draft says. Save it in the draft, then somebody else can publish it.');
  }
}

/** Who wrote drafts of servers that did not keep it with the draft. */
async function authorsInAudit(tx: Tx, id: string) {
  return tx.selectFrom('audit').select(['issuer', 'subject']).where('object', '=', `/drafts/${id}`).execute();
}

interface Draft {
  title?: string;
  text?: string;
  affects?: Array<{ component?: string; type?: string; severity?: number }>;
}

/** What customers read of it: title, text, and what is affected how much. Times and phase go on while a draft waits. */
function isWhatTheDraftSays(draft: Draft, given: GivenIncident): boolean {
  const impacts = (draft.affects ?? []).map(({ component = '', type = '', severity }) =>
    key(component, type, severity)
  );
  const published = (given.affects ?? []).map(({ reference, type, severity }) => key(reference, type, severity));
  return (
    (draft.title ?? '').trim() === (given.displayName ?? '').trim() &&
    (draft.text ?? '').trim() === (given.description ?? '').trim() &&
    [...new Set(impacts)].sort().join('\n') === [...new Set(published)].sort().join('\n')
  );
}

function key(component: string, type: string, severity: number | null | undefined): string {
  return `${component.toLowerCase()} ${type.toLowerCase()} ${severity ?? ''}`;
}

function refused(message: string): ApiError {
  return new ApiError(403, 'review-required', message);
}
