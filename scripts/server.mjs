import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

import { build } from 'esbuild';

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const SOURCES = ['server/src', 'src/domain', 'package-lock.json', 'scripts/server.mjs'].map((name) =>
  path.join(ROOT, name)
);
const FOLDER = path.join(ROOT, 'server', 'dist');
const OUTPUT = path.join(FOLDER, 'main.mjs');
const CLI = path.join(FOLDER, 'leitstand.mjs');
/**
 * How glibc holds the server's memory (mallopt(3)); the image and the package's `leitstand-server` set the same. A page that is drawn again is megabytes at once:
 * with a fixed threshold it is mapped by itself and goes back to the system when it is let go, otherwise holes stay between what lives longer.
 */
const MEMORY = JSON.parse(readFileSync(path.join(ROOT, 'scripts/serverEnvironment.json'), 'utf8'));

/** Bundles the status page server into server/dist/main.mjs and its command line into leitstand.mjs, unless both are newer than all sources. Returns the server's path. */
export async function buildServer() {
  const sources = Math.max(...SOURCES.map(newest));
  if ([OUTPUT, CLI].some((file) => !existsSync(file) || statSync(file).mtimeMs < sources)) {
    await build({
      entryPoints: {
        main: path.join(ROOT, 'server/src/main.ts'),
        leitstand: path.join(ROOT, 'server/src/cli/main.ts'),
      },
      outdir: FOLDER,
      outExtension: { '.js': '.mjs' },
      bundle: true,
      platform: 'node',
      target: 'node20',
      format: 'esm',
      sourcemap: true,
      logLevel: 'warning',
      // Native code, and a package that looks for it at run time.
      external: ['libsql', 'pg', 'pg-native'],
      // Bundled CommonJS packages call require for Node's own modules.
      banner: {
        js: "import { createRequire as leitstandRequire } from 'node:module';const require = leitstandRequire(import.meta.url);",
      },
    });
  }
  return OUTPUT;
}

function newest(file) {
  const stat = statSync(file);
  return stat.isDirectory()
    ? Math.max(stat.mtimeMs, ...readdirSync(file).map((name) => newest(path.join(file, name))))
    : stat.mtimeMs;
}

async function main() {
  const output = await buildServer();
  if (process.argv.includes('--build-only')) {
    return;
  }
  const child = spawn(process.execPath, ['--enable-source-maps', output, ...process.argv.slice(2)], {
    stdio: 'inherit',
    env: { ...MEMORY, ...process.env },
  });
  for (const signal of ['SIGTERM', 'SIGINT']) {
    process.on(signal, () => child.kill(signal));
  }
  child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await main();
}
