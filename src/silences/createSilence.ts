import { LeitstandError } from '../domain/errors/leitstandError';
import { asString, isRecord } from '../domain/parse/narrow';
import type { NewSilence, SilenceSource } from '../domain/silences/model';
import { silenceBody } from '../domain/silences/silenceBody';
import { sendSilence, type Send } from './sendSilence';

/** Stores a silence, a new one or (with `id`) a changed one, and resolves with the id it has then. */
export async function postSilence(
  source: SilenceSource,
  silence: NewSilence,
  id: string | undefined,
  send?: Send
): Promise<string> {
  const body = silenceBody(silence, id);
  const answer = await sendSilence(source, { method: 'POST', path: '/silences', body }, send);
  // Grafana spells it `silenceID` as Alertmanager does; older ones answered `id`.
  const stored = isRecord(answer) ? (asString(answer.silenceID) ?? asString(answer.id)) : undefined;
  if (stored === undefined) {
    throw new LeitstandError('bad-answer', 'The Alertmanager stored the silence but named no id');
  }
  return stored;
}

/**
 * Creates a silence and resolves with its id. Alertmanager lets one that should have begun earlier begin now.
 * Rejects with a LeitstandError: `invalid-input` where no matcher excludes the empty value, see `mayBeSilence`.
 */
export function createSilence(source: SilenceSource, silence: NewSilence, send?: Send): Promise<string> {
  return postSilence(source, silence, undefined, send);
}
