import { ERROR_CODES, LeitstandError } from '../../../src/domain/errors/leitstandError';

const TIMEOUT_MS = 30_000;
const ATTEMPTS = 3;
const PAUSE_MS = 500;

export interface SendOptions {
  token?: string;
  body?: unknown;
  /** Sent as `Idempotency-Key`. */
  key?: string;
  /** Publishes words that look internal. */
  overrideRedaction?: boolean;
}

/**
 * Makes a request and returns the parsed answer; undefined if it is empty. What may be repeated without harm (GET, PATCH, PUT, DELETE, and POST with a key) is
 * tried three times when the server does not answer. Throws the server's own sentence, or `server-unreachable`.
 */
export async function send(server: string, method: string, path: string, options: SendOptions = {}): Promise<unknown> {
  const attempts = method === 'POST' && options.key === undefined ? 1 : ATTEMPTS;
  for (let attempt = 1; ; attempt++) {
    try {
      return await sendOnce(server, method, path, options);
    } catch (error) {
      if (attempt === attempts || !isWorthRepeating(error)) {
        throw error;
      }
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS * attempt));
    }
  }
}

/** Whether the server may or may not have done what was asked: the same request may be made again. */
export function isWorthRepeating(error: unknown): boolean {
  return error instanceof LeitstandError && ['server-unreachable', 'server-failed', 'bad-answer'].includes(error.code);
}

async function sendOnce(server: string, method: string, path: string, options: SendOptions) {
  const { token, body, key, overrideRedaction } = options;
  let response: Response;
  let text: string;
  try {
    response = await fetch(server + path, {
      method,
      signal: AbortSignal.timeout(TIMEOUT_MS),
      headers: {
        accept: 'application/json',
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...(key === undefined ? {} : { 'idempotency-key': key }),
        // Words that look internal are refused to us instead of only being warned of.
        ...(method === 'GET' ? {} : { 'leitstand-client': 'cli' }),
        ...(overrideRedaction ? { 'leitstand-redaction': 'override' } : {}),
      },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    text = await response.text();
  } catch (error) {
    const cause = error instanceof Error && error.cause ? String(error.cause) : String(error);
    throw new LeitstandError('server-unreachable', `The status page server ${server} does not answer.`, cause);
  }
  const parsed = parse(text);
  if (!response.ok) {
    throw toError(response.status, parsed, `${method} ${server}${path}`);
  }
  if (text !== '' && parsed === undefined) {
    throw new LeitstandError('bad-answer', `${server}${path} does not answer with JSON: is this a status page server?`);
  }
  return parsed;
}

function toError(status: number, answer: unknown, request: string): LeitstandError {
  const fields: Record<string, unknown> = typeof answer === 'object' && answer !== null ? { ...answer } : {};
  const code = ERROR_CODES.find((each) => each === fields.code) ?? codeOf(status);
  const message = typeof fields.message === 'string' ? fields.message : `The server answers ${status}.`;
  return new LeitstandError(code, message, `${request}: ${status}`);
}

function codeOf(status: number) {
  switch (status) {
    case 401:
      return 'token-refused';
    case 403:
      return 'forbidden';
    case 404:
      return 'not-found';
    case 409:
      return 'conflict';
    default:
      return status >= 500 ? 'server-failed' : 'invalid-input';
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
