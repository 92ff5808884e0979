import { filesBelow, readDocument, readText } from './provisioning/files';
import { GRAFANA_SETTINGS } from './provisioning/grafanaSettings';
import { pluginIds } from './provisioning/plugins';
import { readAs } from './provisioning/readAs';
import { readIni } from './provisioning/readIni';
import { AlertingFile, DashboardFile, DashboardsFile, DatasourcesFile, PluginsFile } from './provisioning/schemas';

const FILES = filesBelow('provisioning');
const STRUCTURE = readText('docs/structure.md');
const INIS = FILES.filter((file) => file.endsWith('.ini'));
const below = (folder: string) => FILES.filter((file) => file.startsWith(`provisioning/${folder}/`));
const yamlBelow = (folder: string) => below(folder).filter((file) => /\.ya?ml$/.test(file));
const app = pluginIds().find(({ type }) => type === 'app')?.id;
const datasources = yamlBelow('datasources').flatMap((file) => readAs(DatasourcesFile, file).datasources);

/** Words in backticks: what docs/structure.md names. */
const documented = new Set([...STRUCTURE.matchAll(/`([^`]+)`/g)].flatMap(([, text = '']) => text.split(/[:\s]/)));

test.each(FILES)('%s is where something reads it', (file) => {
  const kinds = [
    'plugins',
    'datasources',
    'dashboards',
    'alerting',
    'grafana',
    'keycloak',
    'dex',
    'status',
    'notifications',
  ];
  const customers = ['customers/dashboards', 'customers/boards'];
  const folders = [...kinds, ...customers, 'prometheus', 'alertmanager'].map((kind) => `provisioning/${kind}`);
  expect(['provisioning', ...folders]).toContain(file.replace(/\/[^/]+$/, ''));
});

test.each(FILES.filter((file) => /\.(ya?ml|json)$/.test(file)))('%s can be parsed', (file) => {
  expect(readDocument(file)).toBeInstanceOf(Object);
});

test.each(FILES.filter((file) => !file.endsWith('.md')))(
  '%s names no environment variable that docs/structure.md does not',
  (file) => {
    const named = [...readText(file).matchAll(/\$\{(\w+)[^}]*\}|\$__env\{(\w+)\}/g)].map(
      ([, plain, env]) => plain ?? env
    );
    // Alertmanager's and Prometheus' templates have their own language.
    expect(named.filter((name) => !documented.has(name ?? ''))).toEqual([]);
  }
);

test.each(FILES)('%s holds no secret but those of the demo', (file) => {
  const text = readText(file);
  expect(text).not.toMatch(/-----BEGIN|glsa_|gh[pousr]_[A-Za-z0-9]{20}|eyJ[A-Za-z0-9_-]{20}/);
  const secrets = [...text.matchAll(/"?(?:\w*(?:secret|password|token))"?\s*[:=]\s*"?([^\s",]+)/gi)].map(
    ([, value]) => value
  );
  const harmless = /^(\$\{\w+\}|leitstand|leitstand-demo|true|false|\[|\{|LEITSTAND_\w+)$/;
  const isUrl = (value = '') => value.includes('/');
  expect(secrets.filter((value) => !harmless.test(value ?? '') && !isUrl(value))).toEqual([]);
});

test('Grafana finds the alerting folder, and in it only what it reads', () => {
  const files = yamlBelow('alerting');
  expect(files).not.toEqual([]);
  expect(files.map((file) => readAs(AlertingFile, file).apiVersion)).toEqual(files.map(() => 1));
});

describe('plugins', () => {
  const apps = yamlBelow('plugins').flatMap((file) => readAs(PluginsFile, file).apps);

  test('the app is enabled, and nothing else is', () => {
    expect(apps.map(({ type, disabled }) => ({ type, disabled }))).toEqual([{ type: app, disabled: false }]);
  });

  test('its settings are those of docs/structure.md, and name provisioned data sources', () => {
    const settings = apps[0]?.jsonData ?? {};
    expect(Object.keys(settings).filter((key) => !documented.has(key))).toEqual([]);
    const uids = datasources.map(({ uid }) => uid);
    const { statusDatasource, prometheusDatasource, alertmanagerDatasources } = settings;
    expect(uids).toEqual(expect.arrayContaining([statusDatasource, prometheusDatasource]));
    expect(Array.isArray(alertmanagerDatasources) && alertmanagerDatasources.every((uid) => uids.includes(uid))).toBe(
      true
    );
  });
});

describe('data sources', () => {
  const byUid = (uid: string) => datasources.find((datasource) => datasource.uid === uid);

  test('have the uids of docs/structure.md, each once, and one default', () => {
    const uids = datasources.map(({ uid }) => uid);
    expect(new Set(uids).size).toBe(uids.length);
    expect(uids.filter((uid) => !documented.has(uid))).toEqual([]);
    expect(datasources.filter(({ isDefault }) => isDefault)).toHaveLength(1);
  });

  test('are of types that Grafana or the app brings', () => {
    const nested = pluginIds()
      .filter(({ type }) => type === 'datasource')
      .map(({ id }) => id);
    expect([...new Set(datasources.map(({ type }) => type))].sort()).toEqual(
      ['alertmanager', 'prometheus', ...nested].sort()
    );
  });

  test('are all of the operators: the customers have none', () => {
    expect(datasources.map(({ orgId }) => orgId)).toEqual(datasources.map(() => 1));
    expect(FILES.filter((file) => file.startsWith('provisioning/customers/')).sort()).toEqual([
      'provisioning/customers/boards/status.json',
      'provisioning/customers/dashboards/customers.yaml',
    ]);
    expect(
      yamlBelow('customers').flatMap((file) => readAs(DashboardsFile, file).providers.map(({ orgId }) => orgId))
    ).toEqual([2]);
    expect(readText('provisioning/customers/boards/status.json')).not.toMatch(/datasource|scs-leitstand/);
  });

  test('what belongs to customers comes from a source of its own, which raises no alerts', () => {
    const [{ jsonData: settings = {} } = {}] = yamlBelow('plugins').flatMap((file) => readAs(PluginsFile, file).apps);
    expect(settings.tenantsDatasource).toBe('leitstand-tenants');
    expect(byUid('leitstand-tenants')).toMatchObject({
      url: '${LEITSTAND_TENANTS_URL}',
      jsonData: { manageAlerts: false },
    });
  });

  test('the status page has no address but that of its routes, and gets the token of the user', () => {
    const { url, access, jsonData, editable } = byUid('leitstand-status') ?? {};
    expect({ url, access, editable }).toEqual({ url: undefined, access: 'proxy', editable: false });
    expect(jsonData).toMatchObject({ apiUrl: '${LEITSTAND_STATUS_API_URL}', oauthPassThru: true });
  });

  test('rules and silences of Prometheus lead to the Alertmanager that is provisioned', () => {
    const { jsonData } = byUid('leitstand-prometheus') ?? {};
    expect(jsonData).toMatchObject({ manageAlerts: true, alertmanagerUid: 'leitstand-alertmanager' });
    expect(byUid('leitstand-alertmanager')?.jsonData).toMatchObject({
      implementation: 'prometheus',
      handleGrafanaManagedAlerts: false,
    });
  });

  test('the scrape interval of the app is that of the data source and of Prometheus', () => {
    const [{ jsonData: settings = {} } = {}] = yamlBelow('plugins').flatMap((file) => readAs(PluginsFile, file).apps);
    const prometheus = readDocument('provisioning/prometheus/prometheus.yml');
    expect(prometheus).toMatchObject({ global: { scrape_interval: settings.scrapeInterval } });
    expect(byUid('leitstand-prometheus')?.jsonData).toMatchObject({ timeInterval: settings.scrapeInterval });
  });
});

describe('dashboards', () => {
  const files = filesBelow('dashboards').filter((file) => file.endsWith('.json'));
  const panelTypes = pluginIds().map(({ id }) => id);
  const core = [
    'barchart',
    'bargauge',
    'gauge',
    'heatmap',
    'histogram',
    'logs',
    'piechart',
    'row',
    'stat',
    'state-timeline',
  ];
  const alsoCore = ['status-history', 'table', 'text', 'timeseries', 'alertlist', 'dashlist'];

  test('come from one folder, which the environment names', () => {
    const providers = yamlBelow('dashboards').flatMap((file) => readAs(DashboardsFile, file).providers);
    expect(providers.map(({ options }) => options.path)).toEqual(['${LEITSTAND_DASHBOARDS}']);
  });

  test('are those of docs/structure.md', () => {
    const row = /provisioned dashboards \(uid\) \|([^|]*)\|/.exec(STRUCTURE)?.[1] ?? '';
    const uids = [...row.matchAll(/`([^`]+)`/g)].map(([, uid]) => uid);
    expect(files.map((file) => readAs(DashboardFile, file).uid).sort()).toEqual(uids.sort());
  });

  test.each(files)('%s uses panels and data sources that exist', (file) => {
    const { panels } = readAs(DashboardFile, file);
    expect(
      panels.map(({ type }) => type).filter((type) => ![...core, ...alsoCore, ...panelTypes].includes(type))
    ).toEqual([]);
    const uids = [...readText(file).matchAll(/"uid":\s*"([^"]+)"/g)].map(([, uid = '']) => uid);
    const known = [
      ...datasources.map(({ uid }) => uid),
      readAs(DashboardFile, file).uid,
      '-- Grafana --',
      '-- Dashboard --',
      'grafana',
    ];
    expect(uids.filter((uid) => !known.includes(uid) && !uid.startsWith('$'))).toEqual([]);
  });
});

describe.each(INIS)('%s', (file) => {
  const ini = readIni(file);

  test('sets only what Grafana knows', () => {
    const unknown = Object.entries(ini).flatMap(([section, settings]) =>
      Object.keys(settings)
        .filter((key) => !GRAFANA_SETTINGS[section]?.includes(key))
        .map((key) => `[${section}] ${key}`)
    );
    expect(unknown).toEqual([]);
  });

  test('lets exactly our unsigned plugins in, in production mode', () => {
    expect(ini.plugins?.allow_loading_unsigned_plugins?.split(',').sort()).toEqual(
      pluginIds()
        .map(({ id }) => id)
        .sort()
    );
    expect(ini['']?.app_mode).toBe('production');
  });

  test('asks for tokens that can be forwarded and renewed', () => {
    const oauth = ini['auth.generic_oauth'] ?? {};
    expect(oauth).toMatchObject({ enabled: 'true', client_id: 'grafana', use_pkce: 'true', use_refresh_token: 'true' });
    expect(oauth.scopes?.split(' ')).toEqual(expect.arrayContaining(['openid', 'offline_access']));
    expect(oauth).toMatchObject({ validate_id_token: 'true', allow_assign_grafana_admin: 'false' });
  });

  test('lets nobody in who is in no organisation, and customers only into theirs', () => {
    const {
      role_attribute_strict: strict,
      role_attribute_path: roles,
      org_mapping: mapping = '',
    } = ini['auth.generic_oauth'] ?? {};
    expect(strict).toBe('true');
    // A role for everybody would hold in every organisation.
    expect(roles).not.toMatch(/Viewer/);
    const organisationOf = Object.fromEntries(
      mapping.split(' ').map((each) => [each.split(':')[0], each.split(':')[1]])
    );
    const customers = Object.keys(organisationOf).filter((name) => name.includes('customer'));
    expect(customers).toHaveLength(1);
    Object.entries(organisationOf).forEach(([name, organisation]) =>
      expect([name, organisation]).toEqual([name, customers.includes(name) ? '2' : '1'])
    );
  });

  test('differs from the others in the login provider only', () => {
    const { 'auth.generic_oauth': _own, ...shared } = ini;
    const { 'auth.generic_oauth': _demo, ...expected } = readIni('provisioning/grafana/leitstand.ini');
    expect(shared).toEqual(expected);
  });
});
