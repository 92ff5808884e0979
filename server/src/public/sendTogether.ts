import type { EventEmitter } from 'node:events';

/** No answer waits longer than this for others who want to connect. */
const PATIENCE_MS = 20;

let waiting: Array<() => void> = [];
let since = 0;
let hasNewConnection = false;

/**
 * Sends an answer together with all others whose requests came in the same turn of the event loop. Reading all before the first answer
 * is written wakes whoever waits for them once instead of once per answer, which is most of what a small answer costs.
 */
export function sendTogether(send: () => void): void {
  if (waiting.length === 0) {
    since = performance.now();
    setImmediate(sendAll);
  }
  waiting.push(send);
}

/**
 * Lets who wants to connect in before the next answers are sent. Node takes one new connection in a turn of its event loop (libuv since 1.45), and a turn in which
 * hundreds are answered is long: of 500 readers who come at once, as they do when a cloud fails, the last would wait for seconds.
 */
export function acceptFirst(server: EventEmitter): void {
  server.on('connection', () => {
    hasNewConnection = true;
  });
}

function sendAll(): void {
  if (hasNewConnection && performance.now() - since < PATIENCE_MS) {
    hasNewConnection = false;
    setImmediate(sendAll);
    return;
  }
  const now = waiting;
  waiting = [];
  now.forEach((send) => send());
}
