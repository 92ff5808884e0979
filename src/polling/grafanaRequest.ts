import { lastValueFrom } from 'rxjs';
import { config, getBackendSrv, isFetchError } from '@grafana/runtime';
import { LeitstandError } from '../domain/errors/leitstandError';
import { isRecord } from '../domain/parse/narrow';

export interface GrafanaRequest {
  method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  /** Path within Grafana, with its leading slash. */
  path: string;
  body?: unknown;
  headers?: Record<string, string>;
}

export interface GrafanaAnswer {
  status: number;
  body: unknown;
  header(name: string): string | null;
}

const send = async (request: GrafanaRequest): Promise<GrafanaAnswer> => {
  try {
    const answer = await lastValueFrom(
      getBackendSrv().fetch<unknown>({
        url: request.path,
        method: request.method,
        data: request.body,
        headers: request.headers,
        showErrorAlert: false,
        showSuccessAlert: false,
        // A first attempt that ends in 401 makes Grafana reload the page: whoever is typing would be thrown out.
        retry: 1,
      })
    );
    return { status: answer.status, body: answer.data, header: (name) => answer.headers.get(name) };
  } catch (error) {
    // A network failure arrives without a status, a cancelled request with -1.
    if (isFetchError(error) && error.status >= 100) {
      error.isHandled = true;
      return { status: error.status, body: error.data, header: () => null };
    }
    if (error instanceof SyntaxError) {
      throw new LeitstandError('bad-answer', 'The answer is not the JSON it says it is', error.message);
    }
    const detail = error instanceof Error ? error.message : isRecord(error) ? String(error.statusText) : String(error);
    throw new LeitstandError('server-unreachable', 'Grafana cannot be reached', detail);
  }
};

const renewSession = async (): Promise<boolean> => {
  const ping = await send({ method: 'GET', path: '/api/login/ping' });
  if (ping.status < 400) {
    return true;
  }
  const rotated = await send({ method: 'POST', path: '/api/user/auth-tokens/rotate' });
  return rotated.status < 400;
};

/**
 * Calls Grafana as the signed-in user. Any answer of a server comes back as such, whatever its status;
 * throws LeitstandError `server-unreachable` without one, `bad-answer` when it cannot be read. A 401 is answered by renewing the session once,
 * never by leaving the page.
 */
export async function grafanaRequest(request: GrafanaRequest): Promise<GrafanaAnswer> {
  const answer = await send(request);
  if (answer.status !== 401 || !config.bootData.user.isSignedIn) {
    return answer;
  }
  return (await renewSession()) ? send(request) : answer;
}
