import type { BothLanguages } from '../../domain/text/languageMarks';

const append = (written: string, more: string): string =>
  [written.trimEnd(), more].filter((words) => words !== '').join('\n\n');

/** More words in both languages, behind those that somebody has written already, which stay. */
export function appendText(written: BothLanguages, more: BothLanguages): BothLanguages {
  return { en: append(written.en, more.en), de: append(written.de, more.de) };
}
