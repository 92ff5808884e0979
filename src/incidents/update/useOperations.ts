import { useMemo } from 'react';
import { LeitstandError } from '../../domain/errors/leitstandError';
import { createPollingStore, type PollingStore } from '../../polling/pollingStore';
import { usePolling } from '../../polling/usePolling';
import { useSettings } from '../../settings/useSettings';
import { proxyTransport } from '../../status/proxyTransport';
import { splitTransport } from '../../status/splitTransport';
import { useStatusSnapshot } from '../../status/useStatusSnapshot';
import type { NextUpdate, Proposal, RunningIncident, TruthGapReport, WorkerFacts } from './facts';
import { createOperations, type Operations } from './operations';

const INTERVAL_MS = 15_000;
const REPORT_INTERVAL_MS = 60_000;

/** Something that is read again and again while somebody looks. `error` beside a value: what is shown is old. */
export interface FactReading<T> {
  value?: T;
  error?: LeitstandError;
  asOf?: Date;
  refresh(): Promise<void>;
}

interface Desk {
  operations: Operations;
  incidents: Map<string, PollingStore<RunningIncident>>;
  proposals: PollingStore<Proposal[]>;
  nextUpdates: PollingStore<NextUpdate[]>;
  worker: PollingStore<WorkerFacts>;
  truthGap: PollingStore<TruthGapReport>;
}

const desks = new Map<string, Desk>();

/** `readDatasource` is empty where reads go the way of writes. */
const deskFor = (datasource: string, readDatasource: string): Desk => {
  const name = `${datasource} ${readDatasource}`;
  const known = desks.get(name);
  if (known !== undefined) {
    return known;
  }
  const withToken = proxyTransport(datasource);
  const operations = createOperations(
    readDatasource === '' ? withToken : splitTransport(proxyTransport(readDatasource), withToken)
  );
  const desk: Desk = {
    operations,
    incidents: new Map(),
    proposals: createPollingStore(operations.proposals, INTERVAL_MS),
    nextUpdates: createPollingStore(operations.nextUpdates, INTERVAL_MS),
    worker: createPollingStore(operations.worker, INTERVAL_MS),
    truthGap: createPollingStore(operations.truthGap, REPORT_INTERVAL_MS),
  };
  desks.set(name, desk);
  return desk;
};

const EMPTY = {};
const NOTHING = {
  subscribe: () => () => undefined,
  current: () => EMPTY,
  refresh: () => Promise.resolve(),
};

const useDesk = (): Desk => {
  const { statusDatasource, statusReadDatasource } = useSettings();
  return deskFor(statusDatasource, statusReadDatasource);
};

const useFacts = <T>(store: PollingStore<T>): FactReading<T> => {
  const { value, error, asOf } = usePolling(store);
  const isKnown = error === undefined || error instanceof LeitstandError;
  return {
    value,
    error: isKnown ? error : new LeitstandError('bad-answer', 'The status page could not be read', String(error)),
    asOf,
    refresh: store.refresh,
  };
};

/** The calls of a running incident, as the signed-in user. */
export function useOperations(): Operations {
  return useDesk().operations;
}

/** One incident with its version and all its updates, read again every 15 s; also one too old for the snapshot. */
export function useRunningIncident(id: string): FactReading<RunningIncident> {
  const desk = useDesk();
  const store = useMemo(() => {
    const made = desk.incidents.get(id) ?? createPollingStore(() => desk.operations.read(id), INTERVAL_MS);
    desk.incidents.set(id, made);
    return made;
  }, [desk, id]);
  return useFacts(store);
}

/** Proposals to resolve; nothing is asked of servers that make none. */
export function useProposals(): FactReading<Proposal[]> {
  const { view } = useStatusSnapshot();
  const { proposals } = useDesk();
  return useFacts(view?.capabilities?.features.proposals ? proposals : NOTHING);
}

/** When updates were promised; nothing is asked of servers that keep no promises. */
export function useNextUpdates(): FactReading<NextUpdate[]> {
  const { view } = useStatusSnapshot();
  const { nextUpdates } = useDesk();
  return useFacts(view?.capabilities?.features.nextUpdate ? nextUpdates : NOTHING);
}

/** What goes on while nobody is awake; nothing is asked of servers without a worker. */
export function useWorker(): FactReading<WorkerFacts> {
  const { view } = useStatusSnapshot();
  const { worker } = useDesk();
  return useFacts(view?.capabilities?.features.worker ? worker : NOTHING);
}

/** How long customers waited for the first word; nothing is asked of servers that do not measure it. */
export function useTruthGap(): FactReading<TruthGapReport> {
  const { view } = useStatusSnapshot();
  const { truthGap } = useDesk();
  return useFacts(view?.capabilities?.features.truthGap ? truthGap : NOTHING);
}
