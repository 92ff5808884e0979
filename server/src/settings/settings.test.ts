import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import { parseProvisioning } from '../provisioning/parseProvisioning';

import { parseConfig } from './parseConfig';
import { readSettings } from './readSettings';
import { readSecret } from './secret';

const DEMO = path.resolve(__dirname, '../../../demo/status');

const REFERENCE = {
  'provisioning-file': './provisioning.yaml',
  'shutdown-timeout': '1m30s',
  'server-address': ':3000',
  'server-swagger-ui-enabled': 'true',
  'server-cors-enabled': 'true',
  'server-cors-allowed-origins': 'https://a.example.org',
  'database-connection-string': 'host=db user=x password=y dbname=z',
  'metrics-address': ':9000',
  'metrics-namespace': 'page',
  'metrics-subsystem': 'http',
};

describe('the reference server’s options', () => {
  const expected = {
    provisioningFile: './provisioning.yaml',
    shutdownTimeoutMs: 90_000,
    listen: { host: '0.0.0.0', port: 3000 },
    corsOrigins: ['https://a.example.org'],
    metrics: { listen: { host: '0.0.0.0', port: 9000 }, namespace: 'page', subsystem: 'http' },
    idle: [
      'STATUS_PAGE_VERBOSE does nothing: there are no levels of logging here.',
      'STATUS_PAGE_SERVER_SWAGGER_UI_ENABLED does nothing: the API is described at /openapi.json, for any viewer.',
    ],
  };
  const database = ({ databaseUrl }: ReturnType<typeof readSettings>) =>
    typeof databaseUrl === 'function' ? databaseUrl() : databaseUrl;

  it('are understood as variables, all of them', () => {
    const environment = Object.fromEntries(
      Object.entries({ ...REFERENCE, verbose: '2' }).map(([name, value]) => [
        `STATUS_PAGE_${name.toUpperCase().replaceAll('-', '_')}`,
        value,
      ])
    );
    const settings = readSettings([], environment);
    expect(settings).toMatchObject(expected);
    expect(database(settings)).toBe('host=db user=x password=y dbname=z');
  });

  it.each([
    ['with =', Object.entries(REFERENCE).map(([name, value]) => `--${name}=${value}`)],
    [
      'as two words',
      Object.entries(REFERENCE).flatMap(([name, value]) => (value === 'true' ? [`--${name}`] : [`--${name}`, value])),
    ],
    [
      'with dots, as it also takes them',
      Object.entries(REFERENCE).map(
        ([name, value]) => `--${name.replace(/^(server|database|metrics)-/, '$1.')}=${value}`
      ),
    ],
  ])('are understood on the command line %s', (_name, argv) => {
    const settings = readSettings([...argv, '-vv'], { STATUS_PAGE_SERVER_ADDRESS: '127.0.0.1:1' });
    expect(settings).toMatchObject(expected);
    expect(database(settings)).toBe('host=db user=x password=y dbname=z');
  });

  it('switch CORS off, and may be mixed with ours', () => {
    for (const value of ['false', '0', 'F', 'False', 'f', 'FALSE']) {
      expect(readSettings([`--server-cors-enabled=${value}`, '--data', 'x'], {})).toMatchObject({
        corsOrigins: [],
        dataDir: 'x',
      });
    }
    const two = ['--server-cors-allowed-origins', 'https://a', '--server-cors-allowed-origins=https://b'];
    expect(readSettings(two, {}).corsOrigins).toEqual(['https://a', 'https://b']);
    expect(() => readSettings(['--server-address'], {})).toThrow('--server-address needs a value.');
    expect(readSettings([], {}).idle).toEqual([]);
  });
});

describe('secrets', () => {
  const directory = mkdtempSync(path.join(os.tmpdir(), 'leitstand-secrets-'));
  const file = path.join(directory, 'secret');
  beforeEach(() => writeFileSync(file, 'first\n'));
  afterAll(() => rmSync(directory, { recursive: true }));

  it.each(['LEITSTAND_DATABASE', 'STATUS_PAGE_DATABASE_CONNECTION_STRING', 'LEITSTAND_DATABASE_PASSWORD'])(
    'may be in a file, which is read again: %s',
    (name) => {
      const secret = readSecret({ [`${name}_FILE`]: file }, name);
      expect(secret?.()).toBe('first');
      writeFileSync(file, 'second');
      expect(secret?.()).toBe('second');
      // Empty for a moment, or gone: what was last read counts.
      writeFileSync(file, '');
      expect(secret?.()).toBe('second');
      rmSync(file);
      expect(secret?.()).toBe('second');
      writeFileSync(file, ' third \r\n');
      expect(secret?.()).toBe(' third ');
    }
  );

  it('are in one place only, and in one that can be read', () => {
    expect(() => readSettings([], { LEITSTAND_DATABASE: 'x', LEITSTAND_DATABASE_FILE: file })).toThrow(
      'Only one of LEITSTAND_DATABASE and LEITSTAND_DATABASE_FILE can be set.'
    );
    expect(() => readSettings([], { LEITSTAND_DATABASE_FILE: `${file}.not` })).toThrow('LEITSTAND_DATABASE_FILE names');
    expect(() => readSettings(['--database-file', `${file}.not`], {})).toThrow('--database-file names');
    expect(() => readSettings(['--database-file', file, '--database', 'x'], {})).toThrow('Only one of');
  });

  it('may be in files for the config file, too', () => {
    const config = 'page: { title: "${TITLE}" }';
    expect(parseConfig(config, { TITLE_FILE: file }).page?.title).toBe('first');
    expect(() => parseConfig(config, {})).toThrow('needs the environment variable TITLE, or TITLE_FILE.');
  });
});

describe('options', () => {
  it('have defaults for a first try', () => {
    expect(readSettings([], {})).toMatchObject({
      listen: { host: '127.0.0.1', port: 3333 },
      dataDir: 'data',
      insecureNoAuth: false,
      databaseUrl: undefined,
    });
  });

  it('are read from the command line before our variables, and those before the reference server’s', () => {
    const environment = {
      LEITSTAND_LISTEN: '[::1]:4000',
      STATUS_PAGE_SERVER_ADDRESS: ':3000',
      STATUS_PAGE_DATABASE_CONNECTION_STRING: 'host=db user=x',
      STATUS_PAGE_PROVISIONING_FILE: './p.yaml',
      STATUS_PAGE_SERVER_CORS_ALLOWED_ORIGINS: 'http://a http://b',
      STATUS_PAGE_SHUTDOWN_TIMEOUT: '3s',
    };
    expect(
      readSettings(['--listen', '127.0.0.1:5000', '--public-url', 'https://x.org/status/'], environment)
    ).toMatchObject({
      listen: { host: '127.0.0.1', port: 5000 },
      publicUrl: 'https://x.org/status',
      provisioningFile: './p.yaml',
      corsOrigins: ['http://a', 'http://b'],
      shutdownTimeoutMs: 3000,
    });
    expect(readSettings([], environment).listen).toEqual({ host: '::1', port: 4000 });
    const { LEITSTAND_LISTEN: _ours, ...theirs } = environment;
    expect(readSettings([], theirs).listen).toEqual({ host: '0.0.0.0', port: 3000 });
    expect(readSettings([], theirs).metrics).toBeUndefined();
    expect(
      readSettings([], { STATUS_PAGE_METRICS_ADDRESS: ':9000', STATUS_PAGE_METRICS_SUBSYSTEM: 'x' }).metrics
    ).toEqual({
      listen: { host: '0.0.0.0', port: 9000 },
      namespace: 'status_page',
      subsystem: 'x',
    });
    expect(readSettings([], { ...theirs, STATUS_PAGE_SERVER_CORS_ENABLED: 'false' }).corsOrigins).toEqual([]);
  });

  it.each([
    [['--insecure-no-auth', '--listen', '0.0.0.0:3333'], 'only possible on a loopback address, not on 0.0.0.0'],
    [['--insecure-no-auth', '--listen', ':3333'], 'only possible on a loopback address'],
    [['--insecure-no-auth', '--listen', '127.0.0.1.example.org:3333'], 'only possible on a loopback address'],
    [['--listen', '3333'], 'HOST:PORT is expected'],
    [['--listen', 'localhost:99999'], 'HOST:PORT is expected'],
    [['--public-url', 'javascript:alert(1)'], 'must be an http or https address'],
    [['--colour', 'red'], '--colour'],
  ])('%j is refused with a sentence', (argv, sentence) => {
    expect(() => readSettings(argv, {})).toThrow(sentence);
  });

  it.each(['127.0.0.1:0', '127.1.2.3:3333', '[::1]:3333', 'localhost:3333'])(
    'everybody may write on %s if asked for',
    (listen) => {
      expect(readSettings(['--insecure-no-auth', '--listen', listen], {}).insecureNoAuth).toBe(true);
    }
  );
});

describe('the config file', () => {
  const issuer = (over: string) => `auth: { issuers: [{ issuer: 'https://x.org', audience: a, roles: [], ${over} }] }`;

  it('takes names from the environment', () => {
    const config = parseConfig('cors: { origins: ["${A}", "${B:-http://b}"] }', { A: 'http://a' });
    expect(config.cors?.origins).toEqual(['http://a', 'http://b']);
    expect(parseConfig('', {})).toEqual({});
  });

  it.each([
    ['cors: { origins: ["${MISSING}"] }', 'needs the environment variable MISSING'],
    ['corz: {}', 'The config file'],
    [issuer('algorithms: [HS256]'), 'auth.issuers.0.algorithms.0'],
    [issuer('algorithms: [none]'), 'auth.issuers.0.algorithms.0'],
    [issuer('issuer: x').replace("issuer: 'https://x.org', ", ''), 'auth.issuers.0.issuer'],
    [
      "auth: { issuers: [{ issuer: 'https://x.org', audience: a, roles: [{ claim: a, value: b, role: root }] }] }",
      'auth.issuers.0.roles.0.role',
    ],
    ['page: { links: { en: [{ text: x, href: "javascript:alert(1)" }], de: [] } }', 'page.links.en.0.href'],
    ['page: { timeZone: Mars/Olympus }', 'Mars/Olympus'],
  ])('%s is refused, naming the place', (yaml, place) => {
    expect(() => parseConfig(yaml, {})).toThrow(place);
  });
});

describe('the provisioning file', () => {
  it('is that of the reference server: numbers in labels become texts', () => {
    expect(parseProvisioning('components: [{ displayname: S, labels: { az: 1 } }]')).toMatchObject({
      components: [{ displayName: 'S', labels: { az: '1' } }],
      phases: [],
    });
  });

  it.each([
    ['components: [{ name: S }]', 'components.0'],
    ['severities: [{ name: x, value: 101 }]', 'severities.0.value'],
    ['phases: [Open]', 'phases.0'],
  ])('%s is refused, naming the place', (yaml, place) => {
    expect(() => parseProvisioning(yaml)).toThrow(place);
  });

  it('takes over the mapping of other files, after its own', () => {
    const rule = (id: string) =>
      `{ id: ${id}, match: [], component: { displayName: C }, impactType: T, severity: 50, title: { en: a, de: b }, text: { en: a, de: b } }`;
    const yaml = `mapping: { version: 1, rules: [${rule('own')}] }\nmappingFiles: [shared.yaml]`;
    const shared = (id: string) => () => `version: 1\nrules: [${rule(id)}]`;
    expect(parseProvisioning(yaml, shared('shared')).mapping?.rules.map(({ id }) => id)).toEqual(['own', 'shared']);
    expect(() => parseProvisioning(yaml, shared('own'))).toThrow('two mapping rules with the id "own"');
    expect(() => parseProvisioning(yaml, () => 'version: 2')).toThrow('The mapping file shared.yaml');
    expect(() => parseProvisioning(yaml)).toThrow('shared.yaml');
  });
});

describe('the demo’s files', () => {
  const provisioning = parseProvisioning(readFileSync(path.join(DEMO, 'provisioning.yaml'), 'utf8'), (file) =>
    readFileSync(path.join(DEMO, file), 'utf8')
  );

  it('let four groups in', () => {
    const environment = { IDP_URL: 'http://127.0.0.1:5556', GRAFANA_URL: 'http://127.0.0.1:3000' };
    const config = parseConfig(readFileSync(path.join(DEMO, 'config.yaml'), 'utf8'), environment);
    expect(config.auth?.issuers[0]?.roles.map(({ role }) => role).sort()).toEqual([
      'admin',
      'drafter',
      'publisher',
      'viewer',
    ]);
  });

  it('map alerts to components and impact types that exist, exactly one each', () => {
    const rules = provisioning.mapping?.rules ?? [];
    expect(rules.length).toBeGreaterThan(0);
    for (const { id, component, impactType, severity } of rules) {
      const found = provisioning.components.filter(
        ({ displayName, labels }) =>
          displayName === component.displayName &&
          Object.entries(component.labels ?? {}).every(([key, value]) => labels?.[key] === value)
      );
      expect([id, found.length]).toEqual([id, 1]);
      expect(provisioning.impactTypes.map(({ displayName }) => displayName)).toContain(impactType);
      // A draft that changes nothing for customers would not be worth a word to them.
      expect(severity).toBeGreaterThan(33);
    }
  });
});
