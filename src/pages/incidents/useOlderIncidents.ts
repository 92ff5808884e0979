import { useEffect, useState } from 'react';
import { LeitstandError } from '../../domain/errors/leitstandError';
import type { Incident } from '../../domain/status/model';
import { useStatusClient } from '../../status/useStatusSnapshot';

const DAY_MS = 86_400_000;

/** How far back the list reaches. */
export type Period = 'quarter' | 'year' | 'all';

interface Older {
  period: Period;
  incidents?: Incident[];
  error?: LeitstandError;
}

/** Incidents from further back than the shared reading, read once when somebody asks for them; undefined for the last quarter. */
export function useOlderIncidents(period: Period): {
  incidents?: Incident[];
  error?: LeitstandError;
  isReading: boolean;
} {
  const client = useStatusClient();
  const [older, setOlder] = useState<Older>();
  useEffect(() => {
    if (period === 'quarter') {
      return undefined;
    }
    let isWanted = true;
    const now = Date.now();
    const start = new Date(period === 'all' ? Date.UTC(2000, 0, 1) : now - 365 * DAY_MS);
    client
      .incidents({ start, end: new Date(now + 365 * DAY_MS) })
      .then((incidents) => isWanted && setOlder({ period, incidents }))
      .catch((error: unknown) => {
        const known =
          error instanceof LeitstandError
            ? error
            : new LeitstandError('bad-answer', 'The incidents could not be read', String(error));
        return isWanted && setOlder({ period, error: known });
      });
    return () => {
      isWanted = false;
    };
  }, [client, period]);
  const fits = older?.period === period ? older : undefined;
  return { ...fits, isReading: period !== 'quarter' && fits === undefined };
}
