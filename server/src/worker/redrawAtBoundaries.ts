import type { StatusState } from '../store/records';
import { storedNow } from '../store/storedTime';

/** Longer waits overflow timers. */
const MAX_WAIT_MS = 12 * 3600_000;

/** The next begin or end of an incident or maintenance after `now` (milliseconds); undefined if none is known. */
export function nextBoundary(state: StatusState, now: number): number | undefined {
  const after = storedNow(now);
  let next: string | undefined;
  for (const { beganAt, endedAt } of state.incidents.values()) {
    for (const time of [beganAt, endedAt]) {
      if (time !== null && time > after && (next === undefined || time < next)) {
        next = time;
      }
    }
  }
  return next === undefined ? undefined : Date.parse(next);
}

/**
 * Calls `redraw` when a maintenance begins or ends, as nobody writes anything then. `noteState` is called with every new state.
 * The worker is not needed for it: each process does it for its own page, also while the database is gone.
 */
export function redrawAtBoundaries(redraw: () => void): { noteState: (state: StatusState) => void; stop: () => void } {
  let timer: NodeJS.Timeout | undefined;
  const noteState = (state: StatusState) => {
    clearTimeout(timer);
    const now = Date.now();
    const next = nextBoundary(state, now);
    if (next !== undefined) {
      // A moment later: at the very boundary it is not over yet.
      const wait = Math.min(next - now + 10, MAX_WAIT_MS);
      timer = setTimeout(() => {
        redraw();
        noteState(state);
      }, wait).unref();
    }
  };
  return { noteState, stop: () => clearTimeout(timer) };
}
