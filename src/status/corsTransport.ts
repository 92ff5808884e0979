import { LeitstandError } from '../domain/errors/leitstandError';
import type { StatusTransport } from './transport';

const TIMEOUT_MS = 10_000;

const readBody = async (answer: Response): Promise<unknown> => {
  const text = await answer.text();
  try {
    return text === '' ? undefined : JSON.parse(text);
  } catch {
    return text;
  }
};

/** Straight to a public API, anonymously, as any visitor would. `apiUrl` is absolute, with or without a trailing slash. */
export function corsTransport(apiUrl: string, fetcher: typeof fetch = (...args) => fetch(...args)): StatusTransport {
  const root = apiUrl.replace(/\/+$/, '');
  return {
    kind: 'cors',
    async send({ method, path, body, headers }) {
      const abort = new AbortController();
      const timer = setTimeout(() => abort.abort(), TIMEOUT_MS);
      try {
        const answer = await fetcher(root + path, {
          method,
          credentials: 'omit',
          signal: abort.signal,
          headers: body === undefined ? headers : { 'Content-Type': 'application/json', ...headers },
          body: body === undefined ? undefined : JSON.stringify(body),
        });
        return { status: answer.status, body: await readBody(answer), header: (name) => answer.headers.get(name) };
      } catch (error) {
        throw new LeitstandError('server-unreachable', 'The status page server cannot be reached', String(error));
      } finally {
        clearTimeout(timer);
      }
    },
  };
}
