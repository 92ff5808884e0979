import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { AdapterPayload } from 'oidc-provider';

export interface StoredRecord {
  payload: AdapterPayload;
  /** Milliseconds since 1970; absent: does not end. */
  endsAt?: number;
}

/** Records of the provider by `<model>:<id>`; few enough for one map and one file. */
export interface RecordStore {
  get: (key: string) => AdapterPayload | undefined;
  set: (key: string, record: StoredRecord) => void;
  delete: (key: string) => void;
  entries: () => Array<[string, AdapterPayload]>;
  /** Writes what is pending to the file now. */
  flush: () => void;
}

const WRITE_DELAY_MS = 200;

/** A store that is kept in `<folder>/records.json`; without a folder, in memory only. */
export function createRecordStore(folder?: string): RecordStore {
  const file = folder && path.join(folder, 'records.json');
  const records = new Map<string, StoredRecord>(file ? readRecords(file) : []);
  let pending: NodeJS.Timeout | undefined;

  const alive = (key: string): StoredRecord | undefined => {
    const record = records.get(key);
    if (record?.endsAt !== undefined && record.endsAt <= Date.now()) {
      records.delete(key);
      return undefined;
    }
    return record;
  };
  const aliveKeys = () => [...records.keys()].filter((key) => alive(key) !== undefined);
  const flush = () => {
    clearTimeout(pending);
    pending = undefined;
    if (file) {
      writeRecords(
        file,
        aliveKeys().map((key) => [key, records.get(key)])
      );
    }
  };
  const changed = () => {
    if (file) {
      pending ??= setTimeout(flush, WRITE_DELAY_MS).unref();
    }
  };

  return {
    get: (key) => alive(key)?.payload,
    set: (key, record) => {
      records.set(key, record);
      changed();
    },
    delete: (key) => {
      records.delete(key);
      changed();
    },
    entries: () =>
      aliveKeys().flatMap((key): Array<[string, AdapterPayload]> => {
        const record = records.get(key);
        return record ? [[key, record.payload]] : [];
      }),
    flush,
  };
}

function readRecords(file: string): Array<[string, StoredRecord]> {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : [];
}

/** Written beside and renamed, so that a kill in between leaves the old file. */
function writeRecords(file: string, records: unknown): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(`${file}.new`, JSON.stringify(records), { mode: 0o600 });
  renameSync(`${file}.new`, file);
}
