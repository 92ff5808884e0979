import { useSyncExternalStore } from 'react';
import type { PollingStore, Reading } from './pollingStore';

/** The store's current reading; the component is drawn again with each new one. */
export function usePolling<T>(store: PollingStore<T>): Reading<T> {
  return useSyncExternalStore(store.subscribe, store.current);
}
