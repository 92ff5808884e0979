import { type Json, recordOr, textOr } from '../narrowing';
import { errorFrames, type FrameJson, framesOf } from './frames';
import { alignedRange, type PromQuery } from './promQuery';

/** One entry of `results` of `/api/ds/query`. */
export interface QueryResult {
  status: number;
  frames: FrameJson[];
  error?: string;
  errorSource?: 'downstream' | 'plugin';
}

const TIMEOUT_MS = 30_000;

/** Runs a query at the Prometheus of this address (without a slash at its end), instant and range as asked. Never throws. */
export async function runQuery(address: string, query: PromQuery): Promise<QueryResult> {
  const { start, end } = alignedRange(query);
  const range = { query: query.expr, start: start / 1000, end: end / 1000, step: query.stepMs / 1000 };
  const instant = { query: query.expr, time: query.to / 1000 };
  const parts = await Promise.all([
    ...(query.range ? [ask(`${address}/api/v1/query_range`, range, query)] : []),
    ...(query.instant ? [ask(`${address}/api/v1/query`, instant, query)] : []),
  ]);
  const failed = parts.find((part) => part.error !== undefined);
  return { ...(failed ?? { status: 200 }), frames: parts.flatMap((part) => part.frames) };
}

async function ask(url: string, parameters: Record<string, string | number>, query: PromQuery): Promise<QueryResult> {
  const form = new URLSearchParams(Object.entries(parameters).map(([name, value]) => [name, String(value)]));
  const fail = (status: number, error: string): QueryResult => ({
    status,
    error,
    errorSource: 'downstream',
    frames: errorFrames(query),
  });
  try {
    const response = await fetch(url, { method: 'POST', body: form, signal: AbortSignal.timeout(TIMEOUT_MS) });
    const answer = parseJson(await response.text());
    if (answer === undefined) {
      return fail(response.status, `unexpected response with status code ${response.status}`);
    }
    if (answer.status === 'error') {
      return fail(response.status, `${textOr(answer.errorType)}: ${textOr(answer.error)}`);
    }
    return { status: response.status, frames: framesOf(answer, query) };
  } catch (error) {
    return fail(502, `Post "${url}": ${error instanceof Error ? error.message : String(error)}`);
  }
}

function parseJson(text: string): Json | undefined {
  try {
    return recordOr(JSON.parse(text));
  } catch {
    return undefined;
  }
}
