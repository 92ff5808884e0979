import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const ROOT = path.resolve(__dirname, '../..');
const { version }: { version: string } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'));
const NESTED = ['datasource', 'statuspanel', 'operatorpanel'];
const directory = mkdtempSync(path.join(os.tmpdir(), 'leitstand-plugin-'));
afterAll(() => rmSync(directory, { recursive: true }));

/** What the build makes of the sources, without their code. */
function builtPlugin(name: string): string {
  const folder = path.join(directory, name);
  const copy = (from: string, to: string) =>
    cpSync(path.join(ROOT, from), path.join(folder, to), { recursive: true, dereference: true });
  mkdirSync(folder);
  copy('src/img', 'img');
  copy('src/README.md', 'README.md');
  ['LICENSE', 'CHANGELOG.md'].forEach((file) => copy(file, file));
  NESTED.forEach((each) => copy(`src/${each}/img`, `${each}/img`));
  for (const place of ['', ...NESTED]) {
    const manifest = readFileSync(path.join(ROOT, 'src', place, 'plugin.json'), 'utf8');
    const filled = manifest
      .replaceAll('%VERSION%', version)
      .replaceAll('%TODAY%', '2026-01-31')
      .replaceAll('%PLUGIN_ID%', 'scs-leitstand-app');
    writeFileSync(path.join(folder, place, 'plugin.json'), filled);
    writeFileSync(path.join(folder, place, 'module.js'), 'define([],function(){return{}})');
    writeFileSync(
      path.join(folder, place, 'module.js.map'),
      JSON.stringify({ sources: ['webpack://app/./module.tsx'] })
    );
  }
  return folder;
}

const problemsOf = (folder: string) => {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [path.join(ROOT, 'scripts/package/checkPlugin.mjs'), folder, version],
    { encoding: 'utf8' }
  );
  return (stdout + stderr).trim();
};

test('the plugin has what Grafana’s validator asks for', () => {
  expect(problemsOf(builtPlugin('good'))).toBe('');
});

const inManifest = (place: string, change: (text: string) => string) => (folder: string) => {
  const file = path.join(folder, place, 'plugin.json');
  writeFileSync(file, change(readFileSync(file, 'utf8')));
};

test.each<[string, (folder: string) => void, string]>([
  ['another version', inManifest('', (text) => text.replaceAll(version, '9.9.9')), 'the version is 9.9.9'],
  [
    'no keywords',
    inManifest('datasource', (text) => text.replace(/"keywords": \[[^\]]*\]/, '"keywords": []')),
    'keywords',
  ],
  ['a placeholder', inManifest('', (text) => text.replace('"2026-01-31"', '"%TODAY%"')), 'placeholder'],
  ['one patch of Grafana', inManifest('', (text) => text.replace('>=12.4.0', '12.4.3')), 'range from a minor version'],
  ['a backend', inManifest('', (text) => text.replace('"type": "app"', '"type": "app", "backend": true')), 'backend'],
  [
    'a page elsewhere',
    inManifest('', (text) => text.replace('/a/scs-leitstand-app/inbox', '/inbox')),
    '/inbox is no address',
  ],
  [
    'a nested plugin that is not declared',
    inManifest('', (text) => text.replace('statuspanel/plugin.json', 'x.json')),
    'not among its includes',
  ],
  ['a screenshot that is none', (folder) => writeFileSync(path.join(folder, 'img/draft.png'), 'x'), 'no picture'],
  ['no logo', (folder) => rmSync(path.join(folder, 'datasource/img/logo.svg')), 'a logo is missing'],
  ['an unsafe logo', (folder) => appendFileSync(path.join(folder, 'img/logo.svg'), '<script>'), 'more than a drawing'],
  ['no licence', (folder) => rmSync(path.join(folder, 'LICENSE')), 'LICENSE is missing'],
  ['another licence', (folder) => writeFileSync(path.join(folder, 'LICENSE'), 'Ask us.'), 'none that Grafana accepts'],
  [
    'a link into the repository',
    (folder) => appendFileSync(path.join(folder, 'README.md'), '[x](docs/x.md)'),
    'leads nowhere',
  ],
  ['a comment', (folder) => appendFileSync(path.join(folder, 'README.md'), '<!-- x -->'), 'comment'],
  ['no source map', (folder) => rmSync(path.join(folder, 'module.js.map')), 'module.js.map is missing'],
  [
    'a source map of this machine',
    (folder) => writeFileSync(path.join(folder, 'module.js.map'), '{"sources":["/home/somebody/module.tsx"]}'),
    'names a place on the machine',
  ],
  [
    'a development build',
    (folder) => writeFileSync(path.join(folder, 'module.js'), 'eval("1\n//# sourceURL=webpack-internal:///x")'),
    'development build',
  ],
  ['a program', (folder) => chmodSync(path.join(folder, 'module.js'), 0o755), 'may be executed'],
  ['a link', (folder) => symlinkSync('README.md', path.join(folder, 'LIESMICH.md')), 'is a link'],
  ['a source', (folder) => writeFileSync(path.join(folder, 'module.ts'), ''), 'does not belong'],
])('%s is found', (name, spoil, words) => {
  const folder = builtPlugin(name);
  spoil(folder);
  expect(problemsOf(folder)).toContain(words);
});
