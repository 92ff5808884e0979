import { readFileSync } from 'node:fs';
import path from 'node:path';

import { parseProvisioning } from '../provisioning/parseProvisioning';

import { parseConfig } from './parseConfig';
import { readSettings } from './readSettings';

const DEMO = path.resolve(__dirname, '../../../demo/status');

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
      databaseUrl: 'host=db user=x',
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
});

describe('the demo’s files', () => {
  const provisioning = parseProvisioning(readFileSync(path.join(DEMO, 'provisioning.yaml'), 'utf8'));

  it('let three groups in', () => {
    const environment = { IDP_URL: 'http://127.0.0.1:5556', GRAFANA_URL: 'http://127.0.0.1:3000' };
    const config = parseConfig(readFileSync(path.join(DEMO, 'config.yaml'), 'utf8'), environment);
    expect(config.auth?.issuers[0]?.roles.map(({ role }) => role).sort()).toEqual(['admin', 'publisher', 'viewer']);
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
