import { LeitstandError } from '../domain/errors/leitstandError';
import type { NewSilence, SilenceSource } from '../domain/silences/model';
import { parseSilence } from '../domain/silences/parseSilences';
import { postSilence } from './createSilence';
import { sendSilence, type Send } from './sendSilence';

/**
 * Changes parts of a silence and resolves with its id, which is a **new one** where Alertmanager cannot change the old in place:
 * other matchers, another begin of one that is in force, or one that is over. Rejects with a LeitstandError.
 */
export async function changeSilence(
  source: SilenceSource,
  id: string,
  change: Partial<NewSilence>,
  send?: Send
): Promise<string> {
  const path = `/silence/${encodeURIComponent(id)}`;
  const silence = parseSilence(await sendSilence(source, { method: 'GET', path }, send), source);
  if (silence === undefined) {
    throw new LeitstandError('bad-answer', 'The Alertmanager answered something that is no silence');
  }
  const { matchers, startsAt, endsAt, comment, createdBy } = silence;
  return postSilence(source, { matchers, startsAt, endsAt, comment, createdBy, ...change }, id, send);
}

/** Moves the end (RFC 3339) of a silence; see `changeSilence`. */
export function extendSilence(source: SilenceSource, id: string, endsAt: string, send?: Send): Promise<string> {
  return changeSilence(source, id, { endsAt }, send);
}
