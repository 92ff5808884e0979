import { hasPermission } from '@grafana/runtime';
import { INCIDENTS_WRITE } from '../permissions';
import { createPollingStore, type PollingStore } from '../polling/pollingStore';
import { proxyTransport } from './proxyTransport';
import { createStatusReader, type Recognise, type StatusView } from './readStatus';
import { recogniseServer, referenceServer } from './recogniseServer';
import { serverMemory } from './serverMemory';
import { splitTransport } from './splitTransport';
import { createStatusClient, type StatusClient } from './statusClient';
import { watchWrites } from './watchWrites';

const INTERVAL_MS = 15_000;

/** A status page behind data sources of this Grafana. */
export interface StatusAccess {
  client: StatusClient;
  store: PollingStore<StatusView>;
  /** Tries again what this server can do, also whether version 1.0.1 stores incidents; somebody asked for it. */
  checkAgain(): Promise<void>;
}

/** Opens the way to a status page. `readDatasourceUid` is empty where reads go the way of writes. */
export function openStatusPage(datasourceUid: string, readDatasourceUid: string): StatusAccess {
  const memory = serverMemory(datasourceUid);
  const withToken = watchWrites(proxyTransport(datasourceUid), (outcome) => {
    if (memory.kind() !== undefined && memory.phaseWrites() !== outcome) {
      memory.rememberPhaseWrites(outcome);
      void store.refresh();
    }
  });
  const withoutToken = readDatasourceUid === '' ? undefined : proxyTransport(readDatasourceUid);
  const transport = withoutToken === undefined ? withToken : splitTransport(withoutToken, withToken);
  const client = createStatusClient(transport);

  const look = async (isForeign: boolean, isThorough: boolean) => {
    const mayWrite = hasPermission(INCIDENTS_WRITE);
    const server = await recogniseServer({
      transport: withToken,
      readTransport: withoutToken,
      mayWrite,
      isForeign,
      isThorough,
    });
    if (server.kind !== 'leitstand') {
      memory.rememberKind(server.kind);
    }
    return server;
  };

  const recognise: Recognise = async (capabilities) => {
    if (capabilities !== undefined) {
      const { version } = capabilities;
      return { kind: 'leitstand', version, capabilities, phaseWrites: 'work', refusesReadsWithToken: false };
    }
    const kind = memory.kind() ?? (await look(true, false)).kind;
    return referenceServer(kind, memory.phaseWrites());
  };

  // A server that has no such route is asked once per session, not on every page.
  const capabilities = async () => (memory.kind() === undefined ? client.capabilities() : undefined);

  const store = createPollingStore(createStatusReader({ ...client, capabilities }, undefined, recognise), INTERVAL_MS);
  return {
    client,
    store,
    checkAgain: async () => {
      const { kind, phaseWrites } = await look(false, true);
      memory.rememberPhaseWrites(kind === 'reference-v1.0.1' ? phaseWrites : 'untested');
      await store.refresh();
    },
  };
}
