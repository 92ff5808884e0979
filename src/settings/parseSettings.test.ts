import { parseSettings } from './parseSettings';
import { DEFAULT_SETTINGS } from './settings';

test.each([undefined, null, 'x', [], {}])('%j gives the defaults, and no problem', (jsonData) => {
  expect(parseSettings(jsonData)).toEqual({ settings: DEFAULT_SETTINGS, problems: [] });
});

test('what is given holds, addresses lose their last slash', () => {
  const given = {
    publicUrl: 'https://status.example.org/',
    scopeMatchers: 'site="a", job=~"b|c"',
    scrapeInterval: '1m30s',
  };
  const { settings, problems } = parseSettings({ ...given, alertmanagerDatasources: ['a', 'b'] });
  expect(problems).toEqual([]);
  expect(settings).toMatchObject({
    ...given,
    publicUrl: 'https://status.example.org',
    alertmanagerDatasources: ['a', 'b'],
  });
});

test.each([
  ['statusDatasource', '../x'],
  ['statusReadDatasource', 'a/b'],
  ['prometheusDatasource', 7],
  ['publicUrl', 'javascript:alert(1)'],
  ['publicUrl', 'status.example.org'],
  ['scopeMatchers', 'site=fra1'],
  ['scopeMatchers', '} or up{'],
  ['scrapeInterval', 'fast'],
  ['alertmanagerDatasources', 'am'],
  ['alertmanagerDatasources', ['a/b']],
  ['ignoredLabels', ['not a label']],
  ['mapping', { rules: 'x' }],
  ['tenantsDatasource', 'a b'],
  ['clusterLabel', 'no label'],
  ['lookback', 'long'],
  ['timeZone', 'Mars/Olympus'],
  ['scrapeIntervals', { 'smartctl-exporter': 'often' }],
  ['regions', 'fra1'],
  ['regions', [{ name: 'fra1' }]],
  ['thresholds', { 'ceph-osd-fill': { warning: 'much' } }],
  ['thresholds', { 'ceph-osd-fill': 0.7 }],
] as const)('%s: %j is named as a problem and replaced by what can be used', (setting, value) => {
  const { settings, problems } = parseSettings({ [setting]: value });
  expect(problems.map((problem) => problem.setting)).toEqual([setting]);
  expect(settings[setting]).not.toEqual(value);
});

test('regions, thresholds and intervals are read; what is wrong about one of them leaves the others', () => {
  const { settings, problems } = parseSettings({
    regions: [
      { name: 'Frankfurt', prometheusDatasource: 'prom-fra', scopeMatchers: 'site="fra"' },
      { name: 'Frankfurt', prometheusDatasource: 'other' },
      { name: 'Berlin', prometheusDatasource: 'prom-ber', tenantsDatasource: 'tenants-ber' },
    ],
    thresholds: { 'ceph-osd-fill': { warning: 0.7, alarming: 0.9 } },
    scrapeIntervals: { 'smartctl-exporter': '5m' },
    timeZone: 'Europe/Berlin',
    lookback: '30m',
  });
  expect(settings.regions).toEqual([
    { name: 'Frankfurt', prometheusDatasource: 'prom-fra', tenantsDatasource: '', scopeMatchers: 'site="fra"' },
    { name: 'Berlin', prometheusDatasource: 'prom-ber', tenantsDatasource: 'tenants-ber', scopeMatchers: '' },
  ]);
  expect(settings.thresholds).toEqual({ 'ceph-osd-fill': { warning: 0.7 } });
  expect(settings).toMatchObject({ timeZone: 'Europe/Berlin', lookback: '30m' });
  expect(problems.map(({ message }) => message)).toEqual([
    'Region 2: there is another one with the name Frankfurt.',
    'ceph-osd-fill: alarming is not warning, serious or critical with a number.',
  ]);
});
