import type { SplitTexts } from './joinLanguages';

/** A field that is written in one language and not in the other. */
export interface MissingLanguage {
  field: 'title' | 'text';
  language: 'en' | 'de';
}

/** Which fields lack a language. A field that is empty in both lacks no language: it lacks everything. */
export function missingLanguages(texts: SplitTexts): MissingLanguage[] {
  return (['title', 'text'] as const).flatMap((field) => {
    const empty = (['en', 'de'] as const).filter((language) => texts[field][language].trim() === '');
    return empty.length === 1 ? empty.map((language) => ({ field, language })) : [];
  });
}
