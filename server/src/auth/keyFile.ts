import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import type { JSONWebKeySet } from 'jose';

import { isKeySet } from './isKeySet';

/** Keys of an issuer as they were read. */
export interface KeptKeys {
  issuer: string;
  jwksUri?: string;
  /** Milliseconds since 1970. */
  readAt: number;
  set: JSONWebKeySet;
}

/** Whoever may write this file decides whose tokens are good: others than its owner must not. */
const WRITABLE_BY_OTHERS = 0o022;

/** Keeps the public keys of one issuer over a restart, in a folder that belongs to the server. */
export interface KeyFile {
  /** Undefined if there are none, or none of this issuer and address. */
  read: () => KeptKeys | undefined;
  write: (keys: KeptKeys) => void;
}

/** The file of an issuer in `folder`. What is configured is part of the name and of the content: keys of another address are not used. */
export function keyFile(folder: string, of: Pick<KeptKeys, 'issuer' | 'jwksUri'>): KeyFile {
  const name = createHash('sha256')
    .update(JSON.stringify([of.issuer, of.jwksUri]))
    .digest('hex')
    .slice(0, 24);
  const file = path.join(folder, `${name}.json`);
  return {
    read: () => {
      try {
        if ((statSync(file).mode & WRITABLE_BY_OTHERS) !== 0) {
          return undefined;
        }
        const kept: unknown = JSON.parse(readFileSync(file, 'utf8'));
        return isKept(kept) && kept.issuer === of.issuer && kept.jwksUri === of.jwksUri ? kept : undefined;
      } catch {
        return undefined;
      }
    },
    write: (keys) => {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      const next = `${file}.${process.pid}`;
      writeFileSync(next, JSON.stringify(keys), { mode: 0o600 });
      renameSync(next, file);
    },
  };
}

function isKept(value: unknown): value is KeptKeys {
  return (
    typeof value === 'object' &&
    value !== null &&
    'issuer' in value &&
    'readAt' in value &&
    typeof value.readAt === 'number' &&
    'set' in value &&
    isKeySet(value.set)
  );
}
