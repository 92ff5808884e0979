import { readFileSync } from 'node:fs';

import { LeitstandError } from '../../../src/domain/errors/leitstandError';

/** A file's text; throws `invalid-input` with a sentence if it cannot be read. `what` is what a person calls it. */
export function readTextFile(file: string, what: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new LeitstandError('invalid-input', `The ${what} ${file} cannot be read.`, String(error));
  }
}
