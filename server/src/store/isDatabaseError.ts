import { types } from 'node:util';

import Libsql from 'libsql';
import pg from 'pg';

const NETWORK = [
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
];
/** What the driver says in plain errors when a connection is not made in time, or breaks. */
const SENTENCES =
  /^(Connection terminated|timeout exceeded when trying to connect|Query read timeout|Client has encountered a connection error|driver has already been destroyed|The database connection is not open)/;

/** Whether an error comes from the database, or from there being none: the caller cannot help it, and later may be better. */
export function isDatabaseError(error: unknown): boolean {
  if (!types.isNativeError(error)) {
    return false;
  }
  if (error instanceof pg.DatabaseError || error instanceof Libsql.SqliteError || SENTENCES.test(error.message)) {
    return true;
  }
  const code: unknown = Reflect.get(error, 'code');
  const call: unknown = Reflect.get(error, 'syscall');
  return (
    typeof code === 'string' &&
    NETWORK.includes(code) &&
    typeof call === 'string' &&
    /^(connect|read|write|getaddrinfo)/.test(call)
  );
}
