import { parseArgs } from 'node:util';

import { LeitstandError } from '../../../src/domain/errors/leitstandError';
import type { MetricsSettings } from '../metrics/startMetrics';
import { PROVISIONING_MODES, type ProvisioningMode } from '../provisioning/model';

import { isFalse, parseDuration, readReferenceKeys } from './referenceKeys';
import { readSecret, type Secret, secretFile } from './secret';

/** What the command line and the environment say. */
export interface Settings {
  listen: { host: string; port: number };
  dataDir: string;
  /** PostgreSQL; undefined: SQLite in `dataDir`. Asked again for every new connection if it comes from a file. */
  databaseUrl?: string | Secret;
  /** If given, the database's password, whatever the connection string says. Asked again for every new connection. */
  databasePassword?: Secret;
  configFile?: string;
  provisioningFile?: string;
  /** Undefined: as the config file says, else `seed`. */
  provisioningMode?: ProvisioningMode;
  /** Only say what reconciling would do. */
  provisioningDryRun?: boolean;
  /** Address under which customers reach the page, without a slash at the end. */
  publicUrl?: string;
  insecureNoAuth: boolean;
  /** Undefined: as the config file says. */
  corsOrigins?: string[];
  shutdownTimeoutMs: number;
  /** Where the public tree is kept as files; undefined: nowhere. */
  exportDir?: string;
  /** Undefined: no metrics. */
  metrics?: MetricsSettings;
  /** What was given and does nothing, in a sentence each. */
  idle?: string[];
}

type Environment = Readonly<Record<string, string | undefined>>;

const OPTIONS = {
  listen: { type: 'string' },
  data: { type: 'string' },
  database: { type: 'string' },
  'database-file': { type: 'string' },
  config: { type: 'string' },
  provisioning: { type: 'string' },
  'provisioning-mode': { type: 'string' },
  'provisioning-dry-run': { type: 'boolean' },
  'public-url': { type: 'string' },
  export: { type: 'string' },
  'metrics-listen': { type: 'string' },
  'insecure-no-auth': { type: 'boolean' },
} as const;

export const USAGE = `Usage: npm run server -- [options]
  --listen HOST:PORT     where to listen                         LEITSTAND_LISTEN (127.0.0.1:3333)
  --data DIR             where the embedded database is kept     LEITSTAND_DATA (./data)
  --database URL         PostgreSQL instead of the embedded one  LEITSTAND_DATABASE
  --database-file FILE   the same, read again when it changes    LEITSTAND_DATABASE_FILE
                         only its password                       LEITSTAND_DATABASE_PASSWORD_FILE
  --config FILE          logins, CORS, page (YAML)               LEITSTAND_CONFIG
  --provisioning FILE    components and so on for a first start  LEITSTAND_PROVISIONING
  --provisioning-mode M  seed (default) or reconcile             LEITSTAND_PROVISIONING_MODE
  --provisioning-dry-run says what reconciling would do, and ends
  --public-url URL       where customers read the page           LEITSTAND_PUBLIC_URL
  --export DIR           public tree as files, for a mirror      LEITSTAND_EXPORT
  --metrics-listen H:P   Prometheus metrics, off by default      LEITSTAND_METRICS_LISTEN
  --insecure-no-auth     everybody may write; loopback only      LEITSTAND_INSECURE_NO_AUTH=true
The reference server's options and STATUS_PAGE_… variables are understood, too.
Secrets may be in files: NAME_FILE=PATH instead of NAME=VALUE, also for \${NAME} in the config file.`;

/** Reads the options; the command line wins over `LEITSTAND_…`, that over `STATUS_PAGE_…`. Throws `invalid-input` with a sentence. */
export function readSettings(words: readonly string[], surroundings: Environment): Settings {
  const { argv, environment, idle } = readReferenceKeys(words, surroundings);
  const given = parseOptions(argv);
  const listen = parseAddress(
    given.listen ?? environment.LEITSTAND_LISTEN ?? environment.STATUS_PAGE_SERVER_ADDRESS ?? '127.0.0.1:3333'
  );
  const insecureNoAuth = given['insecure-no-auth'] ?? isTrue(environment.LEITSTAND_INSECURE_NO_AUTH);
  if (insecureNoAuth && !isLoopback(listen.host)) {
    throw new LeitstandError(
      'invalid-input',
      `--insecure-no-auth lets everybody write and is only possible on a loopback address, not on ${listen.host || 'all addresses'}.`
    );
  }
  const publicUrl = given['public-url'] ?? environment.LEITSTAND_PUBLIC_URL;
  if (publicUrl !== undefined && !/^https?:\/\/[^?#]+$/.test(publicUrl)) {
    throw new LeitstandError('invalid-input', `--public-url must be an http or https address, not ${publicUrl}.`);
  }
  return {
    listen,
    dataDir: given.data ?? environment.LEITSTAND_DATA ?? 'data',
    databaseUrl: readDatabase(given, environment),
    databasePassword: readSecret(environment, 'LEITSTAND_DATABASE_PASSWORD'),
    configFile: given.config ?? environment.LEITSTAND_CONFIG,
    provisioningFile:
      given.provisioning ?? environment.LEITSTAND_PROVISIONING ?? environment.STATUS_PAGE_PROVISIONING_FILE,
    provisioningMode: readMode(given['provisioning-mode'] ?? environment.LEITSTAND_PROVISIONING_MODE),
    provisioningDryRun: given['provisioning-dry-run'] ?? false,
    publicUrl: publicUrl?.replace(/\/+$/, ''),
    insecureNoAuth,
    corsOrigins: corsOrigins(environment),
    shutdownTimeoutMs: parseDuration(environment.STATUS_PAGE_SHUTDOWN_TIMEOUT) ?? 10_000,
    exportDir: given.export ?? environment.LEITSTAND_EXPORT,
    metrics: readMetrics(given['metrics-listen'], environment),
    idle,
  };
}

function readDatabase(given: ReturnType<typeof parseOptions>, environment: Environment): string | Secret | undefined {
  if (given.database !== undefined && given['database-file'] !== undefined) {
    throw new LeitstandError('invalid-input', 'Only one of --database and --database-file can be given.');
  }
  return (
    given.database ??
    (given['database-file'] === undefined ? undefined : secretFile(given['database-file'], '--database-file')) ??
    readSecret(environment, 'LEITSTAND_DATABASE') ??
    readSecret(environment, 'STATUS_PAGE_DATABASE_CONNECTION_STRING')
  );
}

function readMode(given: string | undefined): ProvisioningMode | undefined {
  const mode = PROVISIONING_MODES.find((each) => each === given);
  if (given && mode === undefined) {
    throw new LeitstandError(
      'invalid-input',
      `--provisioning-mode is one of ${PROVISIONING_MODES.join(', ')}, not ${given}.`
    );
  }
  return mode;
}

function readMetrics(given: string | undefined, environment: Environment): MetricsSettings | undefined {
  const address = given ?? environment.LEITSTAND_METRICS_LISTEN ?? environment.STATUS_PAGE_METRICS_ADDRESS;
  const namespace = environment.STATUS_PAGE_METRICS_NAMESPACE ?? 'status_page';
  const subsystem = environment.STATUS_PAGE_METRICS_SUBSYSTEM ?? 'api';
  if (!/^[a-zA-Z_]\w*$/.test(namespace) || !/^\w*$/.test(subsystem)) {
    throw new LeitstandError('invalid-input', `Names of metrics cannot begin with ${namespace}_${subsystem}.`);
  }
  return address ? { listen: parseAddress(address), namespace, subsystem } : undefined;
}

function parseOptions(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options: OPTIONS, strict: true }).values;
  } catch (error) {
    throw new LeitstandError('invalid-input', `${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
  }
}

function parseAddress(address: string): Settings['listen'] {
  const match = /^(?:\[([^\]]+)\]|([^:]*)):(\d{1,5})$/.exec(address);
  const port = Number(match?.[3]);
  if (!match || port > 65535) {
    throw new LeitstandError('invalid-input', `${address} is not an address to listen on; HOST:PORT is expected.`);
  }
  // As in the reference server, ":3000" is every address.
  return { host: match[1] ?? (match[2] || '0.0.0.0'), port };
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host);
}

function isTrue(value: string | undefined): boolean {
  return value === 'true' || value === '1';
}

function corsOrigins(environment: Environment): string[] | undefined {
  if (isFalse(environment.STATUS_PAGE_SERVER_CORS_ENABLED)) {
    return [];
  }
  const origins = environment.LEITSTAND_CORS_ORIGINS ?? environment.STATUS_PAGE_SERVER_CORS_ALLOWED_ORIGINS;
  return origins?.split(/\s+/).filter(Boolean);
}
