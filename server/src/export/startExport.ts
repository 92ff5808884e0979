import type { PublicSite } from '../public/publicSite';

import { type Exported, exportTree } from './exportTree';

/** Writes follow each other in storms; readers of a mirror do not see the difference of so many milliseconds. */
const SETTLE_MS = 300;

export interface Exporter {
  /** Something changed. */
  note: () => void;
  /** Waits for what is being written. */
  stop: () => Promise<void>;
}

/** Keeps `directory` the same as the public site. What fails is told to `log` and tried again with the next change, or after a minute. */
export function startExport(site: PublicSite, directory: string, log: (message: string) => void): Exporter {
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();
  let count = 0;
  let last: Exported | undefined;
  const write = async () => {
    try {
      const number = String(++count).padStart(6, '0');
      last = await exportTree(directory, site.all(), `${Date.now()}-${process.pid}-${number}`, last);
    } catch (error) {
      // Somebody may have removed a tree: the next one is written as a whole.
      last = undefined;
      log(`Export to ${directory}: ${String(error)}`);
      plan(60_000);
    }
  };
  const plan = (delay: number) => {
    timer ??= setTimeout(() => {
      timer = undefined;
      running = running.then(write);
    }, delay);
    timer.unref();
  };
  plan(0);
  return {
    note: () => plan(SETTLE_MS),
    stop: async () => {
      const isDue = timer !== undefined;
      clearTimeout(timer);
      await running;
      if (isDue) {
        await write();
        clearTimeout(timer);
      }
    },
  };
}
