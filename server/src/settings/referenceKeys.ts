import { LeitstandError } from '../../../src/domain/errors/leitstandError';

type Environment = Readonly<Record<string, string | undefined>>;

/** The reference server's options (its docs/configuration.md, v1.0.1); the variable of `a-b` is `STATUS_PAGE_A_B`. */
const KEYS = [
  'provisioning-file',
  'shutdown-timeout',
  'verbose',
  'server-address',
  'server-swagger-ui-enabled',
  'server-cors-enabled',
  'server-cors-allowed-origins',
  'database-connection-string',
  'metrics-address',
  'metrics-namespace',
  'metrics-subsystem',
] as const;

/** Options that may stand without a value, which means true. */
const FLAGS: readonly string[] = ['server-swagger-ui-enabled', 'server-cors-enabled'];
const LISTS: readonly string[] = ['server-cors-allowed-origins'];

/** What the reference server understands and this one need not do, with the reason for operators. */
const IDLE: Readonly<Record<string, string>> = {
  STATUS_PAGE_VERBOSE: 'there are no levels of logging here',
  STATUS_PAGE_SERVER_SWAGGER_UI_ENABLED: 'the API is described at /openapi.json, for any viewer',
};

export interface ReferenceKeys {
  /** The command line without the reference server's options. */
  argv: string[];
  /** The environment with those options as the variables they stand for. */
  environment: Environment;
  /** What was given and does nothing here, in a sentence each. */
  idle: string[];
}

/** Understands the reference server's command line as its environment variables; an option wins over its variable, as there. Throws `invalid-input` for one without its value. */
export function readReferenceKeys(argv: readonly string[], environment: Environment): ReferenceKeys {
  const rest: string[] = [];
  const given: Record<string, string> = {};
  const words = [...argv];
  for (let word = words.shift(); word !== undefined; word = words.shift()) {
    const [, name = '', value] = /^--([a-z.-]+)(?:=(.*))?$/s.exec(word) ?? [];
    const key = KEYS.find((each) => each === name.replaceAll('.', '-'));
    if (/^-v+$/.test(word) || word === '--verbose') {
      given.STATUS_PAGE_VERBOSE = word;
    } else if (key === undefined) {
      rest.push(word);
    } else {
      const found = value ?? (FLAGS.includes(key) ? 'true' : words.shift());
      if (found === undefined) {
        throw new LeitstandError('invalid-input', `${word} needs a value.`);
      }
      const variable = variableOf(key);
      given[variable] = LISTS.includes(key) && given[variable] !== undefined ? `${given[variable]} ${found}` : found;
    }
  }
  const all: Environment = { ...environment, ...given };
  const idle = Object.entries(IDLE).flatMap(([name, why]) =>
    all[name] && !isFalse(all[name]) && all[name] !== '0' ? [`${name} does nothing: ${why}.`] : []
  );
  return { argv: rest, environment: all, idle };
}

/** False as the reference server reads it (Go's strconv.ParseBool). */
export function isFalse(value: string | undefined): boolean {
  return value !== undefined && ['0', 'f', 'F', 'false', 'FALSE', 'False'].includes(value);
}

/** Milliseconds of a duration as Go writes it: `10s`, `1m30s`, `500ms`. Undefined for anything else. */
export function parseDuration(value: string | undefined): number | undefined {
  if (value === undefined || !/^(\d+(\.\d+)?(ms|s|m|h))+$/.test(value)) {
    return undefined;
  }
  const units: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: 60_000, h: 3600_000 };
  return [...value.matchAll(/(\d+(?:\.\d+)?)(ms|s|m|h)/g)].reduce(
    (sum, [, count, unit]) => sum + Number(count) * (units[unit ?? ''] ?? 0),
    0
  );
}

function variableOf(key: string): string {
  return `STATUS_PAGE_${key.toUpperCase().replaceAll('-', '_')}`;
}
