import type { JoinedTexts } from './joinLanguages';
import { splitText, splitTitle } from './splitLanguages';

/** A text for readers of one language. Without that language it stays whole: better the other one than none. */
export function textInLanguage(text: string, language: 'en' | 'de'): string {
  return splitText(text)?.[language] || text;
}

/**
 * A title and a text for readers of one language. A title is only taken apart if its text is in both languages:
 * other servers' titles may hold the same sign and mean something else.
 */
export function inLanguage({ title, text }: JoinedTexts, language: 'en' | 'de'): JoinedTexts {
  const texts = splitText(text);
  if (texts === undefined) {
    return { title, text };
  }
  const titles = texts.en !== '' && texts.de !== '' ? splitTitle(title) : undefined;
  return { title: titles?.[language] || title, text: texts[language] || text };
}
