import { LeitstandError } from '../domain/errors/leitstandError';
import type { PollingStore } from '../polling/pollingStore';
import { usePolling } from '../polling/usePolling';
import { useSettings } from '../settings/useSettings';
import { IncidentsUnread } from './incidentsUnread';
import type { StatusView } from './readStatus';
import { openStatusPage, type StatusAccess } from './openStatusPage';
import type { StatusClient } from './statusClient';

/** What is known about the status page right now. */
export interface StatusReading {
  /** `unconfigured` without a status data source in the settings; `failed` only if nothing was ever read. */
  state: 'loading' | 'ready' | 'failed' | 'unconfigured';
  /** The last good reading; kept while newer ones fail (then `error` is set, and `asOf` says how old it is). */
  view?: StatusView;
  error?: LeitstandError;
  /** How components are, while incidents cannot be read. */
  partial?: Pick<IncidentsUnread, 'components' | 'severities'>;
  asOf?: Date;
  /** Reads at once: after a write. */
  refresh(): Promise<void>;
}

const accesses = new Map<string, StatusAccess>();

const accessFor = (datasourceUid: string, readDatasourceUid: string): StatusAccess => {
  const name = `${datasourceUid} ${readDatasourceUid}`;
  const access = accesses.get(name) ?? openStatusPage(datasourceUid, readDatasourceUid);
  accesses.set(name, access);
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

/** The way to the status page in the settings, as the signed-in user. */
export function useStatusAccess(): StatusAccess {
  const { statusDatasource, statusReadDatasource } = useSettings();
  return accessFor(statusDatasource, statusReadDatasource);
}

/** The client for the status page in the settings, as the signed-in user. */
export function useStatusClient(): StatusClient {
  return useStatusAccess().client;
}

/** Components, incidents and rights, read through the proxy every 15 s while somebody looks; all components share one reading. */
export function useStatusSnapshot(): StatusReading {
  const isConfigured = useSettings().statusDatasource !== '';
  const access = useStatusAccess();
  const store = isConfigured ? access.store : NOTHING;
  const { value, error, asOf } = usePolling(store);
  const progress = error === undefined ? 'loading' : 'failed';
  return {
    state: !isConfigured ? 'unconfigured' : value !== undefined ? 'ready' : progress,
    view: value,
    error: asLeitstandError(error),
    partial: error instanceof IncidentsUnread ? error : undefined,
    asOf,
    refresh: store.refresh,
  };
}
