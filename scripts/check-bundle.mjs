// Grafana loads the app's entry on every page, because of its panel menu link: it must stay small.
import { mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

const DIST = process.argv[2] ?? 'dist';
const ENTRY_LIMIT = 6500;
/** gzip bytes that opening the overview loads beyond the entry. */
const FIRST_PAGE_LIMIT = 240_000;

const scriptsIn = (folder) =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? scriptsIn(path) : path.endsWith('.js') ? [path] : [];
  });

const scripts = scriptsIn(DIST).map((path) => ({
  path,
  bytes: statSync(path).size,
  gzip: gzipSync(readFileSync(path)).length,
}));
const entry = scripts.find(({ path }) => path === join(DIST, 'module.js'));
if (!entry) {
  console.error(`${DIST}/module.js is missing: run npm run build`);
  process.exit(1);
}
for (const { path, bytes, gzip } of scripts.sort((a, b) => b.bytes - a.bytes).slice(0, 8)) {
  console.log(`${String(bytes).padStart(9)} bytes ${String(gzip).padStart(8)} gzip  ${path}`);
}
console.log(`entry ${entry.bytes} of ${ENTRY_LIMIT} bytes, ${entry.gzip} gzip`);
if (entry.bytes > ENTRY_LIMIT) {
  console.error(
    `module.js is ${entry.bytes - ENTRY_LIMIT} bytes too large: something heavy is imported by src/module.tsx`
  );
  process.exit(1);
}
// Written by webpack.config.ts.
const firstPage = JSON.parse(readFileSync(join('.demo', 'first-page.json'), 'utf8'));
const loaded = scripts.filter(({ path }) => firstPage.some((name) => path === join(DIST, name)));
const firstPageBytes = loaded.reduce((sum, { gzip }) => sum + gzip, 0);
console.log(`first page ${firstPageBytes} of ${FIRST_PAGE_LIMIT} bytes gzip in ${loaded.length} files`);
if (loaded.length === 0 || firstPageBytes > FIRST_PAGE_LIMIT) {
  console.error(
    loaded.length === 0 ? 'It is not known which files the first page loads.' : 'The first page is too large.'
  );
  process.exit(1);
}
// The demo asks this mark whether dist is newer than its sources: webpack leaves unchanged files as old as they were.
const STAMP = join('.demo', 'stamps', 'plugin');
mkdirSync(dirname(STAMP), { recursive: true });
writeFileSync(STAMP, '');
