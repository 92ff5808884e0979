import { LeitstandError, type ErrorCode } from '../domain/errors/leitstandError';
import { asString, isRecord } from '../domain/parse/narrow';
import type { SilenceSource } from '../domain/silences/model';
import { grafanaRequest, type GrafanaAnswer, type GrafanaRequest } from '../polling/grafanaRequest';

/** Calls Grafana; injected, so that a test can talk to an Alertmanager itself. */
export type Send = (request: GrafanaRequest) => Promise<Pick<GrafanaAnswer, 'status' | 'body'>>;

const CODE_BY_STATUS: Readonly<Record<number, ErrorCode>> = {
  400: 'invalid-input',
  401: 'session-ended',
  403: 'forbidden',
  404: 'not-found',
  422: 'invalid-input',
  502: 'server-unreachable',
  503: 'server-unreachable',
  504: 'server-unreachable',
};

/** Alertmanager answers with a bare text, `{code, message}`, Grafana with `{message}`. */
const said = (body: unknown): string | undefined =>
  isRecord(body) ? (asString(body.message) ?? asString(body.error)) : asString(body);

/** Sends one call to the Alertmanager of `source`, through Grafana. Rejects with a LeitstandError for anything but success. */
export async function sendSilence(
  source: SilenceSource,
  { method, path, body }: Pick<GrafanaRequest, 'method' | 'path' | 'body'>,
  send: Send = grafanaRequest
): Promise<unknown> {
  const answer = await send({
    method,
    path: `/api/alertmanager/${encodeURIComponent(source.uid)}/api/v2${path}`,
    body,
  });
  if (answer.status >= 400) {
    const code = CODE_BY_STATUS[answer.status] ?? 'server-failed';
    throw new LeitstandError(code, said(answer.body) || `HTTP ${answer.status}`, `HTTP ${answer.status}`);
  }
  return answer.body;
}
