import { readFileSync } from 'node:fs';

import { LeitstandError } from '../../../src/domain/errors/leitstandError';

/** Tells a secret as it is now: what comes from a file may be changed while the server runs. */
export type Secret = () => string;

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The secret in the environment variable `name`, or in the file that `<name>_FILE` names, without the line break at its end. The file is read again each time;
 * while it cannot be read, what it last said counts. Undefined if neither is set. Throws `invalid-input` if both are, or the file cannot be read at all.
 */
export function readSecret(environment: Environment, name: string): Secret | undefined {
  const [value, file] = [environment[name], environment[`${name}_FILE`]];
  if (value && file) {
    throw new LeitstandError('invalid-input', `Only one of ${name} and ${name}_FILE can be set.`);
  }
  return file ? secretFile(file, `${name}_FILE`) : value ? () => value : undefined;
}

/** The secret in a file; `what` names the setting it comes from. As `readSecret`. */
export function secretFile(file: string, what: string): Secret {
  const read = () => readFileSync(file, 'utf8').replace(/\r?\n$/, '');
  let last: string;
  try {
    last = read();
  } catch (error) {
    throw new LeitstandError('invalid-input', `${what} names ${file}, which cannot be read.`, String(error));
  }
  return () => {
    try {
      // Somebody who writes the file anew may be halfway.
      last = read() || last;
    } catch {
      // As above: the old one is the best that is known.
    }
    return last;
  };
}
