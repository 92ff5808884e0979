import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { unpackDebian } from '../scripts/debian/unpackDebian';

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
  const unpacked = unpackDebian(packages);
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
