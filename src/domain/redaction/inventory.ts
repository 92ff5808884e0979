/** Names that exist inside a cloud: of machines, and of alerts. */
export interface Inventory {
  /** Single words, in lower case. */
  words: ReadonlySet<string>;
  /** Names of alerts, as they are written. */
  exact: ReadonlySet<string>;
  /** Names of several words. */
  phrases: readonly string[];
}

/** Shorter ones are in too many ordinary words. */
const MIN_LENGTH = 3;
const MAX_PHRASES = 2_000;
/** Names that say nothing about anybody's cloud. */
const ORDINARY = new Set(['localhost', 'none', 'unknown', 'default', 'true', 'false', 'all', 'prometheus']);

/**
 * An inventory of names of machines (`stor1.fra1.example.org:9100` counts with and without its port and, if that is no ordinary word, its domain)
 * and of alerts. `isPublic`: words customers know anyway, as names of components.
 */
export function toInventory(
  hosts: Iterable<string>,
  alerts: Iterable<string> = [],
  isPublic: (word: string) => boolean = () => false
): Inventory {
  const words = new Set<string>();
  const exact = new Set<string>();
  const phrases: string[] = [];
  const addWord = (word: string) => {
    const lower = word.toLowerCase();
    if (lower.length >= MIN_LENGTH && /\p{L}/u.test(lower) && !ORDINARY.has(lower) && !isPublic(lower)) {
      words.add(lower);
    }
  };
  const addPhrase = (name: string) => {
    if (phrases.length < MAX_PHRASES && name.length >= 8 && !isPublic(name.toLowerCase())) {
      phrases.push(name);
    }
  };
  for (const host of hosts) {
    const name = host
      .trim()
      .replace(/^\w+:\/\//, '')
      .replace(/[/?#].*$/, '')
      .replace(/:\d+$/, '');
    if (/\s/.test(name)) {
      addPhrase(name);
      continue;
    }
    addWord(name);
    const short = name.split('.')[0] ?? '';
    // Whatever stands before the domain may be an ordinary word, as in mail.example.org; a number or dash makes it a name.
    if (short !== name && /[\d_-]/.test(short) && short.length > MIN_LENGTH) {
      addWord(short);
    }
  }
  for (const alert of alerts) {
    const name = alert.trim();
    if (/\s/.test(name)) {
      addPhrase(name);
    } else if (/[\p{Ll}\d][\p{Lu}_]|_\p{L}/u.test(name) && !isPublic(name.toLowerCase())) {
      // `CephOSDDown` is a name wherever it stands; `Watchdog` may be a word.
      exact.add(name);
    }
  }
  return { words, exact, phrases };
}

/** Where names of the inventory stand in a text. */
export function findNames(text: string, inventory: Inventory): Array<{ start: number; text: string }> {
  const found: Array<{ start: number; text: string }> = [];
  for (const match of text.matchAll(/[\p{L}\p{N}_][\p{L}\p{N}._-]*/gu)) {
    const word = match[0].replace(/[._-]+$/, '');
    const known = [word, word.split('.')[0] ?? ''].find(
      (each) => inventory.words.has(each.toLowerCase()) || inventory.exact.has(each)
    );
    if (known !== undefined) {
      found.push({ start: match.index, text: known });
    }
  }
  for (const phrase of inventory.phrases) {
    for (let start = text.indexOf(phrase); start !== -1; start = text.indexOf(phrase, start + phrase.length)) {
      found.push({ start, text: phrase });
    }
  }
  return found;
}
