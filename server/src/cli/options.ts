import { readFileSync } from 'node:fs';
import { parseArgs, type ParseArgsConfig } from 'node:util';

import { LeitstandError } from '../../../src/domain/errors/leitstandError';

import type { CliContext } from './environment';
import { lastServer } from './logins';

type Options = NonNullable<ParseArgsConfig['options']>;

/** Options of every command. */
export const COMMON = {
  server: { type: 'string' },
  'token-file': { type: 'string' },
  json: { type: 'boolean' },
} as const satisfies Options;

/** Options of commands that say something to customers. */
export const WRITING = { ...COMMON, 'override-redaction': { type: 'boolean' } } as const satisfies Options;

/** Parses a command's arguments; throws `invalid-input` for what it does not know or for another number of words than `words`. */
export function parseCommand<T extends Options>(args: readonly string[], options: T, words: readonly string[] = []) {
  const parsed = tryParse(args, options);
  if (parsed.positionals.length !== words.length) {
    throw new LeitstandError(
      'invalid-input',
      words.length > parsed.positionals.length
        ? `${words.slice(parsed.positionals.length).join(' ')} is missing.`
        : `What is ${parsed.positionals.slice(words.length).join(' ')}? Texts with blanks need quotes.`
    );
  }
  return parsed;
}

function tryParse<T extends Options>(args: readonly string[], options: T) {
  try {
    return parseArgs({ args: [...args], options, strict: true, allowPositionals: true });
  } catch (error) {
    throw new LeitstandError('invalid-input', error instanceof Error ? error.message : String(error));
  }
}

/** The server meant, without a slash at its end: given, else by LEITSTAND_URL, else the one last signed in at, else on this machine. */
export function serverOf(context: CliContext, given: string | undefined): string {
  const server = given ?? context.environment.LEITSTAND_URL ?? lastServer(context) ?? 'http://127.0.0.1:3333';
  if (!/^https?:\/\//.test(server)) {
    throw new LeitstandError(
      'invalid-input',
      `${server} is not an address of a server: http:// or https:// is missing.`
    );
  }
  return server.replace(/\/+$/, '');
}

/** A text given on the command line; `-` reads it from standard input. */
export function readText(given: string | undefined): string | undefined {
  return given === '-' ? readFileSync(0, 'utf8').trim() : given;
}

/** An RFC 3339 time or `now`, as the API takes it. Throws `invalid-input` naming the option. */
export function readTime(given: string | undefined, option: string): string | undefined {
  if (given === undefined) {
    return undefined;
  }
  const time = given === 'now' ? new Date() : new Date(given);
  // Without a zone, Date would take this machine's: a reader elsewhere would see another time than was meant.
  if (Number.isNaN(time.getTime()) || (given !== 'now' && !/(Z|[+-]\d\d:\d\d)$/i.test(given))) {
    throw new LeitstandError(
      'invalid-input',
      `--${option} must be "now" or a time with a zone, as in 2026-05-01T08:00:00+02:00.`
    );
  }
  return time.toISOString();
}
