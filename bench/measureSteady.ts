import autocannon from 'autocannon';

import { window90Days } from './measureThroughput';
import type { StatusServer } from './statusServer';

export interface Steady {
  /** Answers a second, on average. */
  perSecond: number;
  p99: number;
  max: number;
  /** Failed connections, timeouts, and answers that were not 2xx. */
  errors: number;
}

/**
 * Asks for page, components and incidents in turn at a fixed rate. Times (milliseconds) count from when a request was due, not from when
 * it could be sent: who has to wait behind a slow answer is not forgotten.
 */
export async function measureSteady(
  { url }: StatusServer,
  { perSecond, seconds, connections }: { perSecond: number; seconds: number; connections: number }
): Promise<Steady> {
  const headers = { 'accept-encoding': 'gzip' };
  const result = await autocannon({
    url,
    connections,
    duration: seconds,
    overallRate: perSecond,
    timeout: 10,
    requests: ['/en/', '/components', '/de/', `/incidents?${window90Days()}`].map((path) => ({ path, headers })),
  });
  return {
    perSecond: result.requests.average,
    p99: result.latency.p99,
    max: result.latency.max,
    errors: result.errors + result.timeouts + result.non2xx,
  };
}
