import { useMemo, useState } from 'react';
import { config } from '@grafana/runtime';
import { keptInBrowser } from '../../incidents/drafts/keptInBrowser';

export interface KeptForm<T> {
  value: T;
  change(value: T): void;
  /** It is saved, or given up. */
  clear(): void;
}

/** What is typed in a form, in the browser's storage until it is saved or given up. `parse` reads back what another version may have kept. */
export function useKeptForm<T>(id: string, initial: T, parse: (value: unknown) => T | undefined): KeptForm<T> {
  const storage = useMemo(() => keptInBrowser('catalogue', String(config.bootData.user.id), parse), [parse]);
  const [value, setValue] = useState(() => storage.load(id) ?? initial);
  return {
    value,
    change: (next) => {
      setValue(next);
      storage.save(id, next);
    },
    clear: () => {
      setValue(initial);
      storage.clear(id);
    },
  };
}
