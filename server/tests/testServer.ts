import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import { startServer } from '../src/app/startServer';
import type { MetricsSettings } from '../src/metrics/startMetrics';

/** An answer of the server; `body` is the parsed JSON, typed loosely as tests look into all kinds of it. */
export interface Answer {
  status: number;
  headers: Headers;
  text: string;
  body: Json;
}

export interface TestServer {
  url: string;
  dataDir: string;
  /** `body`: sent as JSON unless it is a string or bytes, which are sent as they are. */
  call: (method: string, path: string, body?: unknown, headers?: Record<string, string>) => Promise<Answer>;
  /** What was told to the operator. */
  log: string[];
  /** What the server says of itself at start. */
  summary: string[];
  stop: () => Promise<void>;
}

export interface TestServerOptions {
  /** Default: a free one. */
  port?: number;
  databaseUrl?: string | (() => string);
  databasePassword?: () => string;
  /** Kept between two servers to look at a restart. */
  dataDir?: string;
  provisioning?: string;
  config?: string;
  publicUrl?: string;
  metrics?: MetricsSettings;
  exportDir?: string;
  /** Default true: most tests are not about who may do what. */
  insecureNoAuth?: boolean;
}

const running = new Set<() => Promise<void>>();
// A test that fails must not leave a server behind: jest would wait for it.
afterAll(async () => {
  await Promise.all([...running].map((stop) => stop()));
});

/** Starts a real server on a free port with a database of its own. */
export async function startTestServer(options: TestServerOptions = {}): Promise<TestServer> {
  const directory = mkdtempSync(path.join(os.tmpdir(), 'leitstand-server-'));
  const dataDir = options.dataDir ?? path.join(directory, 'data');
  const log: string[] = [];
  const server = await startServer(
    {
      listen: { host: '127.0.0.1', port: options.port ?? 0 },
      dataDir,
      databaseUrl: options.databaseUrl,
      databasePassword: options.databasePassword,
      configFile: writeIfGiven(path.join(directory, 'config.yaml'), options.config),
      provisioningFile: writeIfGiven(path.join(directory, 'provisioning.yaml'), options.provisioning),
      publicUrl: options.publicUrl,
      insecureNoAuth: options.insecureNoAuth ?? true,
      shutdownTimeoutMs: 4_000,
      metrics: options.metrics,
      exportDir: options.exportDir,
    },
    {},
    (message) => log.push(message)
  );
  const stop = async () => {
    if (running.delete(stop)) {
      await server.stop();
      rmSync(directory, { recursive: true, force: true });
    }
  };
  running.add(stop);
  return {
    url: server.url,
    dataDir,
    log,
    summary: server.summary,
    call: async (method, target, body, headers = {}) => {
      const bytes =
        body instanceof Uint8Array ? Uint8Array.from(body) : typeof body === 'string' ? body : JSON.stringify(body);
      const response = await fetch(server.url + target, {
        method,
        redirect: 'manual',
        headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
        body: body === undefined ? undefined : bytes,
      });
      const text = await response.text();
      return { status: response.status, headers: response.headers, text, body: new Json(parse(text)) };
    },
    stop,
  };
}

/** A parsed JSON value to walk into without asserting its type at every step. */
export class Json {
  constructor(readonly value: unknown) {}

  at(...path: Array<string | number>): Json {
    return path.reduce<Json>((json, key) => new Json(Object(json.value)[key]), this);
  }

  get string(): string {
    return String(this.value);
  }

  get list(): Json[] {
    return Array.isArray(this.value) ? this.value.map((item) => new Json(item)) : [];
  }
}

function writeIfGiven(file: string, content: string | undefined): string | undefined {
  if (content !== undefined) {
    writeFileSync(file, content);
    return file;
  }
  return undefined;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
