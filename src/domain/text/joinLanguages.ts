import { LANGUAGE_MARKS, TITLE_MARK, type BothLanguages } from './languageMarks';

/** A title and a text as the SCS Status Page API has them: one string each. */
export interface JoinedTexts {
  title: string;
  text: string;
}

/** Title and text in both languages. */
export interface SplitTexts {
  title: BothLanguages;
  text: BothLanguages;
}

const withoutMark = (title: string): string => title.trim().replaceAll(TITLE_MARK, ' – ');

/**
 * Puts both languages into the one title and the one text that the API knows: `English | Deutsch`, and in the text each language behind a line that names it.
 * Our own page shows readers their language only; any other page shows both, in order. English alone stays as it is written.
 */
export function joinLanguages({ title, text }: SplitTexts): JoinedTexts {
  const titles = [title.en, title.de].map(withoutMark).filter(Boolean);
  return { title: titles.join(TITLE_MARK), text: joinText(text) };
}

/** Puts both languages of a text into one, as `joinLanguages` does; empty if it says nothing. */
export function joinText(text: BothLanguages): string {
  const en = text.en.trim();
  const de = text.de.trim();
  const german = de === '' ? '' : `${LANGUAGE_MARKS.de}\n\n${de}`;
  const both = `${LANGUAGE_MARKS.en}\n\n${en}\n\n${german}`;
  return en === '' ? german : de === '' ? en : both;
}
