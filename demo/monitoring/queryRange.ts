/** A stretch of time, in seconds. */
export interface Span {
  from: number;
  to: number;
  step: number;
}

/** One series of an answer: values are texts, times Unix seconds. */
export interface RangeSeries {
  metric: Record<string, string>;
  values: Array<[number, string]>;
}

/** Asks a Prometheus at `url` for an expression over time. Throws an Error with its message when it refuses. */
export async function queryRange(url: string, query: string, { from, to, step }: Span): Promise<RangeSeries[]> {
  const body = new URLSearchParams({ query, start: String(from), end: String(to), step: String(step) });
  const answer = await fetch(`${url}/api/v1/query_range`, { method: 'POST', body });
  const content: unknown = await answer.json();
  if (!isMatrix(content)) {
    throw new Error(`Prometheus refused "${query}": ${JSON.stringify(content).slice(0, 300)}`);
  }
  return content.data.result;
}

function isMatrix(content: unknown): content is { data: { result: RangeSeries[] } } {
  return (
    typeof content === 'object' &&
    content !== null &&
    'data' in content &&
    typeof content.data === 'object' &&
    content.data !== null &&
    'result' in content.data &&
    Array.isArray(content.data.result)
  );
}
