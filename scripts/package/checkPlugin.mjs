import { existsSync, lstatSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

// What Grafana's plugin-validator and its reviewers look at, as far as it can be seen without them and without the web.
// `node scripts/package/checkPlugin.mjs <folder> <version>` prints what is wrong and ends with 1 if anything is.

const TYPES = /^[0-9a-z]+-[0-9a-z]+-(app|panel|datasource)$/;
const SEMVER = /^\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?$/;
const LICENSES =
  /Apache License|GNU (AFFERO |LESSER )?GENERAL PUBLIC LICENSE|MIT License|Redistribution and use in source/i;
const IMAGE_STARTS = { png: '89504e47', jpg: 'ffd8ff', jpeg: 'ffd8ff', gif: '474946' };
/** What the validator does not let into an image that Grafana draws. */
const UNSAFE_SVG = /<(script|style|foreignObject|iframe|use|image|animate)\b|\bon\w+\s*=|\bhref\s*=|javascript:/i;
const JARGON = /\b(yarn|mage|npm run dev|create-plugin)\b|grafana-plugin-template/i;

/** Everything that is wrong with a built plugin, as sentences. `version`: that of package.json. */
export function problemsOfPlugin(folder, version) {
  const files = readdirSync(folder, { recursive: true }).map((file) => String(file).split(path.sep).join('/'));
  const manifests = files.filter((file) => /(^|\/)plugin\.json$/.test(file));
  if (!manifests.includes('plugin.json')) {
    return ['There is no plugin.json.'];
  }
  return [
    ...manifests.flatMap((file) => problemsOfManifest(folder, file, version)),
    ...problemsOfIncludes(folder, manifests),
    ...problemsOfDocuments(folder),
    ...files.flatMap((file) => problemsOfFile(folder, file)),
  ];
}

const read = (folder, file) => readFileSync(path.join(folder, file), 'utf8');

function problemsOfManifest(folder, file, version) {
  const problems = [];
  const want = (isFine, what) => isFine || problems.push(`${file}: ${what}`);
  const text = read(folder, file);
  want(!/%\w+%/.test(text.replaceAll('%PLUGIN_ID%', '')), 'a placeholder was not replaced.');
  const manifest = JSON.parse(text);
  const { id = '', info = {}, dependencies = {}, type } = manifest;
  const root = path.posix.dirname(file);
  const exists = (each) => typeof each === 'string' && existsSync(path.join(folder, root, each));
  want(TYPES.test(id) && id.endsWith(`-${type}`), `the id ${id} is not organisation-name-type.`);
  want(manifest.name && manifest.name !== id, 'a name is needed that is not the id.');
  want(info.description, 'a description is needed.');
  want(info.keywords?.length > 0, 'keywords are needed.');
  want(info.author?.name, 'an author is needed.');
  want(info.version === version && SEMVER.test(version), `the version is ${info.version} and not ${version}.`);
  want(/^\d{4}-\d\d-\d\d$/.test(info.updated), 'the day of the build is missing.');
  want(exists(info.logos?.small) && exists(info.logos?.large), 'a logo is missing.');
  want(
    /^>=\d+\.\d+\.0( <\d+)?$/.test(dependencies.grafanaDependency),
    'Grafana is asked for in a range from a minor version on.'
  );
  want(
    !manifest.backend && !manifest.executable && !manifest.alerting,
    'there is no backend, and none must be promised.'
  );
  want(exists('module.js'), 'module.js is missing.');
  want(exists('module.js.map'), 'module.js.map is missing: reviewers compare it with the sources.');
  for (const { path: image = '' } of info.screenshots ?? []) {
    want(exists(image) && isImage(path.join(folder, root, image)), `the screenshot ${image} is no picture.`);
  }
  if (root === '.') {
    want(info.screenshots?.length > 0, 'screenshots are needed.');
    want(info.links?.length > 0, 'links are needed.');
    want(
      (info.links ?? []).every(({ url }) => /^https:\/\/\S+$/.test(url)),
      'links begin with https://.'
    );
  }
  return problems;
}

function isImage(file) {
  const start = IMAGE_STARTS[path.extname(file).slice(1).toLowerCase()];
  return start !== undefined && readFileSync(file).subarray(0, 4).toString('hex').startsWith(start);
}

function problemsOfIncludes(folder, manifests) {
  const { id, includes = [] } = JSON.parse(read(folder, 'plugin.json'));
  // The build puts the id where the sources name its placeholder.
  const isPage = (page) => /^\/a\/%PLUGIN_ID%\/[\w/-]+$/.test(page.replace(`/a/${id}/`, '/a/%PLUGIN_ID%/'));
  const nested = manifests.filter((file) => file !== 'plugin.json');
  const declared = includes.filter(({ type }) => type !== 'page').map((include) => include.path);
  return [
    ...nested
      .filter((file) => !declared.includes(file))
      .map((file) => `plugin.json: ${file} is not among its includes.`),
    ...declared
      .filter((file) => !existsSync(path.join(folder, file)))
      .map((file) => `plugin.json: ${file} is among its includes and does not exist.`),
    ...includes
      .filter(({ type, path: page }) => type === 'page' && !isPage(page))
      .map(({ path: page }) => `plugin.json: ${page} is no address of a page of this app.`),
  ];
}

function problemsOfDocuments(folder) {
  const missing = ['README.md', 'CHANGELOG.md', 'LICENSE'].filter((file) => !existsSync(path.join(folder, file)));
  if (missing.length > 0) {
    return missing.map((file) => `${file} is missing.`);
  }
  const readme = read(folder, 'README.md');
  const links = [...readme.matchAll(/\]\(([^)]+)\)/g)].map(([, address]) => address);
  return [
    ...(readme.includes('<!--') ? ['README.md has a comment in HTML.'] : []),
    ...(JARGON.test(readme) ? ['README.md speaks to developers of plugins, not to users.'] : []),
    ...links
      .filter((address) => !/^(https:\/\/|#)/.test(address))
      .map((address) => `README.md: the link ${address} leads nowhere outside this repository.`),
    ...(LICENSES.test(read(folder, 'LICENSE')) ? [] : ['LICENSE is none that Grafana accepts.']),
    ...(/^## /m.test(read(folder, 'CHANGELOG.md')) ? [] : ['CHANGELOG.md names no version.']),
  ];
}

function problemsOfFile(folder, file) {
  const status = lstatSync(path.join(folder, file));
  if (status.isSymbolicLink()) {
    return [`${file} is a link: it would lead nowhere elsewhere.`];
  }
  if (!status.isFile()) {
    return [];
  }
  const problems = [];
  if (/(^|\/)(\.|node_modules\/)|\.(tsx?|exe|sh|so|dylib|dll|zip)$/.test(file)) {
    problems.push(`${file} does not belong into a plugin.`);
  }
  if ((status.mode & 0o111) !== 0) {
    problems.push(`${file} may be executed.`);
  }
  if (file.endsWith('.svg') && UNSAFE_SVG.test(read(folder, file))) {
    problems.push(`${file} contains more than a drawing.`);
  }
  if (file.endsWith('.js') && read(folder, file).includes('sourceURL=webpack-internal:')) {
    problems.push(`${file} is of a development build: npm run build.`);
  }
  if (file.endsWith('.map')) {
    const { sources = [] } = JSON.parse(read(folder, file));
    const absolute = sources.find((source) =>
      /^(\/|[A-Za-z]:\\|file:)|^webpack:\/\/[^/]*\/\/(?!\/)(home|root|tmp|work|Users)\//.test(source)
    );
    if (absolute !== undefined) {
      problems.push(`${file} names a place on the machine that built it: ${absolute}.`);
    }
  }
  return problems;
}

/** What cannot be seen here, to be told to whoever publishes. */
export function notesOnPlugin(folder) {
  return existsSync(path.join(folder, 'MANIFEST.txt'))
    ? []
    : [
        'Not signed: Grafana loads it where allow_loading_unsigned_plugins names it and its nested plugins. ' +
          'To sign: npx @grafana/sign-plugin@latest --rootUrls <address of Grafana>, in the unpacked folder.',
      ];
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [folder = 'dist', version = ''] = process.argv.slice(2);
  const problems = problemsOfPlugin(folder, version);
  problems.forEach((problem) => console.log(problem));
  process.exitCode = problems.length > 0 ? 1 : 0;
}
