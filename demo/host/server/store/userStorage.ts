import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** What one user stored under one name. */
export interface StoredItem {
  data: Record<string, string>;
  /** Counts up with each write. */
  version: number;
  createdAt: string;
}

/** Grafana's user storage: items by name (`<plugin>:<user>`), which only their owner reaches. */
export interface UserStorage {
  get: (name: string) => StoredItem | undefined;
  set: (name: string, data: Record<string, string>) => StoredItem;
  delete: (name: string) => void;
}

/** Kept in `<folder>/user-storage.json` when there is a folder. */
export function createUserStorage(folder?: string): UserStorage {
  const file = folder && path.join(folder, 'user-storage.json');
  const items = new Map<string, StoredItem>(file && existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : []);
  const save = () => {
    if (folder && file) {
      mkdirSync(folder, { recursive: true });
      writeFileSync(`${file}.new`, JSON.stringify([...items]));
      renameSync(`${file}.new`, file);
    }
  };
  return {
    get: (name) => items.get(name),
    set: (name, data) => {
      const before = items.get(name);
      const createdAt = before?.createdAt ?? new Date().toISOString();
      const item = { data, version: (before?.version ?? 0) + 1, createdAt };
      items.set(name, item);
      save();
      return item;
    },
    delete: (name) => {
      items.delete(name);
      save();
    },
  };
}
