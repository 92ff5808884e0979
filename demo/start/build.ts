import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { isStale } from './isStale';

const run = promisify(execFile);

/** Runs a build whose output is only worth reading when it fails. */
async function build(root: string, command: string, args: string[]): Promise<void> {
  try {
    await run(command, args, { cwd: root, maxBuffer: 64 * 1024 * 1024 });
  } catch (error) {
    const output =
      error instanceof Error && 'stdout' in error && 'stderr' in error ? `${error.stdout}\n${error.stderr}` : '';
    throw new Error(`${command} ${args.join(' ')} failed:\n${output}`);
  }
}

/** Builds the plugin unless what is in `dist/` is newer than its sources. */
export async function buildPlugin(root: string, say: (line: string) => void): Promise<void> {
  const stamp = path.join(root, '.demo', 'stamps', 'plugin');
  const inputs = ['src', '.config', 'webpack.config.ts', 'package-lock.json'].map((name) => path.join(root, name));
  if (!isStale(stamp, inputs) && !isStale(path.join(root, 'dist', 'module.js'), [])) {
    return;
  }
  say('Building the plugin …');
  await build(root, 'npm', ['run', '--silent', 'build']);
}

/** Builds the browser side of the plugin host with the given set of @grafana packages. */
export async function buildHost(root: string, packages: string, say: (line: string) => void): Promise<void> {
  say(`Building the plugin host (@grafana/* ${packages}) …`);
  await build(root, process.execPath, [
    'demo/host/build.mjs',
    '--set',
    packages,
    '--out',
    path.join('.demo', 'host', packages),
  ]);
}
