import type { Inventory } from '../../domain/redaction/inventory';
import { lintText } from '../../domain/redaction/lint';
import type { SplitTexts } from '../../domain/text/joinLanguages';
import type { FieldFinding } from './RedactionFindings';

/** A field of words in one language. */
export type WordsField = 'title.en' | 'title.de' | 'text.en' | 'text.de';

const FIELDS = [
  ['title', 'en'],
  ['text', 'en'],
  ['title', 'de'],
  ['text', 'de'],
] as const;

/** What looks internal in a draft, by field, in the order in which it is read. */
export function lintDraft(words: SplitTexts, inventory: Inventory): Array<FieldFinding<WordsField>> {
  return FIELDS.flatMap(([field, language]) =>
    lintText(words[field][language], inventory).map((finding) => ({
      ...finding,
      field: `${field}.${language}` as const,
      language,
    }))
  );
}

/** The words in a field. */
export function wordsIn(words: SplitTexts, field: WordsField): string {
  switch (field) {
    case 'title.en':
      return words.title.en;
    case 'title.de':
      return words.title.de;
    case 'text.en':
      return words.text.en;
    case 'text.de':
      return words.text.de;
  }
}

/** The change that puts other words into a field. */
export function changeWords(words: SplitTexts, field: WordsField, value: string): Partial<SplitTexts> {
  switch (field) {
    case 'title.en':
      return { title: { ...words.title, en: value } };
    case 'title.de':
      return { title: { ...words.title, de: value } };
    case 'text.en':
      return { text: { ...words.text, en: value } };
    case 'text.de':
      return { text: { ...words.text, de: value } };
  }
}
