import { LeitstandError } from '../../../src/domain/errors/leitstandError';

type Environment = Readonly<Record<string, string | undefined>>;

/** Replaces `${NAME}` and `${NAME:-default}` in every text of a parsed document. Throws `invalid-input` for a name that is not set and has no default. */
export function expandEnvironment(value: unknown, environment: Environment): unknown {
  if (typeof value === 'string') {
    return value.replace(/\$\{(\w+)(?::-([^}]*))?\}/g, (_all, name: string, fallback: string | undefined) => {
      const found = environment[name] || fallback;
      if (found === undefined) {
        throw new LeitstandError('invalid-input', `The configuration needs the environment variable ${name}.`);
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
