/** The same text in both languages of the public page; empty where nobody has written it. */
export interface BothLanguages {
  en: string;
  de: string;
}

/** Stands alone on a line before what is written in that language. Shown as it is by pages that do not know it, it is a heading. */
export const LANGUAGE_MARKS: Readonly<BothLanguages> = { en: '**English**', de: '**Deutsch**' };

/** Between the two languages of a title, English first. */
export const TITLE_MARK = ' | ';
