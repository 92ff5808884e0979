import type { Draft, DraftWords } from './draft';

/** What others may see and change of a draft. */
export function wordsOf({ title, text, affects, phase, beganAt, endedAt }: Draft | DraftWords): DraftWords {
  return { title, text, affects, phase, beganAt, endedAt };
}

const comparable = (words: DraftWords): string =>
  JSON.stringify([
    words.title.en.trim(),
    words.title.de.trim(),
    words.text.en.trim(),
    words.text.de.trim(),
    words.affects.map(({ component, type, severity }) => [component, type, severity]),
    words.phase && [words.phase.generation, words.phase.order],
    Date.parse(words.beganAt),
    Date.parse(words.endedAt ?? ''),
  ]);

/** Whether two drafts say the same. */
export function isSameWords(a: DraftWords, b: DraftWords): boolean {
  return comparable(a) === comparable(b);
}
