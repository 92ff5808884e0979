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
] as const)('%s: %j is named as a problem and replaced by what can be used', (setting, value) => {
  const { settings, problems } = parseSettings({ [setting]: value });
  expect(problems.map((problem) => problem.setting)).toEqual([setting]);
  expect(settings[setting]).not.toEqual(value);
});
