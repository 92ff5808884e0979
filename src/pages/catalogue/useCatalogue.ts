import { useCallback, useEffect, useMemo, useState } from 'react';
import { useSettings } from '../../settings/useSettings';
import { proxyTransport } from '../../status/proxyTransport';
import { useStatusClient, useStatusSnapshot } from '../../status/useStatusSnapshot';
import { createCatalogueClient, type CatalogueClient, type CatalogueContent } from './catalogueClient';

export interface CatalogueReading {
  state: 'loading' | 'ready' | 'failed' | 'unconfigured';
  content?: CatalogueContent;
  client: CatalogueClient;
  /** Set while the last attempt failed; `content` is then as it was. */
  error?: unknown;
  /** Reads everything again, also for the other pages. Never rejects: a failure is told by `error`. */
  refresh(): Promise<void>;
}

/** The catalogue as it is stored now. */
export function useCatalogue(): CatalogueReading {
  const { statusDatasource } = useSettings();
  const status = useStatusClient();
  const { refresh: refreshStatus } = useStatusSnapshot();
  const client = useMemo(
    () => createCatalogueClient(status, proxyTransport(statusDatasource)),
    [status, statusDatasource]
  );
  const [content, setContent] = useState<CatalogueContent>();
  const [error, setError] = useState<unknown>();

  const read = useCallback(async () => {
    try {
      setContent(await client.read());
      setError(undefined);
    } catch (failure) {
      setError(failure);
    }
  }, [client]);

  useEffect(() => {
    let isWanted = statusDatasource !== '';
    if (isWanted) {
      client.read().then(
        (now) => isWanted && setContent(now),
        (failure: unknown) => isWanted && setError(failure)
      );
    }
    return () => {
      isWanted = false;
    };
  }, [client, statusDatasource]);

  const refresh = useCallback(async () => {
    await Promise.all([read(), refreshStatus()]);
  }, [read, refreshStatus]);

  const progress = error === undefined ? 'loading' : 'failed';
  return {
    state: statusDatasource === '' ? 'unconfigured' : content !== undefined ? 'ready' : progress,
    content,
    client,
    error,
    refresh,
  };
}
