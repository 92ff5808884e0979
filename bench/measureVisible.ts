import { percentile } from './percentile';
import type { StatusServer } from './statusServer';
import { createStatusWriter, incidentOf } from './statusWriter';
import { visibleAfter } from './visibleAfter';
import { wrk } from './wrk';

const PAUSE_MS = 100;

export interface Visible {
  p50: number;
  p99: number;
  /** Requests a second that the readers got meanwhile. */
  readers: number;
  errors: number;
}

/** How long after it was sent a publication can be read at the origin (milliseconds) while `connections` read the page as fast as they can. */
export async function measureVisible(server: StatusServer, published: number, connections: number): Promise<Visible> {
  const writer = createStatusWriter(server.url);
  const names = await writer.names();
  const page = `${server.url}/en/`;
  // They read until the last publication was seen; how long that takes is not known before.
  let isOver = false;
  const readers = (async () => {
    const seen = [];
    while (!isOver) {
      seen.push(await wrk(page, { connections, seconds: 5, headers: { 'Accept-Encoding': 'gzip' } }));
    }
    return seen;
  })();
  const visible: number[] = [];
  try {
    await new Promise((resolve) => setTimeout(resolve, 1000));
    for (let number = 0; number < published; number++) {
      const title = `Published incident ${number} while others read`;
      const began = performance.now();
      const [, seen] = await Promise.all([
        writer.publish(incidentOf(names, number, title, Date.now(), false)),
        visibleAfter(began, page, title),
      ]);
      visible.push(seen);
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
  } finally {
    isOver = true;
  }
  const read = await readers;
  return {
    p50: percentile(visible, 50),
    p99: percentile(visible, 99),
    readers: percentile(
      read.map(({ perSecond }) => perSecond),
      50
    ),
    errors: read.reduce((sum, { errors }) => sum + errors, 0),
  };
}
