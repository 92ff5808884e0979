import type { Silence, SilenceSource } from '../domain/silences/model';
import { readSilences } from './readSilences';
import type { Send } from './sendSilence';

/** A source that could not be read: its silences are missing from the list. */
export interface SilenceWarning {
  source: SilenceSource;
  error: unknown;
}

export interface SilenceList {
  silences: Silence[];
  warnings: SilenceWarning[];
}

/** Reads every source at once. One that fails becomes a warning beside the silences of the others; if none answers, throws what the first one failed with. */
export async function readAllSilences(sources: readonly SilenceSource[], send?: Send): Promise<SilenceList> {
  const list: SilenceList = { silences: [], warnings: [] };
  const results = await Promise.allSettled(sources.map((source) => readSilences(source, send)));
  results.forEach((result, index) => {
    const source = sources[index];
    if (result.status === 'fulfilled') {
      list.silences.push(...result.value);
    } else if (source !== undefined) {
      list.warnings.push({ source, error: result.reason });
    }
  });
  if (sources.length > 0 && list.warnings.length === sources.length) {
    throw list.warnings[0]?.error;
  }
  return list;
}
