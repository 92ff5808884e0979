import { useMemo } from 'react';
import { useSettings } from '../../settings/useSettings';
import { proxyTransport } from '../../status/proxyTransport';
import { createDraftsClient, type DraftsClient } from './draftsClient';

/** The client for the drafts on the status page in the settings, as the signed-in user. */
export function useDraftsClient(): DraftsClient {
  const { statusDatasource } = useSettings();
  return useMemo(() => createDraftsClient(proxyTransport(statusDatasource)), [statusDatasource]);
}
