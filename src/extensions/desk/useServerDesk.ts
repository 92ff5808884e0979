import { useMemo } from 'react';
import { asNumber, asString, isRecord } from '../../domain/parse/narrow';
import type { Capabilities } from '../../domain/status/access';
import { createDraftsClient } from '../../incidents/drafts/draftsClient';
import type { ServerDraft } from '../../incidents/drafts/serverDraft';
import { createPollingStore, type PollingStore, type Reading } from '../../polling/pollingStore';
import { usePolling } from '../../polling/usePolling';
import { useSettings } from '../../settings/useSettings';
import { answerError } from '../../status/answerError';
import { dataOf } from '../../status/parseResources';
import { proxyTransport } from '../../status/proxyTransport';
import type { StatusTransport } from '../../status/transport';

const INTERVAL_MS = 30_000;

/** What only our server knows of the desk. */
export interface ServerDesk {
  /** Newest first. */
  drafts: ServerDraft[];
  /** By component id, how long customers usually wait for the first word, in seconds. */
  medianWaits: ReadonlyMap<string, number>;
}

const parseWaits = (data: unknown): Map<string, number> => {
  const list = isRecord(data) && Array.isArray(data.components) ? data.components : [];
  return new Map(
    list.flatMap((entry: unknown): Array<[string, number]> => {
      const component = isRecord(entry) ? asString(entry.component) : undefined;
      const median = isRecord(entry) ? asNumber(entry.medianSeconds) : undefined;
      return component === undefined || median === undefined ? [] : [[component, median]];
    })
  );
};

/** Reads drafts and waits, each only from a server that keeps them. Rejects with a LeitstandError. */
export async function readServerDesk(
  transport: StatusTransport,
  features: Partial<Capabilities['features']>
): Promise<ServerDesk> {
  const readWaits = async () => {
    const answer = await transport.send({ method: 'GET', path: '/truth-gap' });
    const error = answerError(answer, transport.kind);
    if (error !== undefined) {
      throw error;
    }
    return parseWaits(dataOf(answer.body));
  };
  const [drafts, medianWaits] = await Promise.all([
    features.drafts ? createDraftsClient(transport).list() : [],
    features.truthGap ? readWaits() : new Map<string, number>(),
  ]);
  return { drafts: drafts.sort((a, b) => b.createdAt.localeCompare(a.createdAt)), medianWaits };
}

const stores = new Map<string, PollingStore<ServerDesk>>();

/** Drafts and waits of the status page in the settings, read every 30 s while somebody looks; all panels share one reading. */
export function useServerDesk(drafts: boolean, truthGap: boolean): Reading<ServerDesk> {
  const { statusDatasource } = useSettings();
  const store = useMemo(() => {
    const name = `${statusDatasource} ${drafts} ${truthGap}`;
    const known =
      stores.get(name) ??
      createPollingStore(() => readServerDesk(proxyTransport(statusDatasource), { drafts, truthGap }), INTERVAL_MS);
    stores.set(name, known);
    return known;
  }, [statusDatasource, drafts, truthGap]);
  return usePolling(store);
}
