import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { ROOT } from './processes';

/** HTTPie of Debian with what it needs beside Python. */
const PACKAGES = [
  'httpie',
  ...['charset-normalizer', 'defusedxml', 'multidict', 'pkg-resources', 'pygments', 'requests', 'requests-toolbelt'],
  ...['rich', 'socks', 'urllib3', 'idna', 'certifi', 'six', 'chardet', 'commonmark'],
].map((name) => (name === 'httpie' ? name : `python3-${name}`));

/** A folder for the PATH with `http` in it: where it is installed, else from Debian packages unpacked below `.demo/`; nobody needs to be root. */
export function folderOfHttpie(): string {
  const installed = (process.env.PATH ?? '').split(':').find((folder) => existsSync(path.join(folder, 'http')));
  const target = path.join(ROOT, '.demo', 'httpie');
  if (installed !== undefined || existsSync(target)) {
    return installed ?? path.join(target, 'bin');
  }
  if (spawnSync('sh', ['-c', 'command -v apt-get && command -v dpkg-deb && command -v python3']).status !== 0) {
    throw new Error('This test needs HTTPie: put http on the PATH (Debian package httpie).');
  }
  mkdirSync(path.join(ROOT, '.demo'), { recursive: true });
  const work = mkdtempSync(path.join(ROOT, '.demo', 'fetch-'));
  try {
    execFileSync('apt-get', ['download', ...PACKAGES], { cwd: work, stdio: ['ignore', 'ignore', 'pipe'] });
    const unpacked = path.join(work, 'unpacked');
    for (const file of readdirSync(work).filter((name) => name.endsWith('.deb'))) {
      execFileSync('dpkg-deb', ['-x', path.join(work, file), unpacked]);
    }
    mkdirSync(path.join(unpacked, 'bin'));
    const script = path.join(unpacked, 'bin', 'http');
    const modules = path.join(target, 'usr/lib/python3/dist-packages');
    writeFileSync(script, `#!/bin/sh\nPYTHONPATH='${modules}' exec python3 -m httpie "$@"\n`);
    chmodSync(script, 0o755);
    renameSync(unpacked, target);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  return path.join(target, 'bin');
}
