import type { JoinedTexts, SplitTexts } from './joinLanguages';
import { LANGUAGE_MARKS, TITLE_MARK, type BothLanguages } from './languageMarks';

const MARKED = new Map([
  [LANGUAGE_MARKS.en, 'en'],
  [LANGUAGE_MARKS.de, 'de'],
] as const);

/** A text that begins with a language's mark, by language; undefined if it does not. A second mark of the same language is text. */
export function splitText(text: string): BothLanguages | undefined {
  const lines = text.replace(/\r\n?/g, '\n').trim().split('\n');
  const parts: Record<'en' | 'de', string[]> = { en: [], de: [] };
  const seen = new Set<'en' | 'de'>();
  let current: 'en' | 'de' | undefined;
  for (const line of lines) {
    const language = MARKED.get(line.trim());
    if (language !== undefined && !seen.has(language)) {
      seen.add(language);
      current = language;
    } else if (current === undefined) {
      return undefined;
    } else {
      parts[current].push(line);
    }
  }
  return { en: parts.en.join('\n').trim(), de: parts.de.join('\n').trim() };
}

/** Both languages of a text; what names no language is English. */
export function byLanguage(text: string): BothLanguages {
  return splitText(text) ?? { en: text, de: '' };
}

/** A title of two languages; undefined if it is not made of exactly two parts. */
export function splitTitle(title: string): BothLanguages | undefined {
  const [en, de, ...more] = title.split(TITLE_MARK);
  return en === undefined || de === undefined || more.length > 0 ? undefined : { en: en.trim(), de: de.trim() };
}

/** Both languages of a title and a text that `joinLanguages` made. What names no language is English, or `otherwise`. */
export function splitLanguages({ title, text }: JoinedTexts, otherwise: 'en' | 'de' = 'en'): SplitTexts {
  const only = (language: 'en' | 'de', words: string): BothLanguages => ({ en: '', de: '', [language]: words });
  const texts = splitText(text) ?? only(otherwise, text);
  const titleLanguage = texts.en === '' && texts.de !== '' ? 'de' : otherwise;
  return { title: splitTitle(title) ?? only(titleLanguage, title), text: texts };
}
