import { createHash } from 'node:crypto';
import { mkdir, readdir, rename, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';

import type { Resource } from '../public/resource';

const CURRENT = 'current';
const TREE = /^tree-[\w-]+$/;
const SUMS = 'SHA256SUMS';

/**
 * Writes the public tree as files into a new folder of `directory` and lets the link `current` point to it in one step: whoever mirrors `current`
 * sees the old tree or the new one. The tree before stays for those still reading it; older ones go. `SHA256SUMS` is what `sha256sum -c` reads.
 */
export async function exportTree(
  directory: string,
  resources: Iterable<readonly [string, Resource]>,
  name: string
): Promise<void> {
  await mkdir(directory, { recursive: true });
  const tree = path.join(directory, `tree-${name}`);
  await rm(tree, { recursive: true, force: true });
  const sums: string[] = [];
  for (const [address, resource] of resources) {
    const file = fileOf(address);
    const target = path.join(tree, file);
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(target, resource.plain.body);
    sums.push(`${createHash('sha256').update(resource.plain.body).digest('hex')}  ${file}\n`);
  }
  await writeFile(path.join(tree, SUMS), sums.sort().join(''));

  const link = path.join(directory, `.${CURRENT}-${name}`);
  await rm(link, { force: true });
  await symlink(path.basename(tree), link);
  await rename(link, path.join(directory, CURRENT));
  const trees = (await readdir(directory)).filter((each) => TREE.test(each)).sort();
  for (const old of trees.slice(0, -2)) {
    await rm(path.join(directory, old), { recursive: true, force: true });
  }
}

/** Where a web server without any configuration finds what stands at an address. */
function fileOf(address: string): string {
  const bare = address.slice(1);
  if (bare === '' || bare.endsWith('/')) {
    return `${bare}index.html`;
  }
  return path.posix.extname(bare) ? bare : `${bare}/index.html`;
}
