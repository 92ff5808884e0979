import type { BothLanguages } from '../../domain/text/languageMarks';

/** What customers may be told about the next update: in UTC, because nobody knows where they are. */
export function promiseSentence(due: Date): BothLanguages {
  const time = due.toISOString().slice(11, 16);
  return {
    en: `We will post the next update by ${time} UTC.`,
    de: `Die nächste Meldung folgt bis ${time} Uhr UTC.`,
  };
}
