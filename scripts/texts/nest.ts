/** Texts as locale files hold them: keys split at their dots. */
export interface Nested {
  [key: string]: string | Nested;
}

/** Nests flat keys. Throws where one key is the beginning of another: a locale file cannot hold both. */
export function nest(flat: ReadonlyMap<string, string>): Nested {
  const root: Nested = {};
  for (const [key, value] of [...flat].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const path = key.split('.');
    const last = path.pop() ?? '';
    let place = root;
    for (const step of path) {
      const next = place[step] ?? {};
      if (typeof next === 'string') {
        throw new Error(`${key}: a shorter key is a text already`);
      }
      place[step] = next;
      place = next;
    }
    if (place[last] !== undefined) {
      throw new Error(`${key}: there are texts below it already`);
    }
    place[last] = value;
  }
  return root;
}

/** The flat keys of a nested file. */
export function flatten(nested: Nested, prefix = ''): Map<string, string> {
  const flat = new Map<string, string>();
  for (const [key, value] of Object.entries(nested)) {
    const path = prefix === '' ? key : `${prefix}.${key}`;
    if (typeof value === 'string') {
      flat.set(path, value);
    } else {
      flatten(value, path).forEach((text, inner) => flat.set(inner, text));
    }
  }
  return flat;
}
