import type { Server } from 'node:http';

const LOOK_MS = 50;

/**
 * Ends connections while a server closes. Node closes those that are idle at that moment; one whose request was under way is kept alive behind its answer,
 * one that has not asked yet is waited for. Idle ones are closed until all are gone, whatever is left after `patienceMs` too. Returns how to stop looking.
 */
export function closeConnections(server: Server, patienceMs: number): () => void {
  const looking = setInterval(() => server.closeIdleConnections(), LOOK_MS);
  const giveUp = setTimeout(() => server.closeAllConnections(), patienceMs);
  return () => {
    clearInterval(looking);
    clearTimeout(giveUp);
  };
}
