import { AppEvents } from '@grafana/data';
import {
  config as bootConfig,
  getAppEvents,
  type BackendSrv,
  type BackendSrvRequest,
  type FetchError,
  type FetchResponse,
} from '@grafana/runtime';
import { from, lastValueFrom, map, Observable, Subject, takeUntil, filter, throwIfEmpty } from 'rxjs';
import { isRecord, trusted } from '../narrowing';

const isLocal = (url: string) => !/^(?:[a-z]+:)?\/\//i.test(url);
const isDataQuery = (url: string) => url.includes('api/datasources/proxy') || url.includes('api/ds/query');

function addressOf({ url, params }: BackendSrvRequest): string {
  const address = isLocal(url) && !url.startsWith('/') ? `/${url}` : url;
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(params ?? {})) {
    const values = Array.isArray(value) ? value : [value];
    values.filter((item) => item !== undefined && item !== '').forEach((item) => query.append(name, String(item)));
  }
  return query.size > 0 ? `${address}${address.includes('?') ? '&' : '?'}${query}` : address;
}

function initOf({ method, headers = {}, data, abortSignal, url, credentials }: BackendSrvRequest): RequestInit {
  const merged = new Headers(headers);
  merged.set('accept', merged.get('accept') ?? 'application/json, text/plain, */*');
  if (isLocal(url)) {
    merged.set('x-grafana-org-id', String(bootConfig.bootData.user.orgId));
  }
  const isRaw = data === undefined || data === null || typeof data === 'string' || data instanceof Blob;
  if (!isRaw && !merged.has('content-type')) {
    merged.set('content-type', 'application/json');
  }
  const isForm = merged.get('content-type')?.startsWith('application/x-www-form-urlencoded');
  const body = isRaw ? data : isForm ? new URLSearchParams(data) : JSON.stringify(data);
  return {
    method: method ?? 'GET',
    headers: merged,
    body,
    signal: abortSignal,
    credentials: credentials ?? 'same-origin',
  };
}

async function bodyOf(response: Response, responseType: BackendSrvRequest['responseType']): Promise<unknown> {
  if (responseType === 'blob') {
    return response.blob();
  }
  if (responseType === 'arraybuffer') {
    return response.arrayBuffer();
  }
  const text = await response.text();
  const isJson =
    responseType === 'json' || response.headers.get('content-type')?.toLowerCase().startsWith('application/json');
  if (responseType === 'text' || !isJson || text === '') {
    return isJson && text === '' ? {} : text;
  }
  return JSON.parse(text);
}

/**
 * Grafana's `BackendSrv`: `fetch` with toasts for errors and successes by core's rules (none for data queries unless asked
 * for), cancelling by `requestId`, and core's way of finding out that the session has ended: a 401 of a local address is
 * checked with `/api/login/ping`, and if that is refused too the page is loaded again, which ends on the login page.
 */
export class HostBackendSrv implements BackendSrv {
  private readonly started = new Subject<{ id: string; by: object }>();

  fetch<T>(options: BackendSrvRequest): Observable<FetchResponse<T>> {
    return new Observable<FetchResponse<T>>((observer) => {
      const by = {};
      const id = options.requestId;
      const abort = new AbortController();
      options.abortSignal?.addEventListener('abort', () => abort.abort());
      if (id) {
        this.started.next({ id, by });
      }
      const superseded = this.started.pipe(filter((other) => id !== undefined && other.id === id && other.by !== by));
      const subscription = from(this.send<T>({ ...options, abortSignal: abort.signal }))
        .pipe(
          takeUntil(superseded),
          throwIfEmpty(() => ({
            type: 'cancelled',
            cancelled: true,
            data: null,
            status: -1,
            statusText: 'Request was aborted',
            config: options,
          }))
        )
        .subscribe(observer);
      return () => {
        subscription.unsubscribe();
        abort.abort();
      };
    });
  }

  private async send<T>(options: BackendSrvRequest): Promise<FetchResponse<T>> {
    let response: Response;
    try {
      response = await fetch(addressOf(options), initOf(options));
    } catch (error) {
      const cancelled = options.abortSignal?.aborted === true;
      throw this.failed(options, {
        status: 0,
        statusText: 'Failed to fetch',
        data: { message: String(error) },
        config: options,
        cancelled,
      });
    }
    const { status, statusText, ok, headers, redirected, type, url } = response;
    const data = trusted<T>(await bodyOf(response, options.responseType));
    if (ok) {
      this.toastSuccess(options, data);
      return { status, statusText, ok, headers, redirected, type, url, data, config: options };
    }
    if (status === 401 && isLocal(options.url) && bootConfig.bootData.user.isSignedIn && (options.retry ?? 0) === 0) {
      const ping = await fetch('/api/login/ping');
      if (ping.status !== 401) {
        return this.send<T>({ ...options, retry: 1 });
      }
      window.location.reload();
    }
    throw this.failed(options, { status, statusText, data, config: options });
  }

  private failed(options: BackendSrvRequest, error: FetchError): FetchError {
    if (typeof error.data === 'string') {
      error.data = { message: error.data, error: error.statusText, response: error.data };
    }
    error.data ??= { message: 'Unexpected error' };
    if (isRecord(error.data) && !error.data.message && typeof error.data.error === 'string') {
      error.data.message = error.data.error;
    }
    // Whoever handles the error marks it within 50 ms, as in Grafana.
    setTimeout(() => {
      if (!error.isHandled && !error.cancelled && error.data?.message) {
        this.toastError(options, error);
      }
    }, 50);
    return error;
  }

  private toastError({ showErrorAlert, url }: BackendSrvRequest, error: FetchError) {
    if (showErrorAlert === false || (showErrorAlert === undefined && (isDataQuery(url) || !isLocal(url)))) {
      return;
    }
    const text = String(error.data.message);
    const [title, detail] =
      error.status === 422 ? ['Validation failed', text] : text.length > 80 ? ['Error', text] : [text, ''];
    getAppEvents().publish({
      type: (error.status < 500 ? AppEvents.alertWarning : AppEvents.alertError).name,
      payload: [title, detail],
    });
  }

  private toastSuccess({ showSuccessAlert, method = 'GET', url }: BackendSrvRequest, data: unknown) {
    const isQuiet = showSuccessAlert === undefined && (method === 'GET' || isDataQuery(url) || !isLocal(url));
    if (showSuccessAlert !== false && !isQuiet && isRecord(data) && typeof data.message === 'string' && data.message) {
      getAppEvents().publish({ type: AppEvents.alertSuccess.name, payload: [data.message] });
    }
  }

  request<T>(options: BackendSrvRequest): Promise<T> {
    return lastValueFrom(this.fetch<T>(options).pipe(map(({ data }) => data)));
  }

  datasourceRequest<T>(options: BackendSrvRequest): Promise<FetchResponse<T>> {
    return lastValueFrom(this.fetch<T>(options));
  }

  get<T>(url: string, params?: BackendSrvRequest['params'], requestId?: string, options?: Partial<BackendSrvRequest>) {
    return this.request<T>({ ...options, method: 'GET', url, params, requestId });
  }

  delete<T>(url: string, data?: unknown, options?: Partial<BackendSrvRequest>) {
    return this.request<T>({ ...options, method: 'DELETE', url, data });
  }

  post<T>(url: string, data?: unknown, options?: Partial<BackendSrvRequest>) {
    return this.request<T>({ ...options, method: 'POST', url, data });
  }

  put<T>(url: string, data?: unknown, options?: Partial<BackendSrvRequest>) {
    return this.request<T>({ ...options, method: 'PUT', url, data });
  }

  patch<T>(url: string, data?: unknown, options?: Partial<BackendSrvRequest>) {
    return this.request<T>({ ...options, method: 'PATCH', url, data });
  }

  chunked(): Observable<FetchResponse<Uint8Array | undefined>> {
    throw new Error('The plugin host does not stream answers in chunks.');
  }
}
