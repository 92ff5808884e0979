import { existsSync } from 'node:fs';
import path from 'node:path';

/**
 * What the packages named need at run time, by their place below the root (`node_modules/…`), in order of it, as the lock file has them.
 * Optional ones that are not installed, for other systems, are left out. `from`: the folder whose dependencies they are.
 */
export function lockedPackages(root, lock, names, from = '') {
  const found = new Map();
  const visit = (name, parent, isOptional) => {
    const place = resolve(lock, name, parent);
    if (place === undefined) {
      if (isOptional) {
        return;
      }
      throw new Error(`${name}, which ${parent || 'Leitstand'} needs, is not in package-lock.json.`);
    }
    const entry = lock.packages[place];
    if (found.has(place) || (entry.optional && !existsSync(path.join(root, place)))) {
      return;
    }
    found.set(place, entry);
    Object.keys(entry.dependencies ?? {}).forEach((each) => visit(each, place, entry.optional));
    Object.keys(entry.optionalDependencies ?? {}).forEach((each) => visit(each, place, true));
  };
  names.forEach((name) => visit(name, from, false));
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** As Node does: beside the package that needs it, then further up. */
function resolve(lock, name, parent) {
  for (let folder = parent; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('node_modules/') - 1))) {
    const place = `${folder ? `${folder}/` : ''}node_modules/${name}`;
    if (lock.packages[place]) {
      return place;
    }
    if (folder === '') {
      return undefined;
    }
  }
}
