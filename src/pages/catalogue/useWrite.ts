import { useState } from 'react';
import { isRedactionRefusal } from '../../incidents/messages/isRedactionRefusal';
import type { Meant } from './catalogueClient';

export interface Writing {
  isWriting: boolean;
  error?: unknown;
  /** What customers see since the last write. */
  meaning?: string;
  /** Resolves with whether it was written; then `meaning` is told. */
  run(write: (meant: Meant) => Promise<void>, meaning: Told): Promise<boolean>;
  /** Writes what was refused because words look internal: somebody has looked at them. */
  runAnyway?(): Promise<boolean>;
}

/** What customers see then; a function is asked after the write, and may have nothing to tell. */
export type Told = string | (() => string | undefined);

/** One write at a time, its failure in the user's words, and what it changed for customers. `onWritten` reads the catalogue again. */
export function useWrite(onWritten: () => Promise<void>): Writing {
  const [isWriting, setIsWriting] = useState(false);
  const [error, setError] = useState<unknown>();
  const [meaning, setMeaning] = useState<string>();
  const [last, setLast] = useState<{ write: (meant: Meant) => Promise<void>; meaning: Told }>();

  const attempt = async (write: (meant: Meant) => Promise<void>, told: Told, meant: Meant) => {
    setIsWriting(true);
    setError(undefined);
    setMeaning(undefined);
    setLast({ write, meaning: told });
    try {
      await write(meant);
      await onWritten();
      setMeaning(typeof told === 'string' ? told : told());
      return true;
    } catch (failure) {
      setError(failure);
      return false;
    } finally {
      setIsWriting(false);
    }
  };

  return {
    isWriting,
    error,
    meaning,
    run: (write, told) => attempt(write, told, { isAnyway: false }),
    runAnyway:
      last !== undefined && isRedactionRefusal(error)
        ? () => attempt(last.write, last.meaning, { isAnyway: true })
        : undefined,
  };
}
