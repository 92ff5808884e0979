import type { Span } from '../../demo/monitoring/queryRange';

/** A query as a panel sends it: for one moment, or over time. */
export interface Asked {
  expr: string;
  kind: 'instant' | 'range';
}

/** What a query cost a Prometheus. */
export interface Cost {
  /** How many queries this is the sum of. */
  queries: number;
  /** Prometheus' own time, in milliseconds. */
  ms: number;
  /** Samples it read; the same in every run. */
  samples: number;
  /** Series in the answers. */
  series: number;
  /** Queries that Prometheus refused; they cost nothing here. */
  refused: string[];
}

export const NOTHING: Cost = { queries: 0, ms: 0, samples: 0, series: 0, refused: [] };

const ROUNDS = 3;
/** Points of a graph are as far apart as scrapes. */
const STEP_SECONDS = 60;

/** One query, once to warm up and three times more: the middle time counts. Throws when Prometheus cannot be reached. */
export async function ask(url: string, { expr, kind }: Asked, { from, to }: Pick<Span, 'from' | 'to'>): Promise<Cost> {
  const body = new URLSearchParams({ query: expr, stats: 'all' });
  const times: Record<string, string> =
    kind === 'instant' ? { time: `${to}` } : { start: `${from}`, end: `${to}`, step: `${STEP_SECONDS}` };
  Object.entries(times).forEach(([name, value]) => body.set(name, value));
  const send = async () => {
    const answer = await fetch(`${url}/api/v1/${kind === 'instant' ? 'query' : 'query_range'}`, {
      method: 'POST',
      body,
    });
    const content: unknown = await answer.json();
    return content;
  };
  const first = await send();
  if (!isAnswer(first)) {
    return { ...NOTHING, queries: 1, refused: [`${expr}: ${JSON.stringify(first).slice(0, 200)}`] };
  }
  const times3: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const again = await send();
    times3.push(isAnswer(again) ? again.data.stats.timings.execTotalTime * 1000 : NaN);
  }
  const { stats, result } = first.data;
  const ms = times3.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? NaN;
  return { queries: 1, ms, samples: stats.samples.totalQueryableSamples, series: result.length, refused: [] };
}

/** The sum of several. */
export function sum(costs: readonly Cost[]): Cost {
  return costs.reduce(
    (total, each) => ({
      queries: total.queries + each.queries,
      ms: total.ms + each.ms,
      samples: total.samples + each.samples,
      series: total.series + each.series,
      refused: [...total.refused, ...each.refused],
    }),
    NOTHING
  );
}

interface Answer {
  data: {
    result: unknown[];
    stats: { timings: { execTotalTime: number }; samples: { totalQueryableSamples: number } };
  };
}

function isAnswer(content: unknown): content is Answer {
  return typeof content === 'object' && content !== null && 'status' in content && content.status === 'success';
}
