import { ERROR_CODES, LeitstandError, type ErrorCode } from '../domain/errors/leitstandError';
import { asString, isRecord } from '../domain/parse/narrow';
import type { StatusAnswer, TransportKind } from './transport';

/** What Grafana's proxy says, with status 400, when the server behind it answered 401. */
const PROXY_401 = 'Authentication to data source failed';

const CODE_BY_STATUS: Readonly<Record<number, ErrorCode>> = {
  400: 'invalid-input',
  403: 'forbidden',
  404: 'not-found',
  405: 'server-cannot',
  409: 'conflict',
  412: 'stale-edit',
  413: 'too-large',
  415: 'invalid-input',
  422: 'invalid-input',
  429: 'rate-limited',
  502: 'server-unreachable',
  503: 'server-unreachable',
  504: 'server-unreachable',
};

/** The sentence in an error's body, whichever of the known shapes it has: text, `{message}`, `{error}`, `{error: {message}}`. */
const messageOf = (body: unknown): string | undefined => {
  if (typeof body === 'string') {
    return body.trim() === '' ? undefined : body.trim();
  }
  if (!isRecord(body)) {
    return undefined;
  }
  const nested = isRecord(body.error) ? asString(body.error.message) : asString(body.error);
  return asString(body.message) ?? nested;
};

const codeOf = (answer: StatusAnswer, kind: TransportKind, message: string | undefined): ErrorCode => {
  const named = isRecord(answer.body)
    ? ERROR_CODES.find((code) => isRecord(answer.body) && answer.body.code === code)
    : undefined;
  if (named !== undefined) {
    return named;
  }
  if (kind === 'proxy' && answer.status === 400 && message?.includes(PROXY_401)) {
    return 'token-refused';
  }
  if (answer.status === 401) {
    // Through the proxy a 401 is always Grafana's own: the server's would have come as 400.
    return kind === 'proxy' ? 'session-ended' : 'token-missing';
  }
  return CODE_BY_STATUS[answer.status] ?? (answer.status >= 500 ? 'server-failed' : 'bad-answer');
};

/** Turns an answer with an error status into an error with a code; undefined for an answer without one. */
export function answerError(answer: StatusAnswer, kind: TransportKind): LeitstandError | undefined {
  if (answer.status < 400) {
    return undefined;
  }
  const message = messageOf(answer.body);
  return new LeitstandError(codeOf(answer, kind, message), message ?? `HTTP ${answer.status}`, `HTTP ${answer.status}`);
}
