import { useMemo } from 'react';
import type { StatusSnapshot } from '../domain/status/model';
import { createPollingStore, type Reading } from '../polling/pollingStore';
import { usePolling } from '../polling/usePolling';
import { corsTransport } from '../status/corsTransport';
import { proxyTransport } from '../status/proxyTransport';
import { createReadClient } from '../status/readClient';
import { createPublicReader } from './readPublicStatus';
import type { StatusSource } from './sourceOf';

const INTERVAL_MS = 15_000;

/** What the status page says, read again every 15 s while somebody looks. Keeps the last reading while newer ones fail. */
export function useStatusReading({ kind, ...source }: StatusSource, withPast: boolean): Reading<StatusSnapshot> {
  const where = 'url' in source ? source.url : source.uid;
  const store = useMemo(() => {
    const transport = kind === 'public' ? corsTransport(where) : proxyTransport(where);
    const read = createPublicReader(createReadClient(transport), withPast);
    return createPollingStore(read, INTERVAL_MS);
  }, [kind, where, withPast]);
  return usePolling(store);
}
