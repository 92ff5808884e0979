import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const CHROMIUM_NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** Path of a program on the PATH, or undefined. */
export function which(name) {
  const found = spawnSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' });
  return found.status === 0 ? found.stdout.trim() : undefined;
}

/** A Chromium that Playwright can drive: `CHROMIUM_PATH`, else one on the PATH. */
export function findChromium() {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (!existsSync(named)) {
      throw new Error(`CHROMIUM_PATH names ${named}, which does not exist.`);
    }
    return named;
  }
  return CHROMIUM_NAMES.map(which).find(Boolean);
}

/** Installs Debian packages; needs root or sudo, and says so if it has neither. */
export function installPackages(packages, why) {
  const sudo = process.getuid?.() === 0 ? [] : which('sudo') ? ['sudo'] : undefined;
  if (!sudo || !which('apt-get')) {
    throw new Error(`${why} Please install: ${packages.join(' ')} (on Debian: apt-get install ${packages.join(' ')}).`);
  }
  const apt = (...args) =>
    execFileSync([...sudo, 'apt-get'][0], [...sudo.slice(1), ...(sudo.length ? ['apt-get'] : []), ...args], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  console.log(`Installing from Debian: ${packages.join(' ')} …`);
  try {
    apt('install', '-y', '--no-install-recommends', ...packages);
  } catch {
    apt('update');
    apt('install', '-y', '--no-install-recommends', ...packages);
  }
}

/** Chromium's path; installs Debian's if there is none. */
export function ensureChromium() {
  const found = findChromium();
  if (found) {
    return found;
  }
  installPackages(['chromium'], 'The browser tests need Chromium.');
  const installed = findChromium();
  if (!installed) {
    throw new Error('Chromium was installed, but cannot be found on the PATH.');
  }
  return installed;
}
