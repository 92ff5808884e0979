/** What is known at this moment: the last good value stays while a newer reading fails. */
export interface Reading<T> {
  value?: T;
  /** Set while the last attempt failed. */
  error?: unknown;
  /** When `value` was read. */
  asOf?: Date;
}

export interface PollingStore<T> {
  subscribe(listener: () => void): () => void;
  current(): Reading<T>;
  /** Reads now; resolves when the reading is in. Calls during a reading join it. */
  refresh(): Promise<void>;
}

/** Failures in a row lengthen the interval up to this many times. */
const MOST_PATIENCE = 4;

/**
 * Reads again and again while somebody looks: it stops without subscribers and in a hidden tab,
 * and reads at once when either comes back.
 */
export function createPollingStore<T>(read: () => Promise<T>, intervalMs: number): PollingStore<T> {
  const listeners = new Set<() => void>();
  let reading: Reading<T> = {};
  let running: Promise<void> | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  // Whoever has no session any more, or no server, is not asked ever so often; a look at the tab asks at once.
  let failures = 0;

  const publish = (next: Reading<T>) => {
    reading = next;
    listeners.forEach((listener) => listener());
  };

  const schedule = () => {
    clearTimeout(timer);
    if (listeners.size > 0 && !document.hidden) {
      timer = setTimeout(() => void refresh(), intervalMs * Math.min(2 ** failures, MOST_PATIENCE));
    }
  };

  const attempt = async () => {
    try {
      const value = await read();
      failures = 0;
      publish({ value, asOf: new Date() });
    } catch (error) {
      failures++;
      publish({ ...reading, error });
    } finally {
      running = undefined;
      schedule();
    }
  };

  const refresh = (): Promise<void> => {
    running ??= attempt();
    return running;
  };

  const onVisibility = () => {
    if (document.hidden) {
      clearTimeout(timer);
    } else {
      void refresh();
    }
  };

  const isOld = () => reading.asOf === undefined || Date.now() - reading.asOf.getTime() >= intervalMs;

  return {
    subscribe(listener) {
      listeners.add(listener);
      if (listeners.size === 1) {
        document.addEventListener('visibilitychange', onVisibility);
        if (isOld()) {
          void refresh();
        } else {
          schedule();
        }
      }
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) {
          document.removeEventListener('visibilitychange', onVisibility);
          clearTimeout(timer);
        }
      };
    },
    current: () => reading,
    refresh,
  };
}
