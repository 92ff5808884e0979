import v8 from 'node:v8';
import { runInNewContext } from 'node:vm';

const CHECK_MS = 100;
/** So much more than what was alive after the last collection may lie around, bytes. */
const SLACK = 16 * 1024 * 1024;
/** So much before something large is made. */
const SMALL = 4 * 1024 * 1024;

let collectBeyond: ((bytes: number) => void) | undefined;

/**
 * Keeps the process small: gives memory back that drawing large pages has used. Node lets garbage grow with the memory of the machine, up to gigabytes, and has no
 * idle collection as browsers have: on a machine shared with others a server of some megabytes would hold hundreds. Costs some looks per second, and
 * a collection (milliseconds for each ten megabytes that are alive) when there is something to gain. Returns how to end it.
 */
export function returnMemory(): () => void {
  v8.setFlagsFromString('--expose-gc');
  // Room for new objects stays small: what is drawn is drawn once and kept as bytes.
  v8.setFlagsFromString('--semi-space-growth-factor=1');
  const collect: unknown = runInNewContext('gc');
  if (typeof collect !== 'function') {
    return () => {};
  }
  let alive = 0;
  const used = () => {
    const { used_heap_size: heap, external_memory: outside } = v8.getHeapStatistics();
    return heap + outside;
  };
  collectBeyond = (bytes) => {
    if (used() > alive + bytes) {
      collect();
      alive = used();
    }
  };
  const timer = setInterval(() => collectBeyond?.(SLACK), CHECK_MS);
  timer.unref();
  return () => {
    clearInterval(timer);
    collectBeyond = undefined;
  };
}

/** Clears up before something large is made, so that what lies around does not add to its peak. Nothing happens unless `returnMemory` was called. */
export function makeRoom(): void {
  collectBeyond?.(SMALL);
}
