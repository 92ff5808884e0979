import { LeitstandError } from '../../../src/domain/errors/leitstandError';

import type { GuardedFetch } from './guardedFetch';

/** The parsed JSON at an address; throws `server-unreachable` with a sentence if it is not answered with 200, `bad-answer` if it is no JSON. */
export async function fetchJson(
  fetch: GuardedFetch,
  url: string,
  headers?: Readonly<Record<string, string>>
): Promise<unknown> {
  const { status, text } = await fetch(url, headers);
  if (status !== 200) {
    throw new LeitstandError('server-unreachable', `${url} answers ${status}.`);
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new LeitstandError('bad-answer', `${url} does not answer with JSON.`, String(error));
  }
}
