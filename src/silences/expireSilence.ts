import { LeitstandError } from '../domain/errors/leitstandError';
import type { SilenceSource } from '../domain/silences/model';
import { parseSilence } from '../domain/silences/parseSilences';
import { sendSilence, type Send } from './sendSilence';

/** Ends a silence now, or withdraws one that has not begun. One that is over or gone already is what was wanted. Rejects with a LeitstandError. */
export async function expireSilence(source: SilenceSource, id: string, send?: Send): Promise<void> {
  const path = `/silence/${encodeURIComponent(id)}`;
  try {
    await sendSilence(source, { method: 'DELETE', path }, send);
  } catch (error) {
    if (!(await isOver(source, path, send))) {
      throw error;
    }
  }
}

/** Alertmanager (0.25) answers 500 for one that is expired already or unknown, as for anything else. */
const isOver = async (source: SilenceSource, path: string, send?: Send): Promise<boolean> => {
  try {
    const body = await sendSilence(source, { method: 'GET', path }, send);
    return parseSilence(body, source)?.state === 'expired';
  } catch (error) {
    return error instanceof LeitstandError && error.code === 'not-found';
  }
};
