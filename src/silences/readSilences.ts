import { LeitstandError } from '../domain/errors/leitstandError';
import type { Silence, SilenceSource } from '../domain/silences/model';
import { parseSilence } from '../domain/silences/parseSilences';
import { sendSilence, type Send } from './sendSilence';

/**
 * All silences that `source` still knows, expired ones included (Alertmanager keeps them for five days by default).
 * Rejects with a LeitstandError.
 */
export async function readSilences(source: SilenceSource, send?: Send): Promise<Silence[]> {
  const body = await sendSilence(source, { method: 'GET', path: '/silences' }, send);
  if (!Array.isArray(body)) {
    throw new LeitstandError('bad-answer', 'The Alertmanager answered something that is no list of silences');
  }
  return body.map((entry: unknown) => parseSilence(entry, source)).filter((silence) => silence !== undefined);
}
