import { useMemo } from 'react';
import { LeitstandError } from '../domain/errors/leitstandError';
import { createPollingStore, type PollingStore } from '../polling/pollingStore';
import { usePolling } from '../polling/usePolling';
import { useSettings } from '../settings/useSettings';
import { proxyTransport } from './proxyTransport';
import { createStatusReader, type StatusView } from './readStatus';
import { createStatusClient, type StatusClient } from './statusClient';

const INTERVAL_MS = 15_000;

/** What is known about the status page right now. */
export interface StatusReading {
  /** `unconfigured` without a status data source in the settings; `failed` only if nothing was ever read. */
  state: 'loading' | 'ready' | 'failed' | 'unconfigured';
  /** The last good reading; kept while newer ones fail (then `error` is set, and `asOf` says how old it is). */
  view?: StatusView;
  error?: LeitstandError;
  asOf?: Date;
  /** Reads at once: after a write. */
  refresh(): Promise<void>;
}

interface Access {
  client: StatusClient;
  store: PollingStore<StatusView>;
}

const accesses = new Map<string, Access>();

const accessFor = (datasourceUid: string): Access => {
  const known = accesses.get(datasourceUid);
  if (known !== undefined) {
    return known;
  }
  const client = createStatusClient(proxyTransport(datasourceUid));
  const access = { client, store: createPollingStore(createStatusReader(client), INTERVAL_MS) };
  accesses.set(datasourceUid, access);
  return access;
};

const asLeitstandError = (error: unknown): LeitstandError | undefined => {
  if (error === undefined || error instanceof LeitstandError) {
    return error;
  }
  return new LeitstandError('bad-answer', 'The status page could not be read', String(error));
};

const NOTHING: PollingStore<StatusView> = {
  subscribe: () => () => undefined,
  current: () => EMPTY,
  refresh: () => Promise.resolve(),
};
const EMPTY = {};

/** The client for the status page in the settings, as the signed-in user. */
export function useStatusClient(): StatusClient {
  const { statusDatasource } = useSettings();
  return accessFor(statusDatasource).client;
}

/** Components, incidents and rights, read through the proxy every 15 s while somebody looks; all components share one reading. */
export function useStatusSnapshot(): StatusReading {
  const { statusDatasource } = useSettings();
  const isConfigured = statusDatasource !== '';
  const store = useMemo(
    () => (isConfigured ? accessFor(statusDatasource).store : NOTHING),
    [statusDatasource, isConfigured]
  );
  const { value, error, asOf } = usePolling(store);
  const progress = error === undefined ? 'loading' : 'failed';
  return {
    state: !isConfigured ? 'unconfigured' : value !== undefined ? 'ready' : progress,
    view: value,
    error: asLeitstandError(error),
    asOf,
    refresh: store.refresh,
  };
}
