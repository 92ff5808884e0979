import { LeitstandError } from '../../../src/domain/errors/leitstandError';

import { readSecret } from './secret';

type Environment = Readonly<Record<string, string | undefined>>;

/** Replaces `${NAME}` and `${NAME:-default}` in every text of a parsed document; a value may be in the file that `NAME_FILE` names. Throws `invalid-input` for a name that is not set and has no default. */
export function expandEnvironment(value: unknown, environment: Environment): unknown {
  if (typeof value === 'string') {
    return value.replace(/\$\{(\w+)(?::-([^}]*))?\}/g, (_all, name: string, fallback: string | undefined) => {
      const found = readSecret(environment, name)?.() || fallback;
      if (found === undefined) {
        throw new LeitstandError(
          'invalid-input',
          `The configuration needs the environment variable ${name}, or ${name}_FILE.`
        );
      }
      return found;
    });
  }
  if (Array.isArray(value)) {
    return value.map((item) => expandEnvironment(item, environment));
  }
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, expandEnvironment(item, environment)]));
  }
  return value;
}
