import { readFile } from 'node:fs/promises';

import { type Inventory, toInventory } from '../../../src/domain/redaction/inventory';
import { createGuardedFetch, type GuardedFetch } from '../net/guardedFetch';
import { fetchJson } from '../net/fetchJson';

/** Where names come from that must not be published. */
export interface InventorySettings {
  prometheus?: { url: string; labels?: readonly string[]; tokenFile?: string };
  /** A name a line; `#` begins a comment. */
  file?: string;
  refreshSeconds?: number;
}

/** Labels in which exporters name machines. */
const LABELS = ['instance', 'nodename', 'hostname', 'host'] as const;
const REFRESH_SECONDS = 300;
/** Names of a large cloud. */
const MAX_BYTES = 8 * 1024 * 1024;

/** The names as they were last read. What cannot be read stays as it was; `log` is told once. */
export class InventorySource {
  private names = { prometheus: empty(), file: empty() };
  private current: Inventory;
  private first: Promise<void> = Promise.resolve();
  private timer?: NodeJS.Timeout;
  private readonly told = new Map<string, string>();

  private constructor(
    private readonly settings: InventorySettings,
    private readonly isPublic: (word: string) => boolean,
    private readonly log: (message: string) => void,
    private readonly fetch?: GuardedFetch
  ) {
    this.current = this.build();
  }

  /** Begins to read and goes on reading until `stop`. `isPublic`: words customers know anyway. */
  static start(
    settings: InventorySettings,
    options: { isPublic: (word: string) => boolean; privateHosts: readonly string[]; log: (message: string) => void }
  ): InventorySource {
    const { prometheus } = settings;
    const fetch = prometheus
      ? createGuardedFetch({
          configured: [prometheus.url],
          privateHosts: options.privateHosts,
          maxBytes: MAX_BYTES,
          timeoutMs: 5_000,
        })
      : undefined;
    const source = new InventorySource(settings, options.isPublic, options.log, fetch);
    source.first = source.turn();
    return source;
  }

  /** The names; the first time, once there was an attempt to read them. */
  async get(): Promise<Inventory> {
    await this.first;
    return this.current;
  }

  stop(): void {
    clearTimeout(this.timer);
  }

  private async turn(): Promise<void> {
    await this.refresh();
    this.timer = setTimeout(() => void this.turn(), (this.settings.refreshSeconds ?? REFRESH_SECONDS) * 1000);
    this.timer.unref();
  }

  private async refresh(): Promise<void> {
    const { file, prometheus } = this.settings;
    if (file !== undefined) {
      await this.attempt(`The inventory ${file}`, async () => {
        const lines = (await readFile(file, 'utf8')).split('\n').map((line) => line.replace(/#.*/, '').trim());
        this.names.file = { hosts: lines.filter(Boolean), alerts: lines.filter(Boolean) };
      });
    }
    if (prometheus !== undefined && this.fetch !== undefined) {
      const { fetch } = this;
      await this.attempt(`The inventory of ${prometheus.url}`, async () => {
        const headers = await headersOf(prometheus.tokenFile);
        const valuesOf = async (label: string) =>
          stringsOf(
            await fetchJson(
              fetch,
              `${prometheus.url.replace(/\/+$/, '')}/api/v1/label/${encodeURIComponent(label)}/values`,
              headers
            )
          );
        const hosts: string[] = [];
        for (const label of prometheus.labels ?? LABELS) {
          hosts.push(...(await valuesOf(label)));
        }
        this.names.prometheus = { hosts, alerts: await valuesOf('alertname') };
      });
    }
    this.current = this.build();
  }

  private build(): Inventory {
    const { file, prometheus } = this.names;
    return toInventory([...file.hosts, ...prometheus.hosts], [...file.alerts, ...prometheus.alerts], this.isPublic);
  }

  private async attempt(what: string, work: () => Promise<void>): Promise<void> {
    try {
      await work();
      this.told.delete(what);
    } catch (error) {
      const message = `${what} cannot be read, what was known stays: ${error instanceof Error ? error.message : String(error)}`;
      if (this.told.get(what) !== message) {
        this.log(message);
      }
      this.told.set(what, message);
    }
  }
}

function empty(): { hosts: string[]; alerts: string[] } {
  return { hosts: [], alerts: [] };
}

async function headersOf(tokenFile: string | undefined): Promise<Record<string, string>> {
  return tokenFile === undefined ? {} : { authorization: `Bearer ${(await readFile(tokenFile, 'utf8')).trim()}` };
}

/** The list in an answer of Prometheus' API. */
function stringsOf(answer: unknown): string[] {
  const data: unknown = typeof answer === 'object' && answer !== null && 'data' in answer ? answer.data : undefined;
  return Array.isArray(data) ? data.filter((each): each is string => typeof each === 'string') : [];
}
