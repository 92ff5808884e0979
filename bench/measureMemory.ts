import { window90Days } from './measureThroughput';
import { percentile } from './percentile';
import { startStatusServer } from './statusServer';
import { createStatusWriter, fill, incidentOf } from './statusWriter';
import { visibleAfter } from './visibleAfter';
import { wrk } from './wrk';

export interface Memory {
  /** MB, after a restart, when everything was read in every form and written to, under load. */
  now: number;
  /** MB at most. */
  peak: number;
  /** Milliseconds from sending a write until it can be read at the origin. */
  visible: { p50: number; p99: number };
  /** Milliseconds from start to the first answer. */
  started: number;
}

/** Memory and time of a large installation. */
export async function measureMemory(folder: string, components: number, incidents: number): Promise<Memory> {
  const filling = await startStatusServer({ folder, components });
  await fill(createStatusWriter(filling.url), incidents, 8).finally(() => filling.stop());

  const began = performance.now();
  const server = await startStatusServer({ folder, components });
  const started = performance.now() - began;
  try {
    const paths = ['/en/', '/de/', '/components', `/incidents?${window90Days()}`, '/en/feed.atom'].concat(
      '/api/v2/summary.json'
    );
    for (const path of paths) {
      for (const encoding of ['identity', 'gzip', 'br']) {
        const answer = await fetch(server.url + path, { headers: { 'accept-encoding': encoding } });
        await answer.arrayBuffer();
      }
    }
    const writer = createStatusWriter(server.url);
    const names = await writer.names();
    const visible: number[] = [];
    for (let number = 0; number < 20; number++) {
      const title = `Published incident ${number} beside many`;
      const sent = performance.now();
      const incident = incidentOf(names, number, title, Date.now(), false);
      const [, seen] = await Promise.all([writer.publish(incident), visibleAfter(sent, `${server.url}/en/`, title)]);
      visible.push(seen);
    }
    await wrk(`${server.url}/en/`, { connections: 100, seconds: 5, headers: { 'Accept-Encoding': 'gzip' } });
    return {
      ...server.memory(),
      visible: { p50: percentile(visible, 50), p99: percentile(visible, 99) },
      started,
    };
  } finally {
    await server.stop();
  }
}
