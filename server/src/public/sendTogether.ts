import type { EventEmitter } from 'node:events';

/** No answers wait longer than this for others who want to connect. */
const PATIENCE_MS = 20;
/** So many are sent in a turn. With 500 readers a turn in which all are answered is long, and whoever publishes waits for several. */
const AT_ONCE = 128;

let waiting: Array<() => void> = [];
let since = 0;
let hasNewConnection = false;

/**
 * Sends an answer together with others whose requests came in the same turn of the event loop. Reading all before the first answer
 * is written wakes whoever waits for them once instead of once per answer, which is most of what a small answer costs.
 */
export function sendTogether(send: () => void): void {
  if (waiting.length === 0) {
    sendSoon();
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

function sendSoon(): void {
  since = performance.now();
  setImmediate(sendNext);
}

function sendNext(): void {
  if (hasNewConnection && performance.now() - since < PATIENCE_MS) {
    hasNewConnection = false;
    setImmediate(sendNext);
    return;
  }
  const now = waiting.splice(0, AT_ONCE);
  if (waiting.length > 0) {
    sendSoon();
  }
  now.forEach((send) => send());
}
