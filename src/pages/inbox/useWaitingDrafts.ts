import { useMemo } from 'react';
import { isRecord, asList } from '../../domain/parse/narrow';
import { createPollingStore, type PollingStore } from '../../polling/pollingStore';
import { usePolling } from '../../polling/usePolling';
import { useSettings } from '../../settings/useSettings';
import { answerError } from '../../status/answerError';
import { proxyTransport } from '../../status/proxyTransport';
import type { StatusView } from '../../status/readStatus';
import { parseWaitingDraft, type WaitingDraft } from './waitingDraft';

const INTERVAL_MS = 30_000;
const NONE: readonly WaitingDraft[] = [];

const stores = new Map<string, PollingStore<readonly WaitingDraft[]>>();

const storeFor = (datasource: string, isWanted: boolean): PollingStore<readonly WaitingDraft[]> => {
  const name = isWanted ? datasource : '';
  const transport = proxyTransport(datasource);
  const read = async () => {
    if (!isWanted) {
      return NONE;
    }
    const answer = await transport.send({ method: 'GET', path: '/drafts' });
    if (answer.status >= 400) {
      throw answerError(answer, transport.kind);
    }
    const list = isRecord(answer.body) ? asList(answer.body.data) : [];
    return list.map(parseWaitingDraft).filter((draft) => draft !== undefined);
  };
  const store = stores.get(name) ?? createPollingStore(read, INTERVAL_MS);
  stores.set(name, store);
  return store;
};

/** Drafts that wait on the server, for those who may see them; none from a server without drafts. The list does without them when they cannot be read. */
export function useWaitingDrafts(view: StatusView | undefined): readonly WaitingDraft[] {
  const { statusDatasource } = useSettings();
  const isWanted = view?.capabilities?.features.drafts === true && view.me?.can.draft === true;
  const store = useMemo(() => storeFor(statusDatasource, isWanted), [statusDatasource, isWanted]);
  return usePolling(store).value ?? NONE;
}
