// Bundles the plugin host's page: node demo/host/build.mjs [--set 12.4|13.2] [--out DIR] [--dev]
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import * as esbuild from 'esbuild';

const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.resolve(here, '../..');
const { values } = parseArgs({
  options: {
    set: { type: 'string', default: '12.4' },
    out: { type: 'string' },
    dev: { type: 'boolean', default: false },
  },
});
const set = values.set;
if (!['12.4', '13.2'].includes(set)) {
  console.error(`There is no set "${set}" of Grafana libraries; known are 12.4 and 13.2.`);
  process.exit(2);
}
const target = path.resolve(values.out ?? path.join(root, '.demo/host', set));
const home = set === '12.4' ? root : path.join(here, 'compat', set);
const modules = path.join(home, 'node_modules');
const web = path.join(here, 'web');

if (set !== '12.4' && !existsSync(path.join(modules, '@grafana/ui'))) {
  console.log(`Installing the Grafana ${set} libraries (once, about a minute)…`);
  const npm = spawnSync('npm', ['ci', '--ignore-scripts', '--loglevel=error'], { cwd: home, stdio: 'inherit' });
  if (npm.status !== 0) {
    process.exit(npm.status ?? 1);
  }
}

const files = (dir) =>
  readdirSync(dir, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name))
    .sort();
const inputs = [fileURLToPath(import.meta.url), path.join(home, 'package-lock.json'), ...files(web)];
const digest = createHash('sha256');
inputs.forEach((file) => digest.update(file).update(readFileSync(file)));
const stamp = `${digest.digest('hex')} ${values.dev}`;
const stampFile = path.join(target, '.inputs');
if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) {
  console.log(`The plugin host for Grafana ${set} is up to date.`);
  process.exit(0);
}

// What Grafana's own application imports from "@grafana/*/internal" is published, but not exported:
// naming the file reaches the same module instance. Moves with releases, so versions are pinned and a miss fails the build.
const internals = {
  '@grafana/runtime/internal': [
    '@grafana/runtime/dist/esm/components/PluginPage.mjs',
    '@grafana/runtime/dist/esm/components/PanelRenderer.mjs',
    '@grafana/runtime/dist/esm/components/PanelDataErrorView.mjs',
    '@grafana/runtime/dist/esm/services/pluginExtensions/getObservablePluginLinks.mjs',
  ],
  '@grafana/i18n/internal': ['@grafana/i18n/dist/esm/i18n.mjs'],
  '@grafana/runtime/internal-data-source': [
    '@grafana/runtime/dist/esm/services/dataSource/settings.mjs',
    '@grafana/runtime/dist/esm/services/dataSource/dataSource.mjs',
  ],
};

/** Resolves the page's own imports against the chosen set, the shared tools (systemjs) against the root. */
const grafanaSet = {
  name: 'grafana-set',
  setup(build) {
    build.onResolve({ filter: /^@grafana\/\w+\/internal/ }, ({ path: id }) => ({ path: id, namespace: 'internals' }));
    build.onLoad({ filter: /.*/, namespace: 'internals' }, ({ path: id }) => ({
      contents: internals[id].map((file) => `export * from ${JSON.stringify(path.join(modules, file))};`).join('\n'),
      resolveDir: modules,
    }));
    build.onResolve({ filter: /^\.\/prepareGeneration$/ }, () => ({
      path: path.join(web, 'boot', set === '12.4' ? 'prepareGeneration12.ts' : 'prepareGeneration13.ts'),
    }));
    if (home !== root) {
      build.onResolve({ filter: /^[^./]/ }, async (args) => {
        if (args.pluginData === 'set' || !args.importer.startsWith(web) || args.kind === 'entry-point') {
          return undefined;
        }
        const found = await build.resolve(args.path, { resolveDir: home, kind: args.kind, pluginData: 'set' });
        return found.errors.length > 0 ? undefined : found;
      });
    }
    // scenes 8 reads a default of the table panel that @grafana/schema 12.4 does not export; undefined is fine there.
    build.onLoad(
      { filter: /schema.dist.esm.raw.composable.table.panelcfg.x.(TablePanelCfg_)?types\.gen\.mjs$/ },
      ({ path: file }) => {
        const source = readFileSync(file, 'utf8');
        return {
          contents: /export\s*\{[^}]*\bdefaultOptions\b/.test(source)
            ? source
            : `${source}\nexport const defaultOptions = undefined;`,
        };
      }
    );
  },
};

const started = Date.now();
// Built beside and put in place at the end: whoever serves the old page meanwhile, or builds too, is not disturbed.
const out = `${target}.${process.pid}`;
mkdirSync(path.join(out, 'public/build'), { recursive: true });
await esbuild.build({
  entryPoints: { host: path.join(web, 'main.ts') },
  outdir: path.join(out, 'public/build/host'),
  bundle: true,
  splitting: true,
  format: 'esm',
  target: 'es2022',
  minify: !values.dev,
  sourcemap: values.dev,
  jsx: 'transform',
  platform: 'browser',
  mainFields: ['browser', 'module', 'main'],
  // papaparse asks for it in a branch browsers never take.
  external: ['stream'],
  logLevel: 'warning',
  logOverride: { 'package.json': 'silent' },
  define: {
    'process.env.NODE_ENV': JSON.stringify(values.dev ? 'development' : 'production'),
    'process.env.LEITSTAND_HOST_SET': JSON.stringify(set),
    // UMD modules must not take SystemJS' global define() for theirs.
    'define.amd': 'false',
    global: 'globalThis',
  },
  loader: { '.svg': 'dataurl', '.png': 'dataurl', '.woff2': 'dataurl', '.ttf': 'dataurl' },
  plugins: [grafanaSet],
});

// Icons and fonts at the addresses the libraries ask for.
cpSync(path.join(modules, '@grafana/ui/dist/public/img'), path.join(out, 'public/build/img'), { recursive: true });
cpSync(path.join(modules, '@grafana/ui/dist/public/img'), path.join(out, 'public/img'), { recursive: true });
// The fonts' names stand in GlobalStyles; Grafana's own files are in no package, so those of @fontsource take their place.
const styles = readFileSync(path.join(modules, '@grafana/ui/dist/esm/themes/GlobalStyles/fonts.mjs'), 'utf8');
for (const [, name] of styles.matchAll(/\$\{fontRoot\}([^'"`]+\.woff2)/g)) {
  const [family, weight] = [name.startsWith('inter/') ? 'inter' : 'roboto-mono', name.includes('Medium') ? 500 : 400];
  const style = name.includes('Italic') ? 'italic' : 'normal';
  const to = path.join(out, 'public/fonts', name);
  mkdirSync(path.dirname(to), { recursive: true });
  cpSync(path.join(root, 'node_modules/@fontsource', family, `files/${family}-latin-${weight}-${style}.woff2`), to);
}
cpSync(path.join(modules, 'uplot/dist/uPlot.min.css'), path.join(out, 'public/build/host/uPlot.min.css'));
cpSync(path.join(web, 'index.html'), path.join(out, 'index.html'));
writeFileSync(path.join(out, '.inputs'), stamp);
rmSync(target, { recursive: true, force: true });
renameSync(out, target);
console.log(`The plugin host for Grafana ${set} is built (${((Date.now() - started) / 1000).toFixed(1)} s).`);
