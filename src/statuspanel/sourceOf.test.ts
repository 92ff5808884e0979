import { sourceOf } from './sourceOf';

const datasource = (publicUrl?: string) =>
  ({ uid: 'ds', jsonData: { publicUrl } }) as { uid: string; jsonData: object };
const options = (source: 'public' | 'datasource', publicUrl = '') => ({ source, publicUrl });

test.each([
  ["the panel's own address", options('public', ' https://own.example.org/ '), datasource('https://ds'), true],
  ["the panel's own address, for a visitor", options('public', 'https://own.example.org'), undefined, false],
  [
    'the panel’s own address where a visitor may not use the data source',
    options('datasource', 'https://own.example.org'),
    datasource('https://ds'),
    false,
  ],
])('%s', (_, given, source, isSignedIn) => {
  expect(sourceOf(given, source, isSignedIn, undefined)).toEqual({ kind: 'public', url: 'https://own.example.org' });
});

test('the address that the data source carries, before the one in the settings', () => {
  expect(sourceOf(options('public'), datasource('https://ds/'), true, 'https://settings')).toEqual({
    kind: 'public',
    url: 'https://ds',
  });
  expect(sourceOf(options('public'), datasource('https://ds/'), false, undefined)).toEqual({
    kind: 'public',
    url: 'https://ds',
  });
});

test('the data source itself, for signed-in users', () => {
  expect(sourceOf(options('datasource'), datasource(), true, undefined)).toEqual({ kind: 'datasource', uid: 'ds' });
});

test('the address in the settings once it is known; a visitor never waits for it', () => {
  expect(sourceOf(options('public'), undefined, true, undefined)).toBeUndefined();
  expect(sourceOf(options('public'), undefined, true, 'https://settings/')).toEqual({
    kind: 'public',
    url: 'https://settings',
  });
  expect(sourceOf(options('public'), datasource(), false, undefined)).toEqual({ kind: 'public', url: '' });
});
