let waiting: Array<() => void> = [];

/**
 * Sends an answer together with all others whose requests came in the same turn of the event loop. Reading all before the first answer
 * is written wakes whoever waits for them once instead of once per answer, which is most of what a small answer costs.
 */
export function sendTogether(send: () => void): void {
  if (waiting.length === 0) {
    setImmediate(sendAll);
  }
  waiting.push(send);
}

function sendAll(): void {
  const now = waiting;
  waiting = [];
  now.forEach((send) => send());
}
