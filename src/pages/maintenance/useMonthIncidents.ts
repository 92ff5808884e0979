import { useMemo } from 'react';
import type { MonthDay } from '../../domain/maintenance/monthGrid';
import type { Incident } from '../../domain/status/model';
import { createPollingStore, type PollingStore } from '../../polling/pollingStore';
import { usePolling } from '../../polling/usePolling';
import type { StatusClient } from '../../status/statusClient';
import { useStatusClient } from '../../status/useStatusSnapshot';

const DAY_MS = 86_400_000;
const INTERVAL_MS = 60_000;
const NONE: PollingStore<Incident[]> = {
  subscribe: () => () => undefined,
  current: () => EMPTY,
  refresh: () => Promise.resolve(),
};
const EMPTY = {};
const stores = new WeakMap<StatusClient, Map<string, PollingStore<Incident[]>>>();

const storeFor = (client: StatusClient, start: number, end: number): PollingStore<Incident[]> => {
  const ofClient = stores.get(client) ?? new Map<string, PollingStore<Incident[]>>();
  stores.set(client, ofClient);
  const key = `${start} ${end}`;
  const read = () => client.incidents({ start: new Date(start), end: new Date(end) });
  const store = ofClient.get(key) ?? createPollingStore(read, INTERVAL_MS);
  ofClient.set(key, store);
  return store;
};

/** Incidents of a month: `known` ones of the shared reading, which covers 90 days back and 60 ahead, and beyond it the server's answer for that month. */
export function useMonthIncidents(
  known: readonly Incident[],
  weeks: readonly MonthDay[][],
  now: number
): readonly Incident[] {
  const client = useStatusClient();
  const start = weeks[0]?.[0]?.begin ?? 0;
  const end = weeks.at(-1)?.at(-1)?.end ?? 0;
  const isCovered = start >= now - 89 * DAY_MS && end <= now + 59 * DAY_MS;
  const store = useMemo(() => (isCovered ? NONE : storeFor(client, start, end)), [client, start, end, isCovered]);
  const { value } = usePolling(store);
  return useMemo(() => {
    const ids = new Set(known.map(({ id }) => id));
    return [...known, ...(value ?? []).filter(({ id }) => !ids.has(id))];
  }, [known, value]);
}
