import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';

const STORE = path.resolve(__dirname, '../.demo');
const FOLDERS = ['usr/bin', 'usr/sbin'];

/** A program, and what its environment needs if it was not installed but only unpacked. */
export interface Program {
  file: string;
  environment: Record<string, string>;
}

/**
 * A program on the PATH, else from Debian packages that are unpacked below `.demo/`: nothing is installed, nobody needs to be root.
 * `packages`: the one it is in, and libraries a bare Debian has not. Throws with what to install where there is no apt-get.
 */
export function debianProgram(name: string, packages: readonly [string, ...string[]]): Program {
  const installed = [...(process.env.PATH ?? '').split(':').filter(Boolean), '/usr/sbin']
    .map((folder) => path.join(folder, name))
    .find((file) => existsSync(file));
  if (installed) {
    return { file: installed, environment: {} };
  }
  const unpacked = path.join(STORE, `debian-${packages[0]}`);
  if (!existsSync(unpacked)) {
    unpack(packages, unpacked);
  }
  const file = FOLDERS.map((folder) => path.join(unpacked, folder, name)).find((each) => existsSync(each));
  if (!file) {
    throw new Error(`${name} is not in ${packages.join(', ')}.`);
  }
  const libraries = path.join(unpacked, 'usr/lib');
  const found = existsSync(libraries) ? readdirSync(libraries).filter((each) => each.endsWith('-linux-gnu')) : [];
  return {
    file,
    environment: { LD_LIBRARY_PATH: found.map((each) => path.join(libraries, each)).join(':') },
  };
}

/** Appears whole or not at all, also when two tests want the same. */
function unpack(packages: readonly string[], target: string): void {
  if (spawnSync('sh', ['-c', 'command -v apt-get && command -v dpkg']).status !== 0) {
    throw new Error(`Please install: ${packages.join(' ')}.`);
  }
  mkdirSync(STORE, { recursive: true });
  const work = mkdtempSync(path.join(STORE, 'fetch-'));
  try {
    download(packages, work);
    for (const file of readdirSync(work).filter((each) => each.endsWith('.deb'))) {
      execFileSync('dpkg', ['-x', path.join(work, file), path.join(work, 'unpacked')]);
    }
    if (!existsSync(target)) {
      renameSync(path.join(work, 'unpacked'), target);
    }
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** With the machine's own package lists; if they are missing or old, with lists of our own, for which nobody must be root. */
function download(packages: readonly string[], folder: string): void {
  const apt = (...args: string[]) =>
    execFileSync('apt-get', ['-qq', '-o', 'APT::Sandbox::User=root', ...args], {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
  try {
    apt('download', ...packages);
  } catch {
    const [lists, cache] = [path.join(STORE, 'apt/lists'), path.join(STORE, 'apt/cache')];
    mkdirSync(path.join(lists, 'partial'), { recursive: true });
    mkdirSync(path.join(cache, 'archives/partial'), { recursive: true });
    const own = ['-o', `Dir::State::lists=${lists}`, '-o', `Dir::Cache=${cache}`];
    apt(...own, 'update');
    apt(...own, 'download', ...packages);
  }
}
