import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

// Plain JavaScript without a dependency: this runs before anything is installed.

export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
// npm writes down here what it installed.
const INSTALLED = path.join(ROOT, 'node_modules', '.package-lock.json');

/** Fails with a sentence if this Node is too old to run anything here. */
export function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    throw new Error(`Leitstand needs Node 20.19 or newer, this is ${process.version}.`);
  }
}

const packagesOf = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;

/** Whether each package of the lock file stands in node_modules; those for other systems (`optional`) need not. */
function isInstalled() {
  if (!existsSync(INSTALLED)) {
    return false;
  }
  const installed = packagesOf(INSTALLED);
  return Object.entries(packagesOf(path.join(ROOT, 'package-lock.json')))
    .filter(([name]) => name.startsWith('node_modules/'))
    .every(([name, wanted]) => {
      const found = installed[name];
      return found ? found.version === wanted.version && found.link === wanted.link : wanted.optional === true;
    });
}

/** Installs exactly what the lock file names, unless it is there already. */
export function installDependencies(say = console.log) {
  if (isInstalled()) {
    return;
  }
  say('Installing npm packages (a minute or two the first time) …');
  execFileSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: ROOT, stdio: 'inherit' });
}
