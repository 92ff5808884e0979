/** One call of the SCS Status Page API. `path` is below the API's root and begins with a slash. */
export interface StatusRequest {
  method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  path: string;
  body?: unknown;
  headers?: Record<string, string>;
}

export interface StatusAnswer {
  status: number;
  body: unknown;
  header(name: string): string | null;
}

/** How answers with an error status must be read: Grafana's proxy hides the server's 401 behind a 400. */
export type TransportKind = 'proxy' | 'cors';

/** A way to the API. Resolves with any answer of a server; rejects with LeitstandError `server-unreachable` without one. */
export interface StatusTransport {
  kind: TransportKind;
  send(request: StatusRequest): Promise<StatusAnswer>;
}
