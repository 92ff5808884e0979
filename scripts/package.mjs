import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';

import { zipSync } from 'fflate';

import { ROOT } from './dependencies.mjs';
import { billOfMaterials } from './package/billOfMaterials.mjs';
import { notesOnPlugin, problemsOfPlugin } from './package/checkPlugin.mjs';
import { lockedPackages } from './package/lockedPackages.mjs';
import { buildServer } from './server.mjs';

// `npm run package [-- server | plugin …] [--out DIR] [--built]`: what is installed elsewhere, with checksums and what it is made of.

const PLUGIN = 'scs-leitstand-app';
/** Not in the bundle: native code, and what looks for it at run time. The others are in it. */
const BESIDE = ['libsql', 'pg'];
const DOCUMENTS = ['LICENSE', 'CHANGELOG.md'];
const LICENSE_FILE = /^(licen[cs]e|copying|notice)(\.|-|$)/i;

const json = (file) => JSON.parse(readFileSync(path.join(ROOT, file), 'utf8'));
const { version } = json('package.json');
const lock = json('package-lock.json');
/** The last commit's, so that the same commit gives the same bytes. */
const epoch = Number(process.env.SOURCE_DATE_EPOCH ?? commitTime());
const when = new Date(epoch * 1000).toISOString();

function commitTime() {
  try {
    return execFileSync('git', ['log', '-1', '--format=%ct'], { cwd: ROOT, encoding: 'utf8' }).trim();
  } catch {
    return '0';
  }
}

/** The server for this system: bundles, native packages, unit file, documentation. */
async function packServer(out, work) {
  await buildServer();
  const name = `leitstand-server-${version}`;
  const folder = path.join(work, name);
  const copy = (from, to = from) => cpSync(path.join(ROOT, from), path.join(folder, to), { recursive: true });
  mkdirSync(folder, { recursive: true });
  DOCUMENTS.forEach((file) => copy(file));
  copy('server/README.md', 'README.md');
  copy('docs/operations', 'docs/operations');
  copy('packaging/bin', 'bin');
  copy('packaging/systemd', 'systemd');
  copy('packaging/examples', 'examples');
  copy('provisioning/status/mapping.yaml', 'examples/mapping.yaml');
  for (const file of ['main.mjs', 'leitstand.mjs']) {
    copy(`server/dist/${file}`, `lib/${file}`);
  }
  for (const [place] of lockedPackages(ROOT, lock, BESIDE, 'server')) {
    copyPackage(place, path.join(folder, 'lib', place));
  }
  const all = lockedPackages(ROOT, lock, Object.keys(json('server/package.json').dependencies), 'server');
  writeFileSync(path.join(folder, 'sbom.cdx.json'), bill({ name: 'leitstand-server', version }, all));
  writeFileSync(path.join(folder, 'THIRD-PARTY-LICENSES.txt'), licenses(all));

  const file = `${name}-${process.platform}-${process.arch}.tar.gz`;
  const tar = execFileSync(
    'tar',
    [
      ...['--sort=name', `--mtime=@${epoch}`, '--owner=0', '--group=0', '--numeric-owner'],
      ...['--mode=u=rwX,go=rX', '--format=gnu', '-C', work, '-cf', '-', name],
    ],
    { maxBuffer: 1 << 30 }
  );
  writeFileSync(path.join(out, file), execFileSync('gzip', ['-6n'], { input: tar, maxBuffer: 1 << 30 }));
  cpSync(path.join(folder, 'sbom.cdx.json'), path.join(out, `${name}.cdx.json`));
  return [file, `${name}.cdx.json`];
}

/** A package as it is installed, without packages within it: they have places of their own. */
function copyPackage(place, target) {
  const from = path.join(ROOT, place);
  cpSync(from, target, {
    recursive: true,
    filter: (file) => !path.relative(from, file).split(path.sep).includes('node_modules'),
  });
}

/** The plugin as Grafana wants it: one folder named after it. */
function packPlugin(out, isBuilt) {
  if (!isBuilt) {
    execFileSync('npm', ['run', '--silent', 'build'], { cwd: ROOT, stdio: 'inherit' });
  }
  const folder = path.join(ROOT, 'dist');
  if (!existsSync(path.join(folder, 'plugin.json'))) {
    throw new Error('There is no built plugin in dist: npm run build.');
  }
  const problems = problemsOfPlugin(folder, version);
  if (problems.length > 0) {
    throw new Error(`This is no plugin to give away:\n${problems.join('\n')}`);
  }
  notesOnPlugin(folder).forEach((note) => console.log(note));
  const files = readdirSync(folder, { recursive: true })
    .map(String)
    .filter((file) => statSync(path.join(folder, file)).isFile())
    .sort();
  const entries = files.map((file) => [
    `${PLUGIN}/${file.split(path.sep).join('/')}`,
    // As in a zip there is no time zone, the same bytes everywhere need a time that is a local one everywhere.
    [readFileSync(path.join(folder, file)), { mtime: localTime(), level: 9, os: 3, attrs: 0o100644 << 16 }],
  ]);
  const file = `${PLUGIN}-${version}.zip`;
  writeFileSync(path.join(out, file), zipSync(Object.fromEntries(entries)));
  const all = lockedPackages(ROOT, lock, Object.keys(json('package.json').dependencies));
  writeFileSync(path.join(out, `${PLUGIN}-${version}.cdx.json`), bill({ name: PLUGIN, version }, all));
  return [file, `${PLUGIN}-${version}.cdx.json`];
}

function localTime() {
  const utc = new Date(Math.max(epoch, 315_619_200) * 1000);
  return new Date(utc.getTime() + utc.getTimezoneOffset() * 60_000);
}

function bill(what, packages) {
  return `${JSON.stringify(billOfMaterials(what, packages, when), null, 2)}\n`;
}

function licenses(packages) {
  return packages
    .map(([place, entry]) => {
      const files = readdirSync(path.join(ROOT, place)).filter((file) => LICENSE_FILE.test(file));
      const texts = files.map((file) => readFileSync(path.join(ROOT, place, file), 'utf8').trim());
      return [
        `${place.split('node_modules/').at(-1)} ${entry.version} (${entry.license ?? 'see below'})`,
        ...texts,
      ].join('\n\n');
    })
    .join(`\n\n${'-'.repeat(80)}\n\n`);
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { out: { type: 'string' }, built: { type: 'boolean' } },
});
const out = path.resolve(values.out ?? path.join(ROOT, 'artifacts'));
const wanted = (what) => positionals.length === 0 || positionals.includes(what);
const work = mkdtempSync(path.join(tmpdir(), 'leitstand-package-'));
try {
  mkdirSync(out, { recursive: true });
  const made = [
    ...(wanted('server') ? await packServer(out, work) : []),
    ...(wanted('plugin') ? packPlugin(out, values.built) : []),
  ];
  const sums = made.sort().map(
    (file) =>
      `${createHash('sha256')
        .update(readFileSync(path.join(out, file)))
        .digest('hex')}  ${file}\n`
  );
  writeFileSync(path.join(out, 'SHA256SUMS'), sums.join(''));
  console.log(`In ${out}:\n${sums.join('')}`);
} finally {
  rmSync(work, { recursive: true, force: true });
}
