import { useMemo } from 'react';
import type { Alert } from '../domain/alerts/model';
import { LeitstandError } from '../domain/errors/leitstandError';
import { grafanaRequest } from '../polling/grafanaRequest';
import { createPollingStore, type PollingStore } from '../polling/pollingStore';
import { usePolling } from '../polling/usePolling';
import { useSettings } from '../settings/useSettings';
import { alertSources } from './alertSources';
import { readAlerts, type AlertList, type AlertSources, type SourceWarning } from './readAlerts';

const INTERVAL_MS = 15_000;

/** Firing and pending alerts as one list, read again every 15 s while somebody looks. */
export interface AlertsReading {
  /** `failed` only if nothing was ever read; later failures keep the last list and set `error`. */
  state: 'loading' | 'ready' | 'failed';
  alerts: Alert[];
  /** Sources missing from the list. */
  warnings: SourceWarning[];
  error?: LeitstandError;
  asOf?: Date;
  refresh(): Promise<void>;
}

const stores = new Map<string, PollingStore<AlertList>>();

const storeFor = (sources: AlertSources): PollingStore<AlertList> => {
  const name = JSON.stringify(sources);
  const store =
    stores.get(name) ??
    createPollingStore(() => readAlerts((path) => grafanaRequest({ method: 'GET', path }), sources), INTERVAL_MS);
  stores.set(name, store);
  return store;
};

const asLeitstandError = (error: unknown): LeitstandError | undefined => {
  if (error === undefined || error instanceof LeitstandError) {
    return error;
  }
  return new LeitstandError('bad-answer', 'The alerts could not be read', String(error));
};

/** Alerts of all sources in the settings; all components that ask share one reading. */
export function useAlerts(): AlertsReading {
  const settings = useSettings();
  const store = useMemo(() => storeFor(alertSources(settings)), [settings]);
  const { value, error, asOf } = usePolling(store);
  return {
    state: value !== undefined ? 'ready' : error !== undefined ? 'failed' : 'loading',
    alerts: value?.alerts ?? [],
    warnings: value?.warnings ?? [],
    error: asLeitstandError(error),
    asOf,
    refresh: store.refresh,
  };
}
