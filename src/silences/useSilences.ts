import { useMemo } from 'react';
import { LeitstandError } from '../domain/errors/leitstandError';
import type { Silence, SilenceSource } from '../domain/silences/model';
import { createPollingStore, type PollingStore } from '../polling/pollingStore';
import { usePolling } from '../polling/usePolling';
import { useSettings } from '../settings/useSettings';
import { readAllSilences, type SilenceList, type SilenceWarning } from './readAllSilences';
import { silenceSources } from './silenceSources';

const INTERVAL_MS = 15_000;

/** Silences of all Alertmanagers as one list, read again every 15 s while somebody looks. */
export interface SilencesReading {
  /** `failed` only if nothing was ever read; later failures keep the last list and set `error`. */
  state: 'loading' | 'ready' | 'failed';
  /** Expired ones included, as long as the Alertmanager knows them. */
  silences: Silence[];
  /** Who keeps silences here, whether it answers or not. */
  sources: SilenceSource[];
  /** Sources missing from the list. */
  warnings: SilenceWarning[];
  error?: LeitstandError;
  asOf?: Date;
  refresh(): Promise<void>;
}

const stores = new Map<string, PollingStore<SilenceList>>();

const storeFor = (sources: SilenceSource[]): PollingStore<SilenceList> => {
  const name = JSON.stringify(sources);
  const store = stores.get(name) ?? createPollingStore(() => readAllSilences(sources), INTERVAL_MS);
  stores.set(name, store);
  return store;
};

const asLeitstandError = (error: unknown): LeitstandError | undefined => {
  if (error === undefined || error instanceof LeitstandError) {
    return error;
  }
  return new LeitstandError('bad-answer', 'The silences could not be read', String(error));
};

/** Silences of all Alertmanagers in the settings and of Grafana's own; all components that ask share one reading, which pauses in a hidden tab. */
export function useSilences(): SilencesReading {
  const settings = useSettings();
  const sources = useMemo(() => silenceSources(settings), [settings]);
  const store = useMemo(() => storeFor(sources), [sources]);
  const { value, error, asOf } = usePolling(store);
  return {
    state: value !== undefined ? 'ready' : error !== undefined ? 'failed' : 'loading',
    silences: value?.silences ?? [],
    sources,
    warnings: value?.warnings ?? [],
    error: asLeitstandError(error),
    asOf,
    refresh: store.refresh,
  };
}
