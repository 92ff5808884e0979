import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { downloadDebian } from './downloadDebian';

const STORE = path.resolve(__dirname, '../../.demo');

/**
 * The folder below `.demo/` where these Debian packages are unpacked; fetches them the first time. Nothing is installed, nobody needs to be root.
 * `packages`: the one that is wanted, and those it needs that a bare Debian has not. Throws with what to install where there is no apt-get.
 */
export function unpackDebian(packages: readonly [string, ...string[]]): string {
  const target = path.join(STORE, `debian-${packages.join('+')}`);
  if (existsSync(target)) {
    return target;
  }
  if (spawnSync('sh', ['-c', 'command -v apt-get && command -v dpkg']).status !== 0) {
    throw new Error(`Please install: ${packages.join(' ')}.`);
  }
  mkdirSync(STORE, { recursive: true });
  const work = mkdtempSync(path.join(STORE, 'fetch-'));
  try {
    downloadDebian(packages, work);
    for (const file of readdirSync(work).filter((each) => each.endsWith('.deb'))) {
      execFileSync('dpkg', ['-x', path.join(work, file), path.join(work, 'unpacked')]);
    }
    // It appears whole or not at all, also when two tests want the same.
    if (!existsSync(target)) {
      renameSync(path.join(work, 'unpacked'), target);
    }
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  return target;
}
