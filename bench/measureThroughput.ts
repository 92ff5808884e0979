import { get } from 'node:http';
import { gunzipSync } from 'node:zlib';

import { type Nginx, startNginx } from './nginx';
import { percentile } from './percentile';
import type { StatusServer } from './statusServer';
import { wrk } from './wrk';

const CONNECTIONS = 20;

/** One address, as it is asked for. */
interface Case {
  name: string;
  path: string;
  gzip?: boolean;
  /** Least ratio to nginx as it is without being told how to send files that counts as reached. */
  goal: number;
  /** Least ratio to the reference server. */
  referenceGoal?: number;
}

export interface ThroughputRow extends Case {
  bytes: number;
  /** Requests a second, the median of the rounds. */
  status: number;
  nginx: number;
  tuned: number;
  reference?: number;
  /** Medians of the ratios of one round, in which all were measured right after each other. */
  toNginx: number;
  toTuned: number;
  toReference?: number;
  /** Processor time per request, microseconds. */
  processor: number;
}

/** 90 days up to tomorrow, as whole days. */
export function window90Days(now = Date.now()): string {
  const day = (offset: number) => new Date(now + offset * 86_400_000).toISOString().slice(0, 10);
  return `start=${day(-90)}T00:00:00Z&end=${day(1)}T00:00:00Z`;
}

/** Measures the public reads against nginx serving the same bytes, and against any other SCS server, all in turn in each round. */
export async function measureThroughput(
  server: StatusServer,
  folder: string,
  { rounds, seconds, reference }: { rounds: number; seconds: number; reference?: string }
): Promise<ThroughputRow[]> {
  const cases: Case[] = [
    { name: 'page, gzip', path: '/en/', gzip: true, goal: 0.5 },
    { name: 'page, identity', path: '/en/', goal: 0.5 },
    { name: 'GET /components', path: '/components', goal: 0.4, referenceGoal: 40 },
    { name: 'GET /incidents of 90 days', path: `/incidents?${window90Days()}`, goal: 1, referenceGoal: 60 },
  ];
  const files = new Map<string, { plain: Buffer; gzip?: Buffer }>();
  for (const [index, { path, gzip }] of cases.entries()) {
    const plain = await read(server.url + path, 'identity');
    const compressed = gzip ? await read(server.url + path, 'gzip') : undefined;
    if (compressed && !gunzipSync(compressed).equals(plain)) {
      throw new Error(`${path} differs between identity and gzip.`);
    }
    files.set(`case${index}`, { plain, gzip: compressed });
  }

  const started: Nginx[] = [];
  try {
    const nginx = await startNginx(folder, files, 'defaults');
    started.push(nginx);
    const tuned = await startNginx(folder, files, 'tuned');
    started.push(tuned);
    const rows: ThroughputRow[] = [];
    for (const [index, each] of cases.entries()) {
      const headers: Record<string, string> = each.gzip ? { 'Accept-Encoding': 'gzip' } : {};
      const ask = async (url: string) => {
        const result = await wrk(url, { connections: CONNECTIONS, seconds, headers });
        if (result.errors > 0) {
          throw new Error(`${url}: ${result.errors} of ${result.requests} requests failed.`);
        }
        return result;
      };
      const seen: Array<{ status: number; nginx: number; tuned: number; reference?: number; processor: number }> = [];
      for (let round = 0; round < rounds; round++) {
        const before = server.processorTime();
        const status = await ask(server.url + each.path);
        const processor = ((server.processorTime() - before) * 1000) / status.requests;
        const other = await ask(`${nginx.url}/case${index}`);
        const fastest = await ask(`${tuned.url}/case${index}`);
        const third = reference && each.referenceGoal ? await ask(reference + each.path) : undefined;
        seen.push({
          status: status.perSecond,
          nginx: other.perSecond,
          tuned: fastest.perSecond,
          reference: third?.perSecond,
          processor,
        });
      }
      const median = (of: (one: (typeof seen)[number]) => number) => percentile(seen.map(of), 50);
      const file = files.get(`case${index}`);
      rows.push({
        ...each,
        bytes: (file?.gzip ?? file?.plain ?? Buffer.of()).length,
        status: median((one) => one.status),
        nginx: median((one) => one.nginx),
        tuned: median((one) => one.tuned),
        toTuned: median((one) => one.status / one.tuned),
        toNginx: median((one) => one.status / one.nginx),
        processor: median((one) => one.processor),
        ...(seen[0]?.reference !== undefined && {
          reference: median((one) => one.reference ?? NaN),
          toReference: median((one) => one.status / (one.reference ?? NaN)),
        }),
      });
    }
    return rows;
  } finally {
    await Promise.all(started.map((each) => each.stop()));
  }
}

async function read(url: string, encoding: string): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    // As it is on the wire: fetch would decompress it.
    get(url, { headers: { 'accept-encoding': encoding }, agent: false }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () => resolve(Buffer.concat(chunks)));
    }).on('error', reject);
  });
}
