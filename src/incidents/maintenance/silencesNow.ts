import type { Silence } from '../../domain/silences/model';
import { readAllSilences, type SilenceList } from '../../silences/readAllSilences';
import type { SilencesReading } from '../../silences/useSilences';

/**
 * The silences at this moment: a change has given some of them another id since the list was read that is shown. Those of an
 * Alertmanager that does not answer are the ones it had when it was last read, so that not ending them is told. Never rejects.
 */
export async function silencesNow(
  { sources, silences }: Pick<SilencesReading, 'sources' | 'silences'>,
  read: (sources: SilencesReading['sources']) => Promise<SilenceList> = readAllSilences
): Promise<Silence[]> {
  try {
    const { silences: found, warnings } = await read(sources);
    const silent = new Set(warnings.map(({ source }) => source.uid));
    return [...found, ...silences.filter(({ source }) => silent.has(source.uid))];
  } catch {
    return [...silences];
  }
}
