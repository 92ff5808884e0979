import { useMemo } from 'react';
import { createPollingStore, type Reading } from '../polling/pollingStore';
import { usePolling } from '../polling/usePolling';
import { corsTransport } from '../status/corsTransport';
import { createStatusClient } from '../status/statusClient';
import { readPublicStatus, type PublicStatus } from './readPublicStatus';

const INTERVAL_MS = 15_000;

/** What the public status page says, read again every 15 s while somebody looks. Keeps the last reading while newer ones fail. */
export function usePublicStatus(publicUrl: string): Reading<PublicStatus> {
  const store = useMemo(() => {
    const client = createStatusClient(corsTransport(publicUrl));
    return createPollingStore(() => readPublicStatus(client, new Date()), INTERVAL_MS);
  }, [publicUrl]);
  return usePolling(store);
}
