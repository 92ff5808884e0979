import { LeitstandError } from '../domain/errors/leitstandError';
import type { Incident, IncidentUpdate } from '../domain/status/model';
import { createPollingStore, type PollingStore } from '../polling/pollingStore';
import { usePolling } from '../polling/usePolling';
import type { StatusClient } from './statusClient';
import { useStatusClient } from './useStatusSnapshot';

const INTERVAL_MS = 15_000;

interface IncidentWithUpdates {
  incident: Incident;
  /** Oldest first. */
  updates: IncidentUpdate[];
}

export interface IncidentReading {
  value?: IncidentWithUpdates;
  error?: LeitstandError;
  refresh(): Promise<void>;
}

const stores = new WeakMap<StatusClient, Map<string, PollingStore<IncidentWithUpdates>>>();

const storeFor = (client: StatusClient, id: string): PollingStore<IncidentWithUpdates> => {
  const ofClient = stores.get(client) ?? new Map<string, PollingStore<IncidentWithUpdates>>();
  stores.set(client, ofClient);
  const read = async () => {
    const [incident, updates] = await Promise.all([client.incident(id), client.updates(id)]);
    return { incident, updates };
  };
  const store = ofClient.get(id) ?? createPollingStore(read, INTERVAL_MS);
  ofClient.set(id, store);
  return store;
};

/** One incident with all its updates, read again every 15 s; also one too old for the snapshot. */
export function useIncident(id: string): IncidentReading {
  const store = storeFor(useStatusClient(), id);
  const { value, error } = usePolling(store);
  const known = error === undefined || error instanceof LeitstandError;
  return {
    value,
    error: known ? error : new LeitstandError('bad-answer', 'The incident could not be read', String(error)),
    refresh: store.refresh,
  };
}
