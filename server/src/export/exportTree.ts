import { createHash } from 'node:crypto';
import { link, mkdir, readdir, rename, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';

import type { PublicEntry } from '../public/publicSite';

const CURRENT = 'current';
const TREE = /^tree-[\w-]+$/;
const SUMS = 'SHA256SUMS';

/** What the last export wrote. */
export interface Exported {
  tree: string;
  files: ReadonlyMap<string, ExportedFile>;
}

interface ExportedFile {
  etag: string;
  sum: string;
  madeOf?: readonly unknown[];
}

/**
 * Writes the public tree as files into a new folder of `directory` and lets the link `current` point to it in one step: whoever mirrors `current`
 * sees the old tree or the new one. What has not changed since `before` is neither drawn nor written again but is the same file in both trees.
 * The tree before stays for those still reading it; older ones go. `SHA256SUMS` is what `sha256sum -c` reads.
 */
export async function exportTree(
  directory: string,
  entries: Iterable<PublicEntry>,
  name: string,
  before?: Exported
): Promise<Exported> {
  await mkdir(directory, { recursive: true });
  const tree = path.join(directory, `tree-${name}`);
  await rm(tree, { recursive: true, force: true });
  const files = new Map<string, ExportedFile>();
  const folders = new Set<string>();
  for (const { address, draw, madeOf } of entries) {
    const file = fileOf(address);
    const known = before?.files.get(file);
    const resource = isSame(known?.madeOf, madeOf) ? undefined : draw();
    if (!resource && !isSame(known?.madeOf, madeOf)) {
      continue;
    }
    const target = path.join(tree, file);
    const folder = path.dirname(target);
    if (!folders.has(folder)) {
      await mkdir(folder, { recursive: true });
      folders.add(folder);
    }
    if (before && known && (!resource || resource.plain.etag === known.etag)) {
      await link(path.join(before.tree, file), target);
      files.set(file, { ...known, madeOf });
    } else if (resource) {
      await writeFile(target, resource.plain.body);
      const sum = createHash('sha256').update(resource.plain.body).digest('hex');
      files.set(file, { etag: resource.plain.etag, sum, madeOf });
    }
    // Drawing thousands of pages must not keep readers waiting.
    await new Promise((resolve) => setImmediate(resolve));
  }
  const sums = [...files].map(([file, { sum }]) => `${sum}  ${file}\n`);
  await writeFile(path.join(tree, SUMS), sums.sort().join(''));

  const pointer = path.join(directory, `.${CURRENT}-${name}`);
  await rm(pointer, { force: true });
  await symlink(path.basename(tree), pointer);
  await rename(pointer, path.join(directory, CURRENT));
  const trees = (await readdir(directory)).filter((each) => TREE.test(each)).sort();
  for (const old of trees.slice(0, -2)) {
    await rm(path.join(directory, old), { recursive: true, force: true });
  }
  return { tree, files };
}

function isSame(before: readonly unknown[] | undefined, now: readonly unknown[] | undefined): boolean {
  return before !== undefined && before.length === now?.length && before.every((each, index) => each === now[index]);
}

/** Where a web server without any configuration finds what stands at an address. */
function fileOf(address: string): string {
  const bare = address.slice(1);
  if (bare === '' || bare.endsWith('/')) {
    return `${bare}index.html`;
  }
  return path.posix.extname(bare) ? bare : `${bare}/index.html`;
}
